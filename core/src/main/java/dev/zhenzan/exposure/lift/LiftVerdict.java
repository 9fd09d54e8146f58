package dev.zhenzan.exposure.lift;

import dev.zhenzan.model.Interval;

/** What may be said of an effect, at any time, however often one has looked. */
public enum LiftVerdict {
  /** The whole interval is above 0. */
  POSITIVE,
  /** The whole interval is below 0. */
  NEGATIVE,
  /** The interval holds 0, and an effect that is worth finding would have been seen. */
  NO_EFFECT_FOUND,
  /** The interval holds 0, but an effect that is worth finding could have hidden in it. */
  TOO_EARLY,
  /**
   * The arms are not as planned, so that accounts or outcomes got lost: no figure proves a thing.
   */
  UNBALANCED;

  /**
   * The verdict on an interval, where the arms are as planned.
   *
   * @param difference treatment minus holdout
   * @param worthwhile smallest difference that is worth finding
   */
  static LiftVerdict on(Interval difference, double worthwhile) {
    if (difference.low() > 0) {
      return POSITIVE;
    }
    if (difference.high() < 0) {
      return NEGATIVE;
    }
    return LiftEstimate.detectable(difference) > worthwhile ? TOO_EARLY : NO_EFFECT_FOUND;
  }
}
