package dev.zhenzan.vertical;

import java.util.Locale;
import java.util.Optional;

/** What peers are compared by. Likes and views are valid ones wherever a verdict is at hand. */
public enum Metric {
  /** Likes per view of a work. */
  LIKE_RATE(Range.SHARE),
  /** Comments per like. */
  COMMENT_RATE(Range.NOT_NEGATIVE),
  /** Shares per like. */
  SHARE_RATE(Range.NOT_NEGATIVE),
  /** New followers per view. */
  FOLLOW_RATE(Range.SHARE),
  /** Mean of dwell over duration, at most 1 each. */
  COMPLETION(Range.SHARE),
  /** Share of views of 18 s or more, or of the whole of a shorter work. */
  LONG_VIEW_RATE(Range.SHARE),
  /** Share of valid likes. */
  AUTHENTICITY(Range.SHARE),
  /** Views of a work in its first thirty days. */
  VIEWS_PER_WORK(Range.NOT_NEGATIVE),
  /** The same over the creator's followers. */
  VIEWS_PER_FOLLOWER(Range.NOT_NEGATIVE),
  /** Share of a work's viewers who had viewed another work of the creator before. */
  RETURNING(Range.SHARE),
  /** Works published in seven days. */
  WORKS_PER_WEEK(Range.NOT_NEGATIVE),
  /** CNY for 1,000 valid views of an advertising post. */
  PRICE_PER_THOUSAND_VIEWS(Range.NOT_NEGATIVE),
  /** Orders per viewer of a live session. */
  LIVE_CONVERSION(Range.SHARE);

  private final Range range;

  Metric(Range range) {
    this.range = range;
  }

  /** Stable, in files: the name in lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The metric with a code; empty where there is none. */
  public static Optional<Metric> parse(String code) {
    for (Metric metric : values()) {
      if (metric.code().equals(code)) {
        return Optional.of(metric);
      }
    }
    return Optional.empty();
  }

  /** Whether a number can be a value: finite, at least 0, and of a share at most 1. */
  public boolean allows(double value) {
    return range.holds(value);
  }

  /** What {@link #allows} allows, in words for an error. */
  public String range() {
    return range.inWords();
  }

  /** Whether the metric is a part of a whole, from 0 to 1. */
  public boolean isShare() {
    return range == Range.SHARE;
  }
}
