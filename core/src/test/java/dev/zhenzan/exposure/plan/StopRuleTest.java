package dev.zhenzan.exposure.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StopRuleTest {
  @ParameterizedTest
  @CsvSource({"0.4, 0.5", "0.1, 1", "0.9, 0.9"})
  void evidence_isTheMeanLikelihoodRatioOfWhatWasSeen(double peerRate, double leastShare) {
    StopRule rule = new StopRule(peerRate, leastShare, 0.01);
    SplittableRandom random = new SplittableRandom(5);
    double q = peerRate * leastShare;
    double[] ratios = {1, 1, 1, 1, 1, 1};
    double[] shares = {0.05, 0.2, 0.35, 0.5, 0.65, 0.8};
    int longViews = 0;
    for (int n = 1; n <= 60; n++) {
      boolean isLong = random.nextDouble() < 0.1;
      longViews += isLong ? 1 : 0;
      double mean = 0;
      for (int i = 0; i < ratios.length; i++) {
        ratios[i] *= isLong ? shares[i] : (1 - shares[i] * q) / (1 - q);
        mean += ratios[i] / ratios.length;
      }
      assertThat(rule.evidence(n, longViews)).isCloseTo(mean, within(1e-9 * mean));
    }
  }

  @ParameterizedTest
  @CsvSource({"0.05, 11", "0.25, 12", "0.6, 13"})
  void workAtTheLeastRate_isStoppedNoMoreOftenThanAllowed(double rate, long seed) {
    StopRule rule = new StopRule(rate, 1, 0.05);
    int runs = 2_000;
    int stopped = 0;
    for (int run = 0; run < runs; run++) {
      stopped +=
          exposuresUntilStop(rule, rate, new SplittableRandom(seed * 10_000 + run)) < 400 ? 1 : 0;
    }
    // At most 5 % with a standard error of 0.5 % among 2,000 runs: three of them.
    assertThat(stopped / (double) runs).as("seed %d", seed).isBetween(0.002, 0.065);
  }

  @Test
  void workThatNobodyWatches_isStoppedAfterFewExposures() {
    StopRule rule = StopRule.halfOf(0.5);
    int sum = 0;
    for (int run = 0; run < 200; run++) {
      sum += exposuresUntilStop(rule, 0.04, new SplittableRandom(run));
    }
    assertThat(sum / 200.0).isBetween(15.0, 45.0);
  }

  private static int exposuresUntilStop(StopRule rule, double rate, SplittableRandom random) {
    int longViews = 0;
    for (int n = 1; n < 400; n++) {
      longViews += random.nextDouble() < rate ? 1 : 0;
      if (rule.isClear(n, longViews, 1)) {
        return n;
      }
    }
    return 400;
  }

  @Test
  void upperBound_ruledOutRatesAreThoseWithClearEvidence() {
    for (int judged : new int[] {0, 1, 10, 100, 1000}) {
      for (int longViews : new int[] {0, judged / 10, judged / 3, judged}) {
        double bound = StopRule.halfOf(0.4).upperBound(judged, longViews);

        assertThat(bound).isBetween((double) longViews / Math.max(1, judged), 1.0);
        if (bound < 0.999) {
          assertThat(new StopRule(bound + 1e-3, 1, 0.01).isClear(judged, longViews, 1)).isTrue();
          assertThat(new StopRule(bound - 1e-3, 1, 0.01).isClear(judged, longViews, 1)).isFalse();
        }
      }
    }
  }

  @Test
  void never_isNeverClear() {
    assertThat(StopRule.never().isClear(100_000, 0, 1)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1, Double.NaN})
  void peerRateOutsideOfItsRange_isRefused(double rate) {
    assertThatThrownBy(() -> StopRule.halfOf(rate))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("peerRate");
  }
}
