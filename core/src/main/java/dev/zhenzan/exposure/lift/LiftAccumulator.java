package dev.zhenzan.exposure.lift;

import java.util.List;

/**
 * Accumulates the accounts of a randomised trial, and reports its effects at any time.
 *
 * <p>One observation is one assigned account, whatever it was then shown: who was held out and saw
 * the work elsewhere stays in the holdout. Accounts are added once each, in the order of their
 * assignment or of the end of their outcome windows; that order must not depend on outcomes.
 *
 * <p>Accumulators of disjoint accounts and equal designs merge: the merged intervals hold as well,
 * and are a little wider than those of one pass, for each learned from its own accounts. Not
 * thread-safe.
 */
public final class LiftAccumulator {
  private static final double LARGEST_COVARIATE = 1e6;

  private final LiftDesign design;
  private final Regression regression;
  private final List<OutcomeSequences> outcomes;
  private final long[] accounts = new long[Arm.values().length];
  private final double[] weights = new double[Arm.values().length];

  private LiftAccumulator(LiftDesign design) {
    this.design = design;
    regression = new Regression(design);
    outcomes =
        design.outcomes().stream().map(outcome -> new OutcomeSequences(design, outcome)).toList();
  }

  /** Nobody yet. */
  public static LiftAccumulator of(LiftDesign design) {
    return new LiftAccumulator(design);
  }

  /**
   * Adds an account.
   *
   * @param arm it was assigned to at random
   * @param invalid probability that it is invalid, 0 to 1, known before its outcomes and made alike
   *     in both arms
   * @param seen its outcomes in the design's order, each 0 to 1: 1 for a view, or the trust weight
   *     of a like
   * @param covariates known before its assignment, in the design's number: shares, logarithms of
   *     counts; within a million
   */
  public void add(Arm arm, double invalid, double[] seen, double[] covariates) {
    check(seen, covariates);
    double weight = design.terms().trust().weight(invalid);
    accounts[arm.ordinal()]++;
    weights[arm.ordinal()] += weight;
    if (weight > 0) {
      for (int i = 0; i < seen.length; i++) {
        double treated = regression.expected(i, Arm.TREATMENT, covariates);
        double heldOut = regression.expected(i, Arm.HOLDOUT, covariates);
        outcomes.get(i).add(arm, weight, seen[i], new double[] {treated, heldOut});
      }
      regression.add(arm, weight, seen, covariates);
    }
  }

  private void check(double[] seen, double[] covariates) {
    if (seen.length != outcomes.size() || covariates.length != design.covariates()) {
      throw new IllegalArgumentException(
          "the design has %d outcomes and %d covariates, not %d and %d"
              .formatted(outcomes.size(), design.covariates(), seen.length, covariates.length));
    }
    for (double value : seen) {
      if (!(0 <= value && value <= 1)) {
        throw new IllegalArgumentException("seen must be in [0, 1]: " + value);
      }
    }
    for (double value : covariates) {
      if (!(Math.abs(value) <= LARGEST_COVARIATE)) {
        throw new IllegalArgumentException("covariates must be within a million: " + value);
      }
    }
  }

  /** Adds another accumulator's accounts, none of which is here, and leaves it as it was. */
  public void merge(LiftAccumulator other) {
    if (!design.equals(other.design)) {
      throw new IllegalArgumentException("other must have the same design: " + other.design);
    }
    for (int i = 0; i < accounts.length; i++) {
      accounts[i] += other.accounts[i];
      weights[i] += other.weights[i];
    }
    for (int i = 0; i < outcomes.size(); i++) {
      outcomes.get(i).merge(other.outcomes.get(i));
    }
    regression.merge(other.regression);
  }

  /**
   * Whether a difference is within an outcome's interval now; quicker than a report.
   *
   * @param outcome place in the design
   * @param difference treatment minus holdout
   */
  public boolean holds(int outcome, double difference) {
    return outcomes.get(outcome).holds(difference);
  }

  /** The effects as of now. */
  public LiftReport report(LiftEvidence evidence) {
    return new LiftReport(
        design,
        evidence,
        new AssignmentBalance(
            accounts[Arm.TREATMENT.ordinal()],
            accounts[Arm.HOLDOUT.ordinal()],
            design.holdoutShare()),
        outcomes.stream().map(outcome -> outcome.estimate(accounts, weights)).toList());
  }
}
