package dev.zhenzan.exposure.plan;

import java.util.Objects;

/**
 * Who decides nothing about likes: a plan says how many exposures are spent, when, how often an
 * account is shown anything, who is left out to compare with, and how much is spent to learn.
 *
 * @param goal budget in exposures, and the viewers after which it is over
 * @param pacing hours, and the spread over them
 * @param cap exposures an account, over all plans
 * @param shares holdout and exploration
 * @param stop when a work is shown no longer
 * @param seed of all draws; publishing it lets anybody check who was left out
 */
public record ExposurePlan(
    Goal goal, Pacing pacing, FrequencyCap cap, Shares shares, StopRule stop, long seed) {
  public ExposurePlan {
    Objects.requireNonNull(goal, "goal");
    Objects.requireNonNull(pacing, "pacing");
    Objects.requireNonNull(cap, "cap");
    Objects.requireNonNull(shares, "shares");
    Objects.requireNonNull(stop, "stop");
  }

  /** Who is in which arm. */
  public Assigner assigner() {
    return new Assigner(seed, shares);
  }

  /** Exposures that may be spent by the end of an hour. */
  Allowance allowance(long hour) {
    int all = pacing.allowance(goal.budget(), hour);
    int exploration = (int) Math.floor(all * shares.exploration());
    return new Allowance(all - exploration, exploration);
  }

  /**
   * Exposures that may be spent.
   *
   * @param treatment on good matches
   * @param exploration to learn
   */
  record Allowance(int treatment, int exploration) {}
}
