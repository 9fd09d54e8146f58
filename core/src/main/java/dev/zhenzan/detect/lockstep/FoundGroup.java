package dev.zhenzan.detect.lockstep;

import dev.zhenzan.model.Evidence;
import dev.zhenzan.model.LockstepGroup;
import dev.zhenzan.model.Reason;

/**
 * A lockstep group with what it says of each of its rows.
 *
 * @param group the group
 * @param features what the group is judged by
 * @param logOdds nats that the group is hired rather than grown
 * @param membership log odds (nats) for each of the group's rows that its account is a member and
 *     that it came as one
 */
public record FoundGroup(
    LockstepGroup group, GroupFeatures features, double logOdds, float[] membership) {
  /** What the group says as a finding, by its index among the reported groups or ABSENT. */
  Evidence evidence(int index) {
    Reason reason =
        group.synchronous() ? Reason.LOCKSTEP_SYNCHRONOUS : Reason.LOCKSTEP_COMMON_TARGETS;
    return new Evidence(reason, group.rows(), both(membership), index);
  }

  /** What the group says of likes that may be its stragglers', or its members' elsewhere. */
  Evidence evidence(Stragglers.Found stragglers, int index) {
    return new Evidence(
        Reason.LOCKSTEP_COMMON_TARGETS, stragglers.rows(), both(stragglers.odds()), index);
  }

  private float[] both(float[] odds) {
    float[] both = new float[odds.length];
    for (int i = 0; i < both.length; i++) {
      both[i] = (float) GroupModel.both(logOdds, odds[i]);
    }
    return both;
  }
}
