package dev.zhenzan.model;

import java.util.Locale;
import java.util.Objects;

/**
 * What a work's counters say of its likes.
 *
 * @param video dense int of the work
 * @param likes the last count, or {@link CounterTable#ABSENT}
 * @param probability that a part of the likes worth naming is invalid, with an interval for how
 *     little counters tell; between {@link #FLOOR} and {@link #CEILING}
 * @param verdict valid, suspect or invalid_sophisticated; counters alone show no general invalid
 *     traffic
 * @param basis how much there was to look at
 * @param peers what it was compared with
 */
public record CounterScore(
    int video, long likes, Interval probability, Verdict verdict, Basis basis, PeerRatios peers) {
  /**
   * The most that counters prove. One anomaly in twenty is taken to be the source's own doing:
   * works merged, counts restored or delivered late, views hidden. Nothing in the counters tells
   * such a one from likes that were brought.
   */
  public static final double CEILING = 0.95;

  /** The least: counters never show that each like is somebody's own will. */
  public static final double FLOOR = 0.01;

  /** How much there was to look at. */
  public enum Basis {
    /** Growth of likes and views over time. */
    GROWTH,
    /** Growth of likes over time; the source has no views. */
    GROWTH_OF_LIKES,
    /** One snapshot, or too few: the ratios alone. */
    RATIOS,
    /** Too few likes to tell anything: the probability is the prior one. */
    TOO_LITTLE;

    /** The stable code: the name in lower case. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public CounterScore {
    Objects.requireNonNull(probability, "probability");
    Objects.requireNonNull(verdict, "verdict");
    Objects.requireNonNull(basis, "basis");
    Objects.requireNonNull(peers, "peers");
  }
}
