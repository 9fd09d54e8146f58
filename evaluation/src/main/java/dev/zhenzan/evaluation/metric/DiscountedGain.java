package dev.zhenzan.evaluation.metric;

import java.util.function.IntPredicate;

/**
 * Normalised discounted cumulative gain of the first places of a ranking. A relevant work at place
 * i (from 0) gains 1 / log2(i + 2); the sum is divided by that of the best ranking.
 *
 * @param places how many first places count, at least 1
 */
public record DiscountedGain(int places) {
  public DiscountedGain {
    if (places < 1) {
      throw new IllegalArgumentException("places must be at least 1: " + places);
    }
  }

  /**
   * The gain of a ranking, 0 to 1; not a number where nothing is relevant.
   *
   * @param ranking best first
   * @param relevant whether a ranked element is relevant
   * @param relevantInAll how many relevant ones there are, ranked or not
   */
  public double of(int[] ranking, IntPredicate relevant, int relevantInAll) {
    double gain = 0;
    for (int place = 0; place < Math.min(places, ranking.length); place++) {
      if (relevant.test(ranking[place])) {
        gain += gainAt(place);
      }
    }
    double best = 0;
    for (int place = 0; place < Math.min(places, relevantInAll); place++) {
      best += gainAt(place);
    }
    return gain / best;
  }

  private static double gainAt(int place) {
    return Math.log(2) / Math.log(place + 2.0);
  }
}
