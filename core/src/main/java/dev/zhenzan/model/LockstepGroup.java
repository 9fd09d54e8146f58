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

  /** The same with other p- and q-values, 0 to 1. */
  public LockstepGroup withChance(double pValue, double qValue) {
    Significance other =
        new Significance(significance.expected, significance.suspiciousness, pValue, qValue);
    return new LockstepGroup(accounts, videos, rows, window, other, synchronous);
  }

  /**
   * How improbable a block is if accounts act independently given their activity.
   *
   * @param expected interactions that the block would hold by chance
   * @param suspiciousness negative logarithm (nats) of the probability of its mass; not bounded
   * @param pValue a bound on the probability that any block of the log is as improbable, 0 to 1
   * @param qValue the false discovery rate among the groups at least as improbable, of all that
   *     were looked at, 0 to 1
   */
  public record Significance(
      double expected, double suspiciousness, double pValue, double qValue) {}
}
