package dev.zhenzan.exposure.plan;

import java.util.Locale;

/** What a plan does with an account and a work. */
public enum Arm {
  /** Shown because the match is good. */
  TREATMENT,
  /** Shown to learn what the work is worth. */
  EXPLORATION,
  /** Would have been shown, and was left out to compare with. */
  HOLDOUT;

  /** The arm's stable code: its name in lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether the work is shown. */
  public boolean isShown() {
    return this != HOLDOUT;
  }
}
