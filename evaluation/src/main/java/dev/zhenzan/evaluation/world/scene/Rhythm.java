package dev.zhenzan.evaluation.world.scene;

import dev.zhenzan.evaluation.chance.Chance;
import dev.zhenzan.evaluation.chance.WeightedChoice;

/**
 * The hours at which a person uses the app: a common curve with peaks at noon and in the evening,
 * moved by some hours, with one or two favourite hours, and later and flatter on weekends.
 */
public final class Rhythm {
  private static final double[] WEEKDAY = {
    1.6, 0.8, 0.4, 0.25, 0.2, 0.3, 0.8, 1.6, 2.0, 2.0, 2.0, 2.6, 3.6, 3.2, 2.2, 2.0, 2.1, 2.6, 3.4,
    4.2, 5.0, 5.4, 4.8, 3.2
  };
  private static final double[] WEEKEND = {
    2.6, 1.6, 0.9, 0.5, 0.3, 0.3, 0.5, 1.0, 1.8, 2.6, 3.0, 3.2, 3.4, 3.4, 3.2, 3.2, 3.2, 3.2, 3.4,
    3.8, 4.4, 4.8, 4.6, 3.8
  };
  private static final double WEEKEND_ZEAL = 1.25;
  private static final int TRIES = 24;

  private final WeightedChoice weekday;
  private final WeightedChoice weekend;

  private Rhythm(WeightedChoice weekday, WeightedChoice weekend) {
    this.weekday = weekday;
    this.weekend = weekend;
  }

  /** A person's rhythm. */
  public static Rhythm draw(Chance chance) {
    double shift = 1.5 * chance.normal();
    double late = chance.uniform(0, 2);
    int favourite = chance.below(24);
    double zeal = chance.exponential(4);
    return new Rhythm(
        hours(WEEKDAY, shift, favourite, zeal), hours(WEEKEND, shift + late, favourite, zeal / 2));
  }

  private static WeightedChoice hours(double[] curve, double shift, int favourite, double zeal) {
    double[] weights = new double[24];
    for (int hour = 0; hour < 24; hour++) {
      double from = hour - shift;
      int whole = (int) StrictMath.floor(from);
      double part = from - whole;
      weights[hour] =
          (1 - part) * curve[Math.floorMod(whole, 24)] + part * curve[Math.floorMod(whole + 1, 24)];
    }
    // A favourite hour only weighs where the person is awake.
    weights[favourite] += zeal * weights[favourite] / 2;
    return WeightedChoice.of(weights);
  }

  /**
   * A time between two, both included, at which the person uses the app. Within a stretch of night
   * hours any time may come out.
   */
  public long moment(long from, long to, Chance chance) {
    long first = Timeline.midnight(from);
    int days = (int) ((to - first) / Timeline.DAY) + 1;
    for (int i = 0; i < TRIES; i++) {
      long time = onSomeDay(first, days, chance);
      if (time >= from && time <= to) {
        return time;
      }
    }
    return chance.between(from, to);
  }

  private long onSomeDay(long first, int days, Chance chance) {
    long day = first + chance.below(days) * Timeline.DAY;
    if (!Timeline.weekend(day) && chance.happens(1 - 1 / WEEKEND_ZEAL)) {
      day = first + chance.below(days) * Timeline.DAY;
    }
    int hour = (Timeline.weekend(day) ? weekend : weekday).draw(chance);
    return day + hour * Timeline.HOUR + chance.between(0L, Timeline.HOUR - 1);
  }
}
