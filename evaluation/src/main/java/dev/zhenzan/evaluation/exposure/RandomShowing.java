package dev.zhenzan.evaluation.exposure;

import dev.zhenzan.evaluation.chance.Chance;
import dev.zhenzan.exposure.plan.Watched;
import java.util.BitSet;
import java.util.List;

/** Showing works without a plan: whoever comes is shown any of them that it has not seen yet. */
public final class RandomShowing {
  private final ExposureWorld world;
  private final Fates fates;

  /** In a world. */
  public RandomShowing(ExposureWorld world) {
    this.world = world;
    this.fates = new Fates(world);
  }

  /**
   * What it takes.
   *
   * @param exposures spent
   * @param viewers reached: genuine long views
   */
  public record Spent(int exposures, int viewers) {
    /** Exposures for so many viewers at the same rate. */
    public double exposuresFor(int wanted) {
      return viewers == 0 ? Double.POSITIVE_INFINITY : (double) exposures * wanted / viewers;
    }
  }

  /** Shows works until there are so many viewers, or nobody comes any more. */
  public Spent until(int viewers, List<Integer> works) {
    Chance chance = Chance.of(world.seed(), "shown at random " + works);
    BitSet seen = new BitSet();
    int[] spent = new int[2];
    new Traffic(world)
        .replay(
            (account, hour) -> {
              int work = chance.pick(works);
              int pair = account * world.size().works() + work;
              if (!seen.get(pair)) {
                seen.set(pair);
                spent[0]++;
                spent[1] += fates.watched(account, work) == Watched.LONG ? 1 : 0;
              }
              return spent[1] < viewers;
            });
    return new Spent(spent[0], spent[1]);
  }
}
