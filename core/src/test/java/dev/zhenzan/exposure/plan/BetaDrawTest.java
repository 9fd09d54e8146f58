package dev.zhenzan.exposure.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BetaDrawTest {
  @ParameterizedTest
  @CsvSource({"0.3, 0.6", "1, 1", "2, 5", "40, 10", "0.05, 3"})
  void draws_haveTheMomentsOfTheDistribution(double alpha, double beta) {
    int draws = 40_000;
    KeyedDraws keys = new KeyedDraws(3);
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < draws; i++) {
      double drawn = BetaDraw.of(keys.bits(KeyedDraws.Purpose.VALUE, i, 0), alpha, beta);
      assertThat(drawn).isBetween(0.0, 1.0);
      sum += drawn;
      squares += drawn * drawn;
    }
    double mean = alpha / (alpha + beta);
    double variance = mean * (1 - mean) / (alpha + beta + 1);
    // Five standard errors of the mean; a variance in [0, 1] has one below its root over the root
    // of the draws.
    assertThat(sum / draws).isCloseTo(mean, within(5 * Math.sqrt(variance / draws)));
    assertThat(squares / draws - sum / draws * sum / draws)
        .isCloseTo(variance, within(5 * Math.sqrt(variance / draws)));
  }
}
