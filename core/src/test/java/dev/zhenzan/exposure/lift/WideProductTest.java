package dev.zhenzan.exposure.lift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class WideProductTest {
  private static final Bets BETS = Bets.of(1, 10, 0.05);

  @Test
  void product_isThatOfExactArithmeticBeyondADoublesRange() {
    SplittableRandom random = new SplittableRandom(21);
    WideProduct products = new WideProduct(BETS.count());
    int last = BETS.count() - 1;
    BigDecimal exact = BigDecimal.ONE;
    for (int i = 0; i < 3_000; i++) {
      double outcome = random.nextDouble(-1, 0);
      products.multiply(BETS, outcome);
      exact =
          exact.multiply(new BigDecimal(1 + BETS.stake(last) * outcome), MathContext.DECIMAL128);
    }
    double log = Math.log(exact.unscaledValue().doubleValue()) - exact.scale() * Math.log(10);

    assertThat(log).isLessThan(-1_000);
    assertThat(products.timesExp(last, -log)).isCloseTo(1, within(1e-9));
    assertThat(products.timesExp(last, -log + 5_000)).isInfinite();
  }

  @Test
  void multipliedProducts_areThoseOfAllFactors() {
    WideProduct first = new WideProduct(BETS.count());
    WideProduct second = new WideProduct(BETS.count());
    WideProduct all = new WideProduct(BETS.count());
    for (int i = 0; i < 100; i++) {
      (i % 3 == 0 ? first : second).multiply(BETS, i % 5 - 0.9);
      all.multiply(BETS, i % 5 - 0.9);
    }
    first.multiply(second);
    for (int bet = 0; bet < BETS.count(); bet++) {
      assertThat(first.timesExp(bet, 0) / all.timesExp(bet, 0)).isCloseTo(1, within(1e-12));
    }
  }

  @Test
  void powerOfTwoAbove_isAboveAndWithinAFactorOfFour() {
    SplittableRandom random = new SplittableRandom(22);
    WideProduct products = new WideProduct(BETS.count());
    for (int i = 0; i < 500; i++) {
      products.multiply(BETS, random.nextDouble(-1, 1));
      for (int bet = 0; bet < BETS.count(); bet++) {
        double power = random.nextDouble(-30, 30);
        double exact = products.timesExp(bet, power);
        assertThat(products.aboveTimesExp(bet, power)).isBetween(exact, 4.001 * exact);
      }
    }
  }
}
