package dev.zhenzan.exposure.lift;

import java.util.Arrays;

/**
 * The stakes that a {@link MeanSequence} plays, and the prior weight of each: half octaves around
 * the one that is best at an anticipated time, by the density of Cauchy's law in octaves, so that a
 * wrong guess by a factor costs the logarithm of its logarithm.
 */
final class Bets {
  /** A residual at its bound takes this share of what a stake can lose at most. */
  private static final double LARGEST_LOSS = 0.9;

  /** Half octaves below and above the anticipated stake: variances from 1/65536 to 65536 times. */
  private static final int REACH = 16;

  /** What mixing costs at the anticipated time, in nats, roughly. */
  private static final double MIXING_NATS = 1;

  private final double[] stakes;
  private final double[] weights;

  private Bets(double[] stakes, double[] weights) {
    this.stakes = stakes;
    this.weights = weights;
  }

  /**
   * Stakes for residuals within a bound.
   *
   * @param bound of a residual's magnitude, times its weight
   * @param variance anticipated sum of squared residuals
   * @param errorRate of the two-sided interval
   */
  static Bets of(double bound, double variance, double errorRate) {
    double best = StrictMath.sqrt(2 * (StrictMath.log(2 / errorRate) + MIXING_NATS) / variance);
    double largest = LARGEST_LOSS / bound;
    double[] stakes = new double[2 * REACH + 1];
    double[] weights = new double[stakes.length];
    int count = 0;
    for (int step = -REACH; step <= REACH; step++) {
      double octaves = step / 2.0;
      double stake = Math.min(largest, best * StrictMath.pow(2, octaves));
      if (count == 0 || stake > stakes[count - 1]) {
        stakes[count++] = stake;
      }
      weights[count - 1] += 1 / (1 + octaves * octaves);
    }
    return new Bets(Arrays.copyOf(stakes, count), shares(Arrays.copyOf(weights, count)));
  }

  private static double[] shares(double[] weights) {
    double sum = Arrays.stream(weights).sum();
    return Arrays.stream(weights).map(weight -> weight / sum).toArray();
  }

  int count() {
    return stakes.length;
  }

  double stake(int bet) {
    return stakes[bet];
  }

  /** A prior weight; the weights sum to 1. */
  double weight(int bet) {
    return weights[bet];
  }
}
