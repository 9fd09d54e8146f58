package dev.zhenzan.exposure.plan;

/**
 * What a plan may spend, and when it has what it wants.
 *
 * @param budget exposures at most, at least 1
 * @param viewers genuine viewers, each a long view of a work by an account, after which the plan is
 *     over; 0 for as many as the budget reaches
 */
public record Goal(int budget, int viewers) {
  public Goal {
    if (budget < 1) {
      throw new IllegalArgumentException("budget must be at least 1: " + budget);
    }
    if (viewers < 0) {
      throw new IllegalArgumentException("viewers must not be negative: " + viewers);
    }
  }

  /** As many viewers as a budget reaches. */
  public static Goal asManyAs(int budget) {
    return new Goal(budget, 0);
  }

  /** Whether so many viewers are enough. */
  boolean isReached(int reached) {
    return viewers > 0 && reached >= viewers;
  }
}
