package dev.zhenzan.evaluation.metric;

import dev.zhenzan.evaluation.chance.Chance;
import dev.zhenzan.model.Interval;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;

/**
 * Intervals of statistics over accounts by Efron's percentile bootstrap of clusters: accounts are
 * drawn with replacement, and each brings all of its rows. The same seed draws the same accounts,
 * so that the interval of a difference of two statistics is a paired one.
 *
 * <p>The interval has its 95 % where accounts are independent and many; it is too narrow where a
 * handful of accounts have most rows, and says nothing of what accounts have in common, such as the
 * day.
 *
 * @param accounts how many there are, at least 1
 * @param draws how often accounts are drawn anew
 * @param seed of the draws
 */
public record AccountBootstrap(int accounts, int draws, long seed) {
  private static final double TAIL = 0.025;

  public AccountBootstrap {
    if (accounts < 1 || draws < 1) {
      throw new IllegalArgumentException(
          "accounts and draws must be at least 1: " + accounts + ", " + draws);
    }
  }

  /**
   * The interval of a statistic; draws for which it is not a number are left out.
   *
   * @param statistic of how often each account counts
   * @return the estimate is the statistic of every account once
   * @throws IllegalArgumentException if the statistic of every account once is not a number
   */
  public Interval interval(ToDoubleFunction<IntToDoubleFunction> statistic) {
    double estimate = statistic.applyAsDouble(account -> 1);
    double[] drawn =
        Arrays.stream(draw(statistic)).filter(v -> !Double.isNaN(v)).sorted().toArray();
    double low = drawn.length == 0 ? estimate : drawn[(int) (TAIL * (drawn.length - 1))];
    double high =
        drawn.length == 0 ? estimate : drawn[drawn.length - 1 - (int) (TAIL * (drawn.length - 1))];
    return new Interval(Math.min(low, estimate), estimate, Math.max(high, estimate));
  }

  private double[] draw(ToDoubleFunction<IntToDoubleFunction> statistic) {
    Chance chance = Chance.of(seed, "account bootstrap");
    double[] drawn = new double[draws];
    int[] times = new int[accounts];
    for (int draw = 0; draw < draws; draw++) {
      Arrays.fill(times, 0);
      for (int i = 0; i < accounts; i++) {
        times[chance.below(accounts)]++;
      }
      drawn[draw] = statistic.applyAsDouble(account -> times[account]);
    }
    return drawn;
  }
}
