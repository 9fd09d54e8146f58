package dev.zhenzan.vertical;

import java.util.Locale;
import java.util.Optional;

/** Numbers that a vertical sets: from where on a finding is worth a word, and the trade's rules. */
public enum Threshold {
  /** Valid likes of a work's first day below which early likes are few. */
  EARLY_LIKES(Range.NOT_NEGATIVE),
  /** Share by which the chance of the popular pool falls below {@link #EARLY_LIKES}. */
  EARLY_LIKES_LOSS(Range.SHARE),
  /** Likes from which on a work is called popular. */
  POPULAR_LIKES(Range.NOT_NEGATIVE),
  /** A post on a popular work is worth so many ordinary ones: the least that is quoted. */
  POPULAR_FACTOR_LOW(Range.MULTIPLE),
  /** The same: the most. */
  POPULAR_FACTOR_HIGH(Range.MULTIPLE),
  /** Percent more conversion for each percent more popularity of a live room. */
  LIVE_ELASTICITY(Range.NOT_NEGATIVE),
  /** Peer percentile, 0 to 1, below which a metric is low. */
  LOW_PERCENTILE(Range.SHARE),
  /** Share of invalid likes from which on it is told first. */
  INVALID_SHARE(Range.SHARE),
  /** Share of one region or tag from which on an audience is concentrated. */
  CONCENTRATED_SHARE(Range.SHARE),
  /** Share of one surface from which on a creator depends on it. */
  SURFACE_SHARE(Range.SHARE),
  /** Share of returning viewers below which it is low. */
  RETURNING_SHARE(Range.SHARE),
  /** Share of growth between 0 and 6 o'clock in China from which on it is told. */
  NIGHT_SHARE(Range.SHARE),
  /** Fewest works for statements of a creator's own. */
  FEWEST_WORKS(Range.NOT_NEGATIVE),
  /** Share of a topic among works over its share among demand from which on it is saturated. */
  SATURATED_RATIO(Range.MULTIPLE);

  private final Range range;

  Threshold(Range range) {
    this.range = range;
  }

  /** Stable, in files: the name in lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The threshold with a code; empty where there is none. */
  public static Optional<Threshold> parse(String code) {
    for (Threshold threshold : values()) {
      if (threshold.code().equals(code)) {
        return Optional.of(threshold);
      }
    }
    return Optional.empty();
  }

  /** Whether a number can be the threshold: finite and in its range. */
  public boolean allows(double value) {
    return range.holds(value);
  }

  /** What {@link #allows} allows, in words for an error. */
  public String range() {
    return range.inWords();
  }
}
