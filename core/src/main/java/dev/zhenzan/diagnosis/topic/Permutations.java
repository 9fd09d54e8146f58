package dev.zhenzan.diagnosis.topic;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Deals scores out anew within creators, and counts how often topics would come out as strongly.
 */
final class Permutations {
  private static final int TIMES = 1999;

  private Permutations() {}

  /**
   * The p value of each tested topic, two-sided; at least 1 in the number of permutations plus 1.
   */
  static double[] p(Scores scores, SplittableRandom random) {
    List<int[]> places = scores.placesOf();
    double[] dealt = scores.scores().clone();
    double[] seen = sums(dealt, places);
    int[] asStrong = new int[seen.length];
    for (int time = 0; time < TIMES; time++) {
      deal(dealt, scores.blocks(), random);
      double[] sums = sums(dealt, places);
      for (int i = 0; i < sums.length; i++) {
        // A hair's breadth is left for the order of additions.
        asStrong[i] += Math.abs(sums[i]) >= Math.abs(seen[i]) * (1 - 1e-12) ? 1 : 0;
      }
    }
    double[] p = new double[seen.length];
    for (int i = 0; i < p.length; i++) {
      p[i] = (1.0 + asStrong[i]) / (1.0 + TIMES);
    }
    return p;
  }

  private static double[] sums(double[] scores, List<int[]> places) {
    double[] sums = new double[places.size()];
    for (int i = 0; i < sums.length; i++) {
      double sum = 0;
      for (int place : places.get(i)) {
        sum += scores[place];
      }
      sums[i] = sum;
    }
    return sums;
  }

  private static void deal(double[] scores, int[] blocks, SplittableRandom random) {
    for (int block = 0; block + 1 < blocks.length; block++) {
      int from = blocks[block];
      for (int place = blocks[block + 1] - 1; place > from; place--) {
        int other = from + random.nextInt(place - from + 1);
        double kept = scores[place];
        scores[place] = scores[other];
        scores[other] = kept;
      }
    }
  }
}
