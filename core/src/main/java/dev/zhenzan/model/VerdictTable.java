package dev.zhenzan.model;

/**
 * The verdicts of an {@link InteractionTable}, row by row. Immutable by convention: the arrays are
 * handed over by whoever built them and not written afterwards.
 */
public final class VerdictTable {
  private static final Verdict[] VERDICTS = Verdict.values();

  private final float[] probability;
  private final byte[] verdict;
  private final int[] reasons;
  private final int[] group;

  /**
   * A table over these columns, one element a row.
   *
   * @param probability calibrated probability that the row is invalid, 0 to 1
   * @param verdict ordinals of {@link Verdict}
   * @param reasons bits of {@link Reason}
   * @param group index of the row's lockstep group, or {@link InteractionTable#ABSENT}
   */
  public VerdictTable(float[] probability, byte[] verdict, int[] reasons, int[] group) {
    int size = probability.length;
    if (verdict.length != size || reasons.length != size || group.length != size) {
      throw new IllegalArgumentException("columns must have one length: " + size);
    }
    this.probability = probability;
    this.verdict = verdict;
    this.reasons = reasons;
    this.group = group;
  }

  /** The number of rows, that of the interactions judged. */
  public int size() {
    return probability.length;
  }

  /** Calibrated probability that the row is invalid, 0 to 1. */
  public float probability(int row) {
    return probability[row];
  }

  /** What was decided on a row, 0 to {@code size() - 1}. */
  public Verdict verdict(int row) {
    return VERDICTS[verdict[row]];
  }

  /** Bits of {@link Reason}. */
  public int reasons(int row) {
    return reasons[row];
  }

  /** Index of the row's lockstep group in {@link AuditResult#groups()}, or ABSENT. */
  public int group(int row) {
    return group[row];
  }
}
