package dev.zhenzan.server.exposure;

import dev.zhenzan.exposure.lift.LiftEstimate;
import dev.zhenzan.exposure.lift.LiftReport;
import dev.zhenzan.model.Interval;
import java.util.List;
import java.util.Locale;

/**
 * What a plan brought about, treatment against holdout, whatever was shown to whom: intervals that
 * hold however often one looks.
 *
 * @param errorRate chance that any of the intervals is ever wrong
 * @param assignmentPValue always-valid p-value of the planned shares of the arms
 * @param balance the arms before anything was shown
 * @param evidence grade, with what it means
 */
record LiftAnswer(
    double errorRate,
    double assignmentPValue,
    Balance balance,
    String evidence,
    List<Outcome> outcomes) {
  /**
   * The arms before anything was shown; a randomised assignment makes them alike.
   *
   * @param asPlanned whether their sizes fit the plan
   * @param treatmentBefore mean interactions of the month before, of those to be shown works
   * @param holdoutBefore the same of those left out
   */
  record Balance(
      boolean asPlanned, double plannedHoldout, double treatmentBefore, double holdoutBefore) {}

  /** An estimate with its interval. */
  record Estimate(double value, double low, double high) {
    static Estimate of(Interval interval) {
      return new Estimate(interval.estimate(), interval.low(), interval.high());
    }
  }

  /** One arm: accounts, and the mean outcome by trust weight. */
  record ArmAnswer(long accounts, double rate) {
    static ArmAnswer of(LiftEstimate.ArmCount count) {
      return new ArmAnswer(count.accounts(), count.rate());
    }
  }

  /**
   * One outcome.
   *
   * @param difference treatment minus holdout
   * @param verdict what may be said
   */
  record Outcome(
      String outcome, ArmAnswer treatment, ArmAnswer holdout, Estimate difference, String verdict) {
    static Outcome of(LiftEstimate estimate) {
      return new Outcome(
          estimate.outcome().code(),
          ArmAnswer.of(estimate.treatment()),
          ArmAnswer.of(estimate.holdout()),
          Estimate.of(estimate.difference()),
          estimate.verdict().name().toLowerCase(Locale.ROOT));
    }
  }

  static LiftAnswer of(LiftReport report, Balance balance) {
    return new LiftAnswer(
        report.design().terms().errorRate(),
        report.balance().pValue(),
        balance,
        report.evidence().text(),
        report.estimates().stream().map(Outcome::of).toList());
  }

  /** The difference of long views, which a plan is about. */
  Estimate longViews() {
    return outcomes.getFirst().difference();
  }
}
