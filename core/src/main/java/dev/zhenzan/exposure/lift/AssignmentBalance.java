package dev.zhenzan.exposure.lift;

/**
 * Whether accounts were assigned as planned: more or fewer in an arm than chance allows means that
 * assignments or outcomes got lost, and then no effect can be told.
 *
 * <p>The evidence is a betting martingale of the plan against all other shares, mixed by Jeffreys'
 * prior (Beta(1/2, 1/2); M. Lindon and A. Malek, Anytime-Valid Inference for Multinomial Count
 * Data, NeurIPS 2022): under the plan it ever reaches x with a chance of 1/x at most.
 *
 * @param treatment accounts assigned to treatment
 * @param holdout accounts held out
 * @param holdoutShare as planned
 */
public record AssignmentBalance(long treatment, long holdout, double holdoutShare) {
  /** A planned assignment is called broken once in a thousand trials at most. */
  private static final double LEAST_P_VALUE = 0.001;

  /** Always-valid p-value of the planned share, above 0 to 1. */
  public double pValue() {
    double evidence =
        logBeta(treatment + 0.5, holdout + 0.5)
            - logBeta(0.5, 0.5)
            - treatment * StrictMath.log1p(-holdoutShare)
            - holdout * StrictMath.log(holdoutShare);
    return Math.min(1, StrictMath.exp(-evidence));
  }

  /** Whether the counts fit the plan. */
  public boolean asPlanned() {
    return pValue() > LEAST_P_VALUE;
  }

  private static double logBeta(double a, double b) {
    return logGamma(a) + logGamma(b) - logGamma(a + b);
  }

  /** Stirling's series from 10 on, where its error is below 1e-12; the recurrence below. */
  private static double logGamma(double x) {
    double product = 1;
    double high = x;
    while (high < 10) {
      product *= high++;
    }
    double inverse = 1 / (high * high);
    double series = (1.0 / 12 - inverse * (1.0 / 360 - inverse * (1.0 / 1260 - inverse / 1680)));
    return (high - 0.5) * StrictMath.log(high)
        - high
        + 0.5 * StrictMath.log(2 * StrictMath.PI)
        + series / high
        - StrictMath.log(product);
  }
}
