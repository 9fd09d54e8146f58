package dev.zhenzan.model;

import java.util.Locale;
import java.util.Objects;

/**
 * What a ratio of two counters is on peers: log-normal.
 *
 * @param median of the peers
 * @param spread standard deviation of the logarithm
 * @param origin where it comes from
 * @param works how many peers it was estimated on; 0 where it was not estimated here
 */
public record PeerRatio(double median, double spread, Origin origin, int works) {
  /** Where a benchmark comes from, the better founded first. */
  public enum Origin {
    /** The other works of the file, of about the same size. */
    FILE,
    /** A vertical pack. */
    PACK,
    /** All other works of the file, of any size. */
    WHOLE_FILE,
    /** Assumed: wide enough for any vertical. */
    ASSUMED;

    /** The stable code: the name in lower case. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public PeerRatio {
    Objects.requireNonNull(origin, "origin");
    if (!(median > 0 && spread > 0)) {
      throw new IllegalArgumentException(
          "median and spread must be positive: " + median + ", " + spread);
    }
  }

  /** The same ratio where it comes from elsewhere. */
  public PeerRatio of(Origin other) {
    return new PeerRatio(median, spread, other, works);
  }

  /**
   * By how many standard deviations a ratio of counts lies above the peers' median; what chance
   * makes of small counts is part of the deviation.
   */
  public double above(double numerator, double denominator) {
    double log = Math.log((numerator + 0.5) / (denominator + 1) / median);
    double expected = Math.max(median * denominator, 0.1);
    return log / Math.sqrt(spread * spread + 1 / (expected + 0.5));
  }
}
