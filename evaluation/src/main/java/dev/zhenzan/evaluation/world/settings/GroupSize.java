package dev.zhenzan.evaluation.world.settings;

/**
 * The sizes and habits of one group.
 *
 * @param accounts how many accounts take part
 * @param targets how many videos they meet on
 * @param share of the pairs of account and target that become likes, 0 to 1
 * @param window how long the accounts take for one target, micros
 * @param manner habits
 */
public record GroupSize(int accounts, int targets, double share, long window, Manner manner) {}
