package dev.zhenzan.detect.counter;

/**
 * The numbers of a work that a probability is made of. A strength s, 25 at most, enters as ln(1 +
 * s).
 */
public enum Feature {
  /** Strength of the strongest step. */
  STEP,
  /** Share of all likes that came in steps and other stretches beyond what views bring. */
  EXCESS_SHARE,
  /** Strength of the strongest longer stretch of likes without views. */
  WITHOUT_VIEWS,
  /** Strength of the strongest constant addition. */
  ADDITION,
  /** The addition's share of all likes. */
  ADDITION_SHARE,
  /** Strength of the most regular window of likes. */
  REGULAR,
  /** Strength of the lack of comments and shares on the window that lacks most. */
  TALK,
  /** The same within the strongest step or other stretch. */
  TALK_IN_EXCESS,
  /** Strength of growth at night. */
  NIGHT,
  /** Strength of the lack of a daily rhythm. */
  RHYTHM,
  /** Standard deviations above the peers' likes per view, 0 to 5. */
  LIKES_PER_VIEW,
  /** Standard deviations below the peers' comments per like, 0 to 5. */
  COMMENTS_PER_LIKE,
  /** The strongest of all signs that are found in growth. */
  STRONGEST,
  /** 1 where the source has no views. */
  NO_VIEWS;

  /** How many there are. */
  public static int count() {
    return values().length;
  }
}
