package dev.zhenzan.model;

import java.util.Objects;

/**
 * A dense block of accounts and videos, interpreted: these accounts met on these videos far more
 * often than independent accounts of the same activity would.
 *
 * @param accounts members, ascending dense ints
 * @param videos targets, ascending dense ints
 * @param rows the members' interactions with the targets, ascending rows
 * @param window first and last time of those rows
 * @param significance how improbable the block is
 * @param synchronous whether the members met in the same short windows
 */
public record LockstepGroup(
    int[] accounts,
    int[] videos,
    int[] rows,
    Period window,
    Significance significance,
    boolean synchronous) {

  public LockstepGroup {
    Objects.requireNonNull(window, "window");
    Objects.requireNonNull(significance, "significance");
  }

  /**
   * How improbable a block is if accounts act independently given their activity.
   *
   * @param expected interactions that the block would hold by chance
   * @param suspiciousness negative logarithm (nats) of the probability of its mass; not bounded
   * @param pValue the probability of a block as improbable anywhere in the log, corrected for the
   *     number of blocks looked at, 0 to 1
   * @param qValue the false discovery rate among the groups at least as improbable, 0 to 1
   */
  public record Significance(
      double expected, double suspiciousness, double pValue, double qValue) {}
}
