package dev.zhenzan.exposure.lift;

import dev.zhenzan.model.Interval;
import java.util.Optional;

/**
 * What the exposures did to one outcome. The intervals of all outcomes of a report hold together,
 * at all times, but for the design's error rate.
 *
 * @param outcome the outcome
 * @param treatment what was seen among those assigned to be shown the work
 * @param holdout what was seen among those held out
 * @param difference treatment minus holdout, adjusted; -1 to 1
 * @param holdoutRate mean outcome without exposure, adjusted; 0 to 1
 * @param verdict what may be said
 */
public record LiftEstimate(
    LiftOutcome outcome,
    ArmCount treatment,
    ArmCount holdout,
    Interval difference,
    Interval holdoutRate,
    LiftVerdict verdict) {
  /**
   * One arm's plain counts: denominators, before any adjustment.
   *
   * @param accounts assigned
   * @param weight what they count by the trust rule
   * @param sum their outcomes, each times its account's weight
   */
  public record ArmCount(long accounts, double weight, double sum) {
    /** Mean outcome; 0 where nobody counts. */
    public double rate() {
      return weight > 0 ? sum / weight : 0;
    }
  }

  /** The same figures, of which nothing may be said. */
  LiftEstimate unbalanced() {
    return new LiftEstimate(
        outcome, treatment, holdout, difference, holdoutRate, LiftVerdict.UNBALANCED);
  }

  /** Treatment's rate minus holdout's, as counted, without adjustment. */
  public double plainDifference() {
    return treatment.rate() - holdout.rate();
  }

  /**
   * Relative lift: the difference over the holdout's rate. Its bounds are those that the two
   * intervals allow together, so that it holds when they do, and is wider than it need be; absent
   * while the holdout's rate may be 0.
   */
  public Optional<Interval> relativeLift() {
    if (holdoutRate.low() <= 0) {
      return Optional.empty();
    }
    return Optional.of(
        new Interval(
            difference.low() / (difference.low() < 0 ? holdoutRate.low() : holdoutRate.high()),
            difference.estimate() / holdoutRate.estimate(),
            difference.high() / (difference.high() < 0 ? holdoutRate.high() : holdoutRate.low())));
  }

  /** The smallest difference that would have been told from none with this much data. */
  public double detectable() {
    return detectable(difference);
  }

  static double detectable(Interval difference) {
    return Math.max(
        difference.estimate() - difference.low(), difference.high() - difference.estimate());
  }
}
