package dev.zhenzan.audience.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BetaTest {
  @ParameterizedTest
  @CsvSource({"1,1,0.3,0.3", "2,1,0.5,0.25", "1,3,0.5,0.875", "0.5,0.5,0.5,0.5"})
  void cumulative_ofClosedForms_isThem(double a, double b, double x, double expected) {
    assertThat(new Beta(a, b).cumulative(x)).isCloseTo(expected, within(1e-12));
  }

  /** P(Beta(a, b) <= x) is the chance of a or more successes in a + b - 1 trials of chance x. */
  @ParameterizedTest
  @CsvSource({"3,8", "20,5", "150,450", "1,900"})
  void cumulative_ofWholeShapes_isABinomialTail(int a, int b) {
    for (double x = 0.01; x < 1; x += 0.07) {
      double tail = 0;
      int n = a + b - 1;
      double ln = n * Math.log1p(-x);
      for (int k = 0; k <= n; k++) {
        tail += k >= a ? Math.exp(ln) : 0;
        ln += Math.log((n - k) / (k + 1.0)) + Math.log(x) - Math.log1p(-x);
      }
      assertThat(new Beta(a, b).cumulative(x)).isCloseTo(tail, within(1e-9));
    }
  }

  @ParameterizedTest
  @CsvSource({"0.02,9.98", "3,7", "400,3600", "1e-4,10"})
  void quantile_isTheInverse(double a, double b) {
    Beta beta = new Beta(a, b);
    for (double probability : new double[] {0.05, 0.5, 0.95}) {
      double quantile = beta.quantile(probability);
      assertThat(beta.cumulative(quantile + 1e-9)).isGreaterThanOrEqualTo(probability);
      assertThat(beta.cumulative(quantile - 1e-9)).isLessThanOrEqualTo(probability);
    }
  }

  @Test
  void quantile_withoutMassOnOneSide_isTheOther() {
    assertThat(new Beta(0, 5).quantile(0.95)).isZero();
    assertThat(new Beta(5, 0).quantile(0.05)).isEqualTo(1);
  }
}
