package dev.zhenzan.exposure.lift;

import dev.zhenzan.model.Interval;

/** One outcome's running comparison: two confidence sequences and plain counts. */
final class OutcomeSequences {
  /** Of an outcome's error rate: the difference matters most, the holdout's rate is its scale. */
  private static final double SHARE_OF_DIFFERENCE = 0.8;

  private final LiftDesign design;
  private final LiftOutcome outcome;
  private final MeanSequence difference;
  private final MeanSequence holdoutRate;
  private final double[] sums = new double[Arm.values().length];

  OutcomeSequences(LiftDesign design, LiftOutcome outcome) {
    this.design = design;
    this.outcome = outcome;
    double treated = 1 / design.share(Arm.TREATMENT);
    double heldOut = 1 / design.share(Arm.HOLDOUT);
    double rate = outcome.anticipatedRate();
    double variance = design.terms().expectedAccounts() * rate * (1 - rate);
    double bound = Math.max(treated, heldOut);
    difference =
        new MeanSequence(Bets.of(bound, variance * (treated + heldOut), errorOfDifference()));
    holdoutRate = new MeanSequence(Bets.of(heldOut, variance * heldOut, errorOfHoldoutRate()));
  }

  private double errorOfDifference() {
    return SHARE_OF_DIFFERENCE * design.errorRateOfOutcome();
  }

  private double errorOfHoldoutRate() {
    return (1 - SHARE_OF_DIFFERENCE) * design.errorRateOfOutcome();
  }

  /**
   * Adds an account's outcome by inverse propensity around what was expected (augmented inverse
   * propensity weighting; J. Robins, A. Rotnitzky, L. Zhao, JASA 89, 1994).
   *
   * @param arm the account was assigned to
   * @param weight it counts by, 0 to 1
   * @param seen outcome, 0 to 1
   * @param expected in each arm, before it was seen, 0 to 1
   */
  void add(Arm arm, double weight, double seen, double[] expected) {
    sums[arm.ordinal()] += weight * seen;
    double residual = (seen - expected[arm.ordinal()]) / design.share(arm);
    double heldOut = expected[Arm.HOLDOUT.ordinal()];
    boolean treated = arm == Arm.TREATMENT;
    difference.add(
        expected[Arm.TREATMENT.ordinal()] - heldOut, treated ? residual : -residual, weight);
    holdoutRate.add(heldOut, treated ? 0 : residual, weight);
  }

  void merge(OutcomeSequences other) {
    difference.merge(other.difference);
    holdoutRate.merge(other.holdoutRate);
    for (int i = 0; i < sums.length; i++) {
      sums[i] += other.sums[i];
    }
  }

  boolean holds(double trueDifference) {
    return difference.holds(trueDifference, errorOfDifference());
  }

  LiftEstimate estimate(long[] accounts, double[] weights) {
    Interval differenceNow = interval(difference, errorOfDifference(), -1);
    return new LiftEstimate(
        outcome,
        count(Arm.TREATMENT, accounts, weights),
        count(Arm.HOLDOUT, accounts, weights),
        differenceNow,
        interval(holdoutRate, errorOfHoldoutRate(), 0),
        LiftVerdict.on(differenceNow, outcome.worthwhile()));
  }

  private LiftEstimate.ArmCount count(Arm arm, long[] accounts, double[] weights) {
    int i = arm.ordinal();
    return new LiftEstimate.ArmCount(accounts[i], weights[i], sums[i]);
  }

  /** Two sides of half the error rate each. */
  private Interval interval(MeanSequence sequence, double errorRate, double least) {
    double low = sequence.low(errorRate / 2, least, 1);
    double high = sequence.high(errorRate / 2, least, 1);
    double estimate = sequence.estimate(least < 0 ? 0 : outcome.anticipatedRate());
    return new Interval(low, Math.clamp(estimate, low, high), high);
  }
}
