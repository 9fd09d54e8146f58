package dev.zhenzan.detect.lockstep;

import dev.zhenzan.model.Evidence;
import dev.zhenzan.model.LockstepGroup;
import dev.zhenzan.model.Reason;

/**
 * A lockstep group with what it says of each of its rows.
 *
 * @param group the group
 * @param strengths log odds (nats), one for each of the group's rows
 * @param features what the group was judged by
 */
public record FoundGroup(LockstepGroup group, float[] strengths, GroupFeatures features) {

  /** Log odds (nats) that the group is hired rather than grown. */
  public double logOdds() {
    return GroupModel.logOdds(features);
  }

  Evidence evidence(int index) {
    Reason reason =
        group.synchronous() ? Reason.LOCKSTEP_SYNCHRONOUS : Reason.LOCKSTEP_COMMON_TARGETS;
    return new Evidence(reason, group.rows(), strengths, index);
  }
}
