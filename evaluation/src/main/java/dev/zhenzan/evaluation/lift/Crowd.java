package dev.zhenzan.evaluation.lift;

/** What the accounts of a simulated trial are like. */
enum Crowd {
  /** All alike. */
  ALIKE,
  /** Of different habits, which an account's earlier outcomes tell in part. */
  PREDICTABLE,
  /**
   * One in ten acts invalidly at its own high rate and is not moved; probabilities of being invalid
   * tell it from the others, with some doubt.
   */
  PARTLY_INVALID,
  /** The effect doubles from the first account to the ten thousandth, the rate falls by half. */
  DRIFTING
}
