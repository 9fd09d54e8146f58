package dev.zhenzan.exposure.lift;

/** What a randomised account was meant to get, whatever it got: intention to treat. */
public enum Arm {
  /** To be shown the work. */
  TREATMENT,
  /** Deliberately not shown it. */
  HOLDOUT;

  /** The other one. */
  public Arm other() {
    return this == TREATMENT ? HOLDOUT : TREATMENT;
  }
}
