package dev.zhenzan.linear;

/**
 * A Gaussian density.
 *
 * @param mean of each unknown
 * @param precision its decomposed inverse covariance
 * @param logMass logarithm of the integral over all unknowns: of priors and observations, how well
 *     they fit together
 */
public record Gaussian(double[] mean, Cholesky precision, double logMass) {
  /** The expected value of a weighted sum of the unknowns. */
  public double mean(double[] weights) {
    double sum = 0;
    for (int i = 0; i < mean.length; i++) {
      sum += weights[i] * mean[i];
    }
    return sum;
  }

  /** The variance of a weighted sum of the unknowns. */
  public double variance(double[] weights) {
    return precision.inverseForm(weights);
  }
}
