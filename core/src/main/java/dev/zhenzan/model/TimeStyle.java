package dev.zhenzan.model;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Objects;

/**
 * The way a source writes a time, so that what is written out reads as what was read in.
 *
 * @param unit epoch seconds, milliseconds, microseconds, or ISO-8601 with an offset
 * @param fractionDigits digits after the second's point, 0 to 6; 0 for epoch units
 * @param offsetSeconds offset from UTC for ISO-8601; 0 for epoch units
 * @param zulu whether ISO-8601 writes a zero offset as {@code Z}
 */
public record TimeStyle(Unit unit, int fractionDigits, int offsetSeconds, boolean zulu) {
  /** What a time counts. */
  public enum Unit {
    SECONDS,
    MILLIS,
    MICROS,
    ISO
  }

  public static final TimeStyle EPOCH_SECONDS = new TimeStyle(Unit.SECONDS, 0, 0, false);
  public static final TimeStyle EPOCH_MILLIS = new TimeStyle(Unit.MILLIS, 0, 0, false);
  public static final TimeStyle EPOCH_MICROS = new TimeStyle(Unit.MICROS, 0, 0, false);

  /** The most bytes that {@link #write} takes. */
  public static final int MAX_LENGTH = 48;

  private static final long MICROS_A_SECOND = 1_000_000;

  public TimeStyle {
    Objects.requireNonNull(unit, "unit");
    if (fractionDigits < 0 || fractionDigits > 6) {
      throw new IllegalArgumentException("fractionDigits must be in [0, 6]: " + fractionDigits);
    }
  }

  /** The text of a time in this style. */
  public String format(long micros) {
    return switch (unit) {
      case SECONDS -> Long.toString(Math.floorDiv(micros, MICROS_A_SECOND));
      case MILLIS -> Long.toString(Math.floorDiv(micros, 1_000));
      case MICROS -> Long.toString(micros);
      case ISO -> iso(micros);
    };
  }

  /**
   * Writes the same text as {@link #format} into bytes, for logs of many rows.
   *
   * @param target with at least {@link #MAX_LENGTH} bytes from {@code at} on
   * @return the position after the text
   */
  public int write(long micros, byte[] target, int at) {
    return switch (unit) {
      case SECONDS -> Decimal.write(Math.floorDiv(micros, MICROS_A_SECOND), target, at);
      case MILLIS -> Decimal.write(Math.floorDiv(micros, 1_000), target, at);
      case MICROS -> Decimal.write(micros, target, at);
      case ISO -> writeIso(micros, target, at);
    };
  }

  private int writeIso(long micros, byte[] target, int at) {
    if (IsoBytes.covers(micros, offsetSeconds)) {
      return IsoBytes.write(this, micros, target, at);
    }
    byte[] text = iso(micros).getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(text, 0, target, at, text.length);
    return at + text.length;
  }

  /** The instant of a time. */
  public static Instant instant(long micros) {
    return Instant.ofEpochSecond(
        Math.floorDiv(micros, MICROS_A_SECOND), Math.floorMod(micros, MICROS_A_SECOND) * 1_000);
  }

  private String iso(long micros) {
    ZoneOffset offset = ZoneOffset.ofTotalSeconds(offsetSeconds);
    LocalDateTime local = LocalDateTime.ofInstant(instant(micros), offset);
    StringBuilder text = new StringBuilder(32).append(local.toLocalDate()).append('T');
    twoDigits(text, local.getHour()).append(':');
    twoDigits(text, local.getMinute()).append(':');
    twoDigits(text, local.getSecond());
    if (fractionDigits > 0) {
      String fraction = Long.toString(MICROS_A_SECOND + Math.floorMod(micros, MICROS_A_SECOND));
      text.append('.').append(fraction, 1, 1 + fractionDigits);
    }
    return text.append(offsetSeconds == 0 && !zulu ? "+00:00" : offset.getId()).toString();
  }

  private static StringBuilder twoDigits(StringBuilder text, int value) {
    return text.append((char) ('0' + value / 10)).append((char) ('0' + value % 10));
  }
}
