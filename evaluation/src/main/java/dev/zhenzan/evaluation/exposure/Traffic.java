package dev.zhenzan.evaluation.exposure;

import dev.zhenzan.evaluation.chance.Chance;
import java.util.List;

/** Who comes when: visits of a world's accounts, hour by hour, in random order within an hour. */
public final class Traffic {
  /** 2026-03-02, a Monday, 00 UTC, in hours since 1970. */
  public static final long FIRST_HOUR = 492_336;

  /** Weights of the hours of a UTC day; the evening in China is the busiest time. */
  private static final List<Double> ACTIVITY =
      List.of(
          0.8, 0.9, 0.9, 1.0, 1.3, 1.2, 0.9, 0.8, 0.9, 1.0, 1.3, 1.6, 1.8, 1.9, 1.7, 1.2, 0.8, 0.5,
          0.3, 0.2, 0.2, 0.3, 0.5, 0.7);

  private final ExposureWorld world;

  /** The traffic of a world. */
  public Traffic(ExposureWorld world) {
    this.world = world;
  }

  /** Weight of each hour of a UTC day. */
  public static List<Double> activity() {
    return ACTIVITY;
  }

  /** What is done with a visit. */
  public interface Visitor {
    /**
     * An account has room for an exposure.
     *
     * @param account dense int
     * @param hour since 1970
     * @return whether to go on
     */
    boolean visit(int account, long hour);
  }

  /** All visits in the order of time, until the visitor has enough. */
  public void replay(Visitor visitor) {
    Chance chance = Chance.of(world.seed(), "visits");
    double day = ACTIVITY.stream().mapToDouble(Double::doubleValue).sum();
    for (int hour = 0; hour < world.size().hours(); hour++) {
      int[] order = order(ACTIVITY.get(hour % 24) / day, chance);
      for (int account : order) {
        if (!visitor.visit(account, FIRST_HOUR + hour)) {
          return;
        }
      }
    }
  }

  /** Accounts that come in an hour with this share of a day's visits. */
  private int[] order(double share, Chance chance) {
    int accounts = world.size().accounts();
    int[] coming = new int[accounts];
    int count = 0;
    for (int account = 0; account < accounts; account++) {
      if (chance.happens(Math.min(1, share * world.visitsOfADay(account)))) {
        coming[count++] = account;
      }
    }
    int[] places = chance.places(count, count);
    int[] order = new int[count];
    for (int i = 0; i < count; i++) {
      order[i] = coming[places[i]];
    }
    return order;
  }
}
