package dev.zhenzan.diagnosis;

import dev.zhenzan.model.Interval;
import java.util.Locale;

/**
 * A number with what it rests on.
 *
 * @param value with its 95 % interval
 * @param unit of the value
 * @param denominator how many were counted for it
 * @param of what
 */
public record Measured(Interval value, Unit unit, double denominator, Counted of) {
  /** What a value is. */
  public enum Unit {
    /** A part of a whole, 0 to 1. */
    SHARE,
    /** A number of things. */
    NUMBER,
    /** A ratio of outcomes: 1 is no difference. */
    FACTOR;

    /** Stable, in files. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What was counted. */
  public enum Counted {
    LIKES,
    VIEWS,
    WORKS,
    VIEWERS;

    /** Stable, in files. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
