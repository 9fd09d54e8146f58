package dev.zhenzan.exposure.plan;

/** What came of an exposure, for the plan. Likes are no part of it: a plan cannot aim at them. */
public enum Watched {
  /** A genuine long view. */
  LONG,
  /** A genuine view that is not long, or none. */
  SHORT,
  /** Invalid traffic: the exposure is spent and teaches nothing. */
  INVALID
}
