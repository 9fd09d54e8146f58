package dev.zhenzan.value.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class QuantileCurveTest {
  private static final double[] RANKS = {0.1, 0.25, 0.5, 0.75, 0.9};

  private static QuantileCurve curve(double... values) {
    return QuantileCurve.of(RANKS, values);
  }

  @Test
  void curve_goesThroughItsPercentiles() {
    QuantileCurve curve = curve(10, 20, 30, 60, 200);
    assertThat(curve.quantile(0.1)).isCloseTo(10, within(1e-6));
    assertThat(curve.quantile(0.5)).isCloseTo(30, within(1e-6));
    assertThat(curve.quantile(0.9)).isCloseTo(200, within(1e-4));
    assertThat(curve.cumulative(60)).isCloseTo(0.75, within(1e-7));
  }

  @Test
  void cumulative_turnsQuantileAround() {
    QuantileCurve curve = curve(1, 2, 5, 7, 40);
    for (double rank = 0.01; rank < 1; rank += 0.01) {
      assertThat(curve.cumulative(curve.quantile(rank))).isCloseTo(rank, within(1e-6));
    }
  }

  @Test
  void beyondTheOuterPercentiles_itGoesOn() {
    QuantileCurve curve = curve(10, 20, 30, 60, 200);
    assertThat(curve.quantile(0.99)).isGreaterThan(200);
    assertThat(curve.quantile(0.01)).isLessThan(10);
    assertThat(curve.cumulative(0)).isZero();
  }

  @Test
  void equalPercentiles_areNoTrouble() {
    QuantileCurve curve = curve(5, 5, 5, 5, 5);
    assertThat(curve.quantile(0.9)).isCloseTo(5, within(1e-3));
    assertThat(curve.logDeviation()).isPositive();
  }

  @Test
  void betweenTwoCurves_liesTheGeometricMean() {
    QuantileCurve between = curve(1, 2, 4, 8, 16).towards(curve(100, 200, 400, 800, 1_600), 0.5);
    assertThat(between.quantile(0.5)).isCloseTo(40, within(1e-6));
    assertThat(between.quantile(0.1)).isCloseTo(10, within(1e-6));
  }
}
