package dev.zhenzan.vertical;

import java.util.Locale;
import java.util.Optional;

/** Numbers that a vertical sets: from where on a finding is worth a word, and the trade's rules. */
public enum Threshold {
  /** Valid likes of a work's first day below which early likes are few. */
  EARLY_LIKES,
  /** Share by which the chance of the popular pool falls below {@link #EARLY_LIKES}. */
  EARLY_LIKES_LOSS,
  /** Likes from which on a work is called popular. */
  POPULAR_LIKES,
  /** A post on a popular work is worth so many ordinary ones: the least that is quoted. */
  POPULAR_FACTOR_LOW,
  /** The same: the most. */
  POPULAR_FACTOR_HIGH,
  /** Percent more conversion for each percent more popularity of a live room. */
  LIVE_ELASTICITY,
  /** Peer percentile, 0 to 1, below which a metric is low. */
  LOW_PERCENTILE,
  /** Share of invalid likes from which on it is told first. */
  INVALID_SHARE,
  /** Share of one region or tag from which on an audience is concentrated. */
  CONCENTRATED_SHARE,
  /** Share of one surface from which on a creator depends on it. */
  SURFACE_SHARE,
  /** Share of returning viewers below which it is low. */
  RETURNING_SHARE,
  /** Share of growth between 0 and 6 o'clock in China from which on it is told. */
  NIGHT_SHARE,
  /** Fewest works for statements of a creator's own. */
  FEWEST_WORKS,
  /** Share of a topic among works over its share among demand from which on it is saturated. */
  SATURATED_RATIO;

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
}
