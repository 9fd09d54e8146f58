package dev.zhenzan.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BaseRateTest {
  private static final int LIKES = 20_000;

  @ParameterizedTest
  @CsvSource({"-6", "0", "2.5"})
  void otherRate_movesEveryLogOddsByOneConstant(double nats) {
    double moved = nats + BaseRate.shift(0.1, 0.01);

    // Odds fall from 1 in 9 to 1 in 99, elevenfold.
    assertThat(moved - nats).isCloseTo(-Math.log(11), within(1e-12));
    double odds = BaseRate.probability(moved) / (1 - BaseRate.probability(moved));
    assertThat(odds).isCloseTo(Math.exp(nats) / 11, within(1e-9));
  }

  @Test
  void shift_backAndForth_isNone() {
    assertThat(BaseRate.shift(0.2, 0.03) + BaseRate.shift(0.03, 0.2)).isCloseTo(0, within(1e-12));
  }

  @Test
  void givenRate_isTakenWhateverTheLogSays() {
    BaseRate.LogOdds odds = new BaseRate.LogOdds(0.1);
    odds.add(12);

    assertThat(new BaseRate.Given(0.03).of(odds)).isEqualTo(0.03);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, -0.1, 1.1, Double.NaN})
  void rateThatIsNotBetweenZeroAndOne_isRefused(double share) {
    assertThatThrownBy(() -> new BaseRate.Given(share))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(Double.toString(share));
  }

  /**
   * Evidence of d' = 4: log likelihood ratios of mean -8 or 8 and variance 16. To know only on
   * which side of 0 each lies is to see a coin of q = p (1 - e) + (1 - p) e, e = 0.0228, which
   * tells p with standard deviation sqrt(q (1 - q) / n) / (1 - 2 e); the likelihood's maximum, at
   * which the rounds end, does no worse. The bound is five of them, and half a step of the counts
   * moves a posterior by less than 0.0025.
   */
  @ParameterizedTest
  @CsvSource({"1, 0.02", "2, 0.1", "3, 0.3", "4, 0.5"})
  void estimate_findsTheShareOfAMixture(long seed, double share) {
    Random random = new Random(seed);
    BaseRate.LogOdds odds = new BaseRate.LogOdds(0.1);
    for (int i = 0; i < LIKES; i++) {
      double ratio = (random.nextDouble() < share ? 8 : -8) + 4 * random.nextGaussian();
      odds.add(BaseRate.shift(0.5, 0.1) + ratio);
    }
    double q = share * 0.9772 + (1 - share) * 0.0228;
    double deviation = Math.sqrt(q * (1 - q) / LIKES) / 0.9544;

    assertThat(BaseRate.FROM_THE_LOG.of(odds))
        .as("seed %d", seed)
        .isCloseTo(share, within(5 * deviation + 0.0025));
  }

  @Test
  void estimate_keepsWithinBounds() {
    BaseRate.LogOdds quiet = new BaseRate.LogOdds(0.1);
    BaseRate.LogOdds loud = new BaseRate.LogOdds(0.1);
    for (int i = 0; i < 100; i++) {
      quiet.add(-1e9);
      loud.add(1e9);
    }

    assertThat(BaseRate.FROM_THE_LOG.of(quiet)).isEqualTo(0.001);
    assertThat(BaseRate.FROM_THE_LOG.of(loud)).isEqualTo(0.6);
  }

  @Test
  void estimate_ofALogWithoutLikes_isTheRateOfTheFit() {
    assertThat(BaseRate.FROM_THE_LOG.of(new BaseRate.LogOdds(0.1))).isEqualTo(0.1);
  }
}
