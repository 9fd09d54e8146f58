package dev.zhenzan.diagnosis.timing;

import dev.zhenzan.model.Interval;

/**
 * A mixture of normal distributions.
 *
 * @param weights of the parts, with a sum of 1
 * @param means of the parts
 * @param deviations of the parts, above 0
 */
public record NormalMixture(double[] weights, double[] means, double[] deviations) {
  private static final double TAIL = 0.025;
  private static final int HALVINGS = 60;
  private static final double FAR = 9;

  /** The mean. */
  public double mean() {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * means[i];
    }
    return sum;
  }

  /** The chance of a value up to {@code x}. */
  public double below(double x) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * cumulative((x - means[i]) / deviations[i]);
    }
    return sum;
  }

  /** The value that a share of the distribution does not exceed. */
  public double quantile(double share) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < weights.length; i++) {
      low = Math.min(low, means[i] - FAR * deviations[i]);
      high = Math.max(high, means[i] + FAR * deviations[i]);
    }
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (below(middle) < share) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  /** The mean within the 95 % interval. */
  public Interval interval() {
    double mean = mean();
    return new Interval(Math.min(mean, quantile(TAIL)), mean, Math.max(mean, quantile(1 - TAIL)));
  }

  /**
   * The standard normal distribution function: Marsaglia's series (Journal of Statistical Software
   * 11(4), 2004), exact to rounding within seven deviations.
   */
  public static double cumulative(double z) {
    if (Math.abs(z) > 7) {
      return z > 0 ? 1 : 0;
    }
    double term = z;
    double sum = z;
    for (int i = 3; sum + term != sum; i += 2) {
      term *= z * z / i;
      sum += term;
    }
    return 0.5 + sum * Math.exp(-0.5 * z * z - 0.9189385332046728);
  }
}
