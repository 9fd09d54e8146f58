package dev.zhenzan.model;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

/**
 * A closed stretch of time.
 *
 * @param from first instant, micros
 * @param to last instant, micros, not before {@code from}
 */
public record Period(long from, long to) {
  public Period {
    if (to < from) {
      throw new IllegalArgumentException("to must not be before from: " + from + " > " + to);
    }
  }

  /** Whether an instant lies in it, its ends included. */
  public boolean holds(long micros) {
    return from <= micros && micros <= to;
  }

  /** From the first instant to the last; zero where these are one. */
  public Duration length() {
    return Duration.of(to - from, ChronoUnit.MICROS);
  }
}
