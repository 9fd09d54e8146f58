package dev.zhenzan.server.policy;

/** What policies do not choose. */
public final class Thresholds {
  /** Likes below which nobody is asked to look at a work: a few prove nothing. */
  public static final int LEAST_LIKES = 20;

  /** Cases that an audit opens of works, and of groups, at most: those with most likes. */
  public static final int MOST_CASES = 500;

  private Thresholds() {}
}
