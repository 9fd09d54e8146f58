package dev.zhenzan.evaluation.world.settings;

import dev.zhenzan.evaluation.chance.Chance;

/**
 * The sizes and habits of one group.
 *
 * @param accounts how many accounts take part
 * @param targets how many videos they meet on
 * @param share of the pairs of account and target that become likes, 0 to 1
 * @param window how long the accounts take for one target, micros
 * @param manner habits
 */
public record GroupSize(int accounts, int targets, double share, long window, Manner manner) {
  /** Until when, in micros from its opening, one member comes to a target at most. */
  public long within(Chance chance) {
    return manner.ebb() == 0 ? window : manner.moment(window, chance);
  }
}
