package dev.zhenzan.detect.counter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ChangePointsTest {
  @Test
  void pruning_losesNoCut() {
    SplittableRandom random = new SplittableRandom(7);
    for (int trial = 0; trial < 60; trial++) {
      int n = random.nextInt(1, 40);
      double[] counts = new double[n];
      double[] exposures = new double[n];
      for (int i = 0; i < n; i++) {
        exposures[i] = random.nextInt(1, 200);
        counts[i] = random.nextInt(0, 1 + (i / 9 % 2 == 0 ? 5 : 60));
      }
      assertThat(cost(counts, exposures, ChangePoints.of(counts, exposures)))
          .as("trial %d", trial)
          .isCloseTo(least(counts, exposures), org.assertj.core.data.Offset.offset(1e-6));
    }
  }

  /** The least cost over all cuts, each prefix from all shorter ones. */
  private static double least(double[] counts, double[] exposures) {
    double[] best = new double[counts.length + 1];
    Arrays.fill(best, Double.POSITIVE_INFINITY);
    best[0] = 0;
    for (int end = 1; end < best.length; end++) {
      for (int from = 0; from < end; from++) {
        best[end] = Math.min(best[end], best[from] + stretch(counts, exposures, from, end));
      }
    }
    return best[counts.length];
  }

  private static double cost(double[] counts, double[] exposures, int[] cuts) {
    double cost = 0;
    for (int i = 0; i + 1 < cuts.length; i++) {
      cost += stretch(counts, exposures, cuts[i], cuts[i + 1]);
    }
    return cost;
  }

  private static double stretch(double[] counts, double[] exposures, int from, int to) {
    double count = Growth.sum(counts, from, to);
    double exposure = Growth.sum(exposures, from, to) + to - from;
    double likelihood = count <= 0 ? 0 : -count * Math.log(count / exposure);
    return likelihood / ChangePoints.dispersion(counts, exposures)
        + 2 * Math.log(Math.max(counts.length, 2));
  }

  @Test
  void oneRate_isNotCut() {
    double[] exposures = {100, 120, 80, 100, 110, 90, 100};
    double[] counts = {10, 13, 8, 9, 11, 10, 10};
    assertThat(ChangePoints.of(counts, exposures)).containsExactly(0, 7);
  }

  @Test
  void twoRates_areCutWhereTheyMeet() {
    double[] exposures = {100, 100, 100, 100, 100, 100};
    double[] counts = {10, 11, 9, 90, 95, 88};
    assertThat(ChangePoints.of(counts, exposures)).containsExactly(0, 3, 6);
  }
}
