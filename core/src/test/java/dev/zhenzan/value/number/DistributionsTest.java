package dev.zhenzan.value.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The distributions against published tables and against one another. */
class DistributionsTest {
  @Test
  void normal_isAsInTables() {
    assertThat(Normal.quantile(0.975)).isCloseTo(1.959963984540054, within(1e-8));
    assertThat(Normal.quantile(0.9)).isCloseTo(Normal.P90, within(1e-8));
    assertThat(Normal.quantile(0.001)).isCloseTo(-3.090232306167813, within(1e-8));
    assertThat(Normal.cumulative(1)).isCloseTo(0.8413447460685429, within(1e-12));
    assertThat(Normal.cumulative(-4)).isCloseTo(3.167124183311986e-5, within(1e-14));
  }

  @Test
  void normalQuantile_turnsCumulativeAround() {
    for (double x = -5; x <= 5; x += 0.125) {
      assertThat(Normal.quantile(Normal.cumulative(x))).isCloseTo(x, within(1e-6));
    }
  }

  @Test
  void normalDensity_isTheSlopeOfCumulative() {
    for (double x = -3; x <= 3; x += 0.25) {
      double slope = (Normal.cumulative(x + 1e-5) - Normal.cumulative(x - 1e-5)) / 2e-5;
      assertThat(Normal.density(x)).isCloseTo(slope, within(1e-8));
    }
  }

  @Test
  void normalQuantile_ofNoProbability_isRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Normal.quantile(1));
    assertThatIllegalArgumentException().isThrownBy(() -> Normal.quantile(Double.NaN));
  }

  @Test
  void studentT_isAsInTables() {
    assertThat(new StudentT(3).quantile(0.975)).isCloseTo(3.182446, within(1e-5));
    assertThat(new StudentT(5).quantile(0.9)).isCloseTo(1.475884, within(1e-5));
    assertThat(new StudentT(10).quantile(0.05)).isCloseTo(-1.812461, within(1e-5));
    assertThat(new StudentT(1_000).quantile(0.975)).isCloseTo(1.96, within(1e-3));
  }

  @Test
  void beta_isAsItsPolynomialSays() {
    // The integral of 12 x (1 - x)^2 from 0 to 1/2 is 11/16.
    assertThat(new Beta(2, 3).cumulative(0.5)).isCloseTo(11.0 / 16, within(1e-12));
    assertThat(new Beta(2, 3).quantile(11.0 / 16)).isCloseTo(0.5, within(1e-9));
  }

  @Test
  void betaOfMoments_hasThem() {
    Beta beta = Beta.of(0.02, 0.0001);
    assertThat(beta.mean()).isCloseTo(0.02, within(1e-12));
    assertThat(beta.variance()).isCloseTo(0.0001, within(1e-12));
  }

  @Test
  void betaOfTooWideAVariance_isAtMostACoin() {
    Beta beta = Beta.of(0.5, 10);
    assertThat(beta.variance()).isLessThanOrEqualTo(0.25);
  }
}
