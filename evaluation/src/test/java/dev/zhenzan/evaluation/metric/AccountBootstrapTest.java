package dev.zhenzan.evaluation.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.zhenzan.model.Interval;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class AccountBootstrapTest {
  private static final int ACCOUNTS = 200;

  @Test
  void intervalsOfMeans_holdTheTruthAboutAsOftenAsTheyClaim() {
    // 95 % of 400 is 380; the percentile interval of 200 draws holds it in some 94 %. Three
    // standard deviations are sqrt(400 * 0.94 * 0.06) * 3 = 14.
    int held = 0;
    for (int seed = 0; seed < 400; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      double[] value = random.doubles(ACCOUNTS).toArray();
      Interval interval =
          new AccountBootstrap(ACCOUNTS, 200, seed).interval(weight -> mean(value, weight));
      held += interval.low() <= 0.5 && 0.5 <= interval.high() ? 1 : 0;
    }
    assertThat(held).isBetween(362, 392);
  }

  @Test
  void rowsOfAnAccount_areDrawnTogether() {
    // Ten equal rows an account bring nothing new: the interval is as wide as that of one row each.
    double[] value = new SplittableRandom(3).doubles(ACCOUNTS).toArray();
    AccountBootstrap bootstrap = new AccountBootstrap(ACCOUNTS, 500, 9);
    Interval once = bootstrap.interval(weight -> mean(value, weight));
    double[] tenfold = new double[10 * ACCOUNTS];
    Arrays.setAll(tenfold, row -> value[row / 10]);
    Interval tenTimes =
        bootstrap.interval(weight -> mean(tenfold, row -> weight.applyAsDouble(row / 10)));
    assertThat(tenTimes.high() - tenTimes.low()).isCloseTo(once.high() - once.low(), within(1e-9));
  }

  @Test
  void drawsWithoutANumber_areLeftOut() {
    Interval interval =
        new AccountBootstrap(2, 100, 1)
            .interval(weight -> weight.applyAsDouble(0) == 0 ? Double.NaN : 7);
    assertThat(interval).isEqualTo(new Interval(7, 7, 7));
  }

  @Test
  void oneSeed_drawsTheSame() {
    double[] value = new SplittableRandom(4).doubles(ACCOUNTS).toArray();
    AccountBootstrap bootstrap = new AccountBootstrap(ACCOUNTS, 50, 2);
    assertThat(bootstrap.interval(weight -> mean(value, weight)))
        .isEqualTo(bootstrap.interval(weight -> mean(value, weight)))
        .isNotEqualTo(
            new AccountBootstrap(ACCOUNTS, 50, 3).interval(weight -> mean(value, weight)));
  }

  private static double mean(double[] value, IntToDoubleFunction weight) {
    double sum = 0;
    double total = 0;
    for (int i = 0; i < value.length; i++) {
      sum += value[i] * weight.applyAsDouble(i);
      total += weight.applyAsDouble(i);
    }
    return sum / total;
  }
}
