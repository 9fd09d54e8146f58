package dev.zhenzan.exposure.plan;

import java.util.Locale;

/** Why a plan shows nothing any more. */
public enum Ending {
  /** There are as many viewers as were wanted. */
  GOAL_REACHED,
  /** All exposures are spent. */
  BUDGET_SPENT,
  /** Every work was stopped. */
  WORKS_STOPPED,
  /** Its hours are over, or it goes on. */
  HOURS_OVER;

  /** The ending's stable code: its name in lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
