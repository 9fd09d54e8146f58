package dev.zhenzan.model;

import java.util.Locale;

/**
 * What a work's counters show that natural growth hardly does: a stable code that files, reports
 * and appeals share. A reason is added at the end.
 */
public enum CounterReason {
  /** Likes rose within a short time far beyond what the views of that time bring. */
  LIKE_STEP,
  /** For a longer time likes came that the views of that time do not bring. */
  LIKES_WITHOUT_VIEWS,
  /** Beside the likes that follow views, a constant number came every hour. */
  CONSTANT_ADDITION,
  /** Likes grew along a straight line where views did not. */
  STRAIGHT_LINE,
  /** Growth hardly knows day and night. */
  NO_DAILY_RHYTHM,
  /** More likes came from 1 to 6 o'clock than the views of these hours bring. */
  NIGHT_GROWTH,
  /** Increments differ less from one another than chance alone makes them. */
  TOO_REGULAR,
  /** For a time likes came without the comments and shares that come with likes else. */
  LIKES_WITHOUT_TALK,
  /** More likes per view than nearly all peers have. */
  LIKES_PER_VIEW,
  /** Fewer comments per like than nearly all peers have. */
  COMMENTS_PER_LIKE;

  /** The stable code: the name in lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
