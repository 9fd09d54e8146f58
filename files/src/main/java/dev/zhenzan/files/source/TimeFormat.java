package dev.zhenzan.files.source;

import dev.zhenzan.model.TimeStyle;
import dev.zhenzan.model.TimeStyle.Unit;

/**
 * How a file writes its times. The sane times of one epoch unit are insane in every other: from
 * 2005 to 2049 seconds have 10 digits, milliseconds 13, microseconds 16.
 */
enum TimeFormat {
  ISO("ISO-8601 with offset", 0, Unit.ISO),
  SECONDS("epoch seconds", 1_000_000, Unit.SECONDS),
  MILLIS("epoch milliseconds", 1_000, Unit.MILLIS),
  MICROS("epoch microseconds", 1, Unit.MICROS);

  /** Micros of 2005-01-01T00:00Z, before which there were no short videos. */
  static final long EARLIEST = 1_104_537_600_000_000L;

  /** Micros of 2050-01-01T00:00Z: fixed, so that the same file reads the same on every day. */
  static final long LATEST = 2_524_608_000_000_000L;

  private final String text;
  private final long micros;
  private final Unit unit;

  TimeFormat(String text, long micros, Unit unit) {
    this.text = text;
    this.micros = micros;
    this.unit = unit;
  }

  /** The format for people. */
  String text() {
    return text;
  }

  /** Micros that one of an epoch unit is; 0 for ISO-8601. */
  long micros() {
    return micros;
  }

  /** How an epoch unit is written out again. */
  TimeStyle style() {
    return new TimeStyle(unit, 0, 0, false);
  }

  static boolean isSane(long micros) {
    return micros >= EARLIEST && micros < LATEST;
  }

  /** Whether a number is a sane time in this epoch unit. */
  boolean fits(long number) {
    return micros > 0 && number >= EARLIEST / micros && number < LATEST / micros;
  }
}
