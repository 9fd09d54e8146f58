package dev.zhenzan.exposure.lift;

import java.util.Arrays;

/**
 * What an account's outcomes would be in either arm, from earlier accounts alone: each arm's mean,
 * moved along common slopes on the covariates.
 *
 * <p>The slopes minimise the variance of the adjusted difference: least squares within arms in
 * which an account counts by (weight / share of its arm)^2, so that with a small holdout adjusting
 * does not hurt (W. Lin, Annals of Applied Statistics 7, 2013, remark on unequal arms). One
 * covariate, equal arms: CUPED (A. Deng et al., WSDM 2013). They are shrunk, scale-free, as by ten
 * accounts without a trend, and refitted whenever accounts grew by a sixty-fourth. Not thread-safe.
 */
final class Regression {
  /** Accounts that a guess counts for. */
  private static final double PRIOR_ACCOUNTS = 10;

  private static final int GROWTH = 64;

  private final LiftDesign design;
  private final Moments[] arms = new Moments[Arm.values().length];
  private double[][] slopes;
  private long accounts;
  private long nextFit = 1;

  Regression(LiftDesign design) {
    this.design = design;
    int outcomes = design.outcomes().size();
    Arrays.setAll(arms, i -> new Moments(design.covariates(), outcomes));
    slopes = new double[outcomes][design.covariates()];
  }

  /** Mean outcome to be expected in an arm, 0 to 1. */
  double expected(int outcome, Arm arm, double[] covariates) {
    Moments moments = arms[arm.ordinal()];
    double share = moments.weight() / (moments.weight() + PRIOR_ACCOUNTS);
    double mean =
        share * moments.meanOutcome(outcome)
            + (1 - share) * design.outcomes().get(outcome).anticipatedRate();
    for (int i = 0; i < covariates.length; i++) {
      mean += slopes[outcome][i] * (covariates[i] - moments.meanCovariate(i));
    }
    return Math.clamp(mean, 0, 1);
  }

  /** Learns from an account, after it was predicted. */
  void add(Arm arm, double weight, double[] outcomes, double[] covariates) {
    arms[arm.ordinal()].add(weight * weight, outcomes, covariates);
    accounts++;
    if (accounts >= nextFit) {
      fit();
    }
  }

  void merge(Regression other) {
    for (int i = 0; i < arms.length; i++) {
      arms[i].merge(other.arms[i]);
    }
    accounts += other.accounts;
    fit();
  }

  private void fit() {
    nextFit = accounts + 1 + accounts / GROWTH;
    int dimension = design.covariates();
    if (dimension == 0) {
      return;
    }
    double[][] square = new double[dimension][dimension];
    double[][] cross = new double[slopes.length][dimension];
    for (Arm arm : Arm.values()) {
      double share = design.share(arm);
      arms[arm.ordinal()].addTo(square, cross, 1 / (share * share));
    }
    for (int i = 0; i < dimension; i++) {
      square[i][i] *= 1 + PRIOR_ACCOUNTS / accounts;
    }
    slopes = new Cholesky(square).solve(cross);
  }
}
