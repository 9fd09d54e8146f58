package dev.zhenzan.exposure.plan;

import java.util.Objects;

/**
 * What was decided for an account and a work, at most once for each pair in a plan.
 *
 * @param hour of the decision, whole hours since 1970-01-01T00Z
 * @param account dense int
 * @param work dense int
 * @param arm what was decided
 * @param propensity probability of this arm for this pair, in (0, 1]: what lift weighs it by
 * @param pWatch chance of a long view by the match, 0 to 1
 */
public record Assignment(
    long hour, int account, int work, Arm arm, double propensity, double pWatch) {
  public Assignment {
    Objects.requireNonNull(arm, "arm");
  }
}
