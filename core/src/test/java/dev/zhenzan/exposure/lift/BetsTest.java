package dev.zhenzan.exposure.lift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BetsTest {
  @ParameterizedTest
  @CsvSource({"2, 0.001", "2, 1", "10, 100", "10, 1000000", "100, 1e12", "1.1, 1e-9"})
  void stakes_growAndCannotLoseEverything(double bound, double variance) {
    Bets bets = Bets.of(bound, variance, 0.05);
    double weights = 0;
    for (int bet = 0; bet < bets.count(); bet++) {
      assertThat(bets.stake(bet)).isPositive();
      assertThat(1 - bets.stake(bet) * bound).isGreaterThanOrEqualTo(0.1 - 1e-12);
      assertThat(bet == 0 || bets.stake(bet) > bets.stake(bet - 1)).isTrue();
      weights += bets.weight(bet);
    }
    assertThat(weights).isCloseTo(1, within(1e-12));
  }
}
