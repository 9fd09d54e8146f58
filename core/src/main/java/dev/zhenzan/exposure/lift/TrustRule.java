package dev.zhenzan.exposure.lift;

/**
 * How invalid traffic is taken out: the same in both arms, fixed before an outcome is looked at.
 *
 * @param removedFrom an account whose probability of being invalid is at least this does not count
 *     at all, above 0 to 1
 * @param remaining how the others count
 */
public record TrustRule(double removedFrom, Remaining remaining) {
  /** How an account counts that is not removed. */
  public enum Remaining {
    /** By its trust weight: 1 - probability. */
    WEIGHED,
    /** Each as one. */
    WHOLE
  }

  public TrustRule {
    if (!(0 < removedFrom && removedFrom <= 1)) {
      throw new IllegalArgumentException("removedFrom must be in (0, 1]: " + removedFrom);
    }
  }

  /** Everybody counts by trust weight. */
  public static TrustRule weighing() {
    return new TrustRule(1, Remaining.WEIGHED);
  }

  /** Who is invalid with this probability or more is removed, the others count as one each. */
  public static TrustRule removing(double from) {
    return new TrustRule(from, Remaining.WHOLE);
  }

  /**
   * What an account counts, 0 to 1.
   *
   * @param invalid probability that it is invalid, 0 to 1, known before its outcomes
   */
  public double weight(double invalid) {
    if (!(0 <= invalid && invalid <= 1)) {
      throw new IllegalArgumentException("invalid must be in [0, 1]: " + invalid);
    }
    if (invalid >= removedFrom) {
      return 0;
    }
    return remaining == Remaining.WEIGHED ? 1 - invalid : 1;
  }
}
