package dev.zhenzan.audience.match.logit;

import java.util.Arrays;

/**
 * What is known of the weights of a logistic regression: a Gaussian.
 *
 * @param mean of the weights
 * @param precision inverse covariance, its lower triangle row by row in a square of the mean's
 *     width
 */
public record Posterior(double[] mean, double[] precision) {
  public Posterior {
    if (precision.length != mean.length * mean.length) {
      throw new IllegalArgumentException(
          "precision must be a square of %d: %d values".formatted(mean.length, precision.length));
    }
  }

  /** Weights about zero, all with one precision. */
  public static Posterior aboutZero(int features, double precision) {
    double[] square = new double[features * features];
    for (int i = 0; i < features; i++) {
      square[i * features + i] = precision;
    }
    return new Posterior(new double[features], square);
  }

  /** The same mean, known this many times as well: below 1 forgets. */
  public Posterior scaled(double factor) {
    return new Posterior(mean, Arrays.stream(precision).map(value -> value * factor).toArray());
  }

  /** The log odds of a row of features, from a place on. */
  public double logOdds(float[] values, int from) {
    double sum = 0;
    for (int i = 0; i < mean.length; i++) {
      sum += mean[i] * values[from + i];
    }
    return sum;
  }

  /** The probability that belongs to log odds. */
  public static double probability(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Posterior that
        && Arrays.equals(mean, that.mean)
        && Arrays.equals(precision, that.precision);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(mean) + Arrays.hashCode(precision);
  }

  @Override
  public String toString() {
    return "Posterior" + Arrays.toString(mean);
  }
}
