package dev.zhenzan.exposure.lift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.zhenzan.model.Interval;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiftEstimateTest {
  private static LiftEstimate estimate(Interval difference, Interval holdoutRate) {
    LiftEstimate.ArmCount nobody = new LiftEstimate.ArmCount(0, 0, 0);
    return new LiftEstimate(
        LiftOutcome.like(), nobody, nobody, difference, holdoutRate, LiftVerdict.TOO_EARLY);
  }

  @Test
  void relativeLift_boundsEveryRatioOfTheTwoIntervals() {
    SplittableRandom random = new SplittableRandom(31);
    for (int trial = 0; trial < 200; trial++) {
      double[] difference = random.doubles(3, -0.5, 0.5).sorted().toArray();
      double[] rate = random.doubles(3, 0.01, 0.9).sorted().toArray();
      Interval relative =
          estimate(
                  new Interval(difference[0], difference[1], difference[2]),
                  new Interval(rate[0], rate[1], rate[2]))
              .relativeLift()
              .orElseThrow();
      double low = Double.POSITIVE_INFINITY;
      double high = Double.NEGATIVE_INFINITY;
      for (double numerator : difference) {
        for (double denominator : rate) {
          low = Math.min(low, numerator / denominator);
          high = Math.max(high, numerator / denominator);
        }
      }
      assertThat(relative).isEqualTo(new Interval(low, difference[1] / rate[1], high));
    }
  }

  @Test
  void holdoutRateThatMayBeNothing_hasNoRelativeLift() {
    assertThat(estimate(new Interval(0, 0.1, 0.2), new Interval(0, 0.1, 0.2)).relativeLift())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "0.001, 0.02, 0.05, POSITIVE",
    "-0.05, -0.02, -0.001, NEGATIVE",
    "-0.009, 0, 0.009, NO_EFFECT_FOUND",
    "0, 0.005, 0.009, NO_EFFECT_FOUND",
    "-0.011, 0, 0.009, TOO_EARLY",
    "-0.001, 0.001, 0.012, TOO_EARLY",
    "-1, 0, 1, TOO_EARLY"
  })
  void verdict_saysNoMoreThanTheInterval(
      double low, double estimate, double high, LiftVerdict verdict) {
    assertThat(LiftVerdict.on(new Interval(low, estimate, high), 0.01)).isEqualTo(verdict);
  }

  @Test
  void detectable_isTheLargerHalfOfTheInterval() {
    Interval rate = new Interval(0.1, 0.2, 0.3);
    assertThat(estimate(new Interval(-0.25, -0.125, 0.5), rate).detectable()).isEqualTo(0.625);
    assertThat(estimate(new Interval(-0.5, 0.25, 0.5), rate).detectable()).isEqualTo(0.75);
  }

  @Test
  void rate_isTheSumOverTheWeight() {
    assertThat(new LiftEstimate.ArmCount(10, 8, 2).rate()).isCloseTo(0.25, within(1e-15));
    assertThat(new LiftEstimate.ArmCount(10, 0, 0).rate()).isZero();
  }
}
