package dev.zhenzan.files.source;

import org.jspecify.annotations.Nullable;

/**
 * Reads a whole number off bytes: digits, possibly a minus before and a fraction of zeros behind,
 * as spreadsheets write whole numbers. Not thread-safe.
 */
final class WholeNumber {
  private static final int MAX_DIGITS = 18;
  private static final int FRACTION = 6;

  private long value;

  /** Reads {@code bytes[from, to)}; false if it is no whole number of up to 18 digits. */
  boolean read(byte[] bytes, int from, int to) {
    boolean negative = from < to && bytes[from] == '-';
    int first = negative ? from + 1 : from;
    int at = first;
    long read = 0;
    while (at < to && bytes[at] >= '0' && bytes[at] <= '9' && at - first < MAX_DIGITS) {
      read = 10 * read + bytes[at++] - '0';
    }
    value = negative ? -read : read;
    return at > first && (at == to || isZeroFraction(bytes, at, to));
  }

  /**
   * The millionths of a decimal fraction in {@code bytes[from, to)}, cut behind the sixth digit; -1
   * if it is none, negative, or has more than 12 digits before the point.
   */
  long readMicros(byte[] bytes, int from, int to) {
    int point = from;
    while (point < to && bytes[point] != '.') {
      point++;
    }
    if (point - from > MAX_DIGITS - FRACTION || !read(bytes, from, point) || value < 0) {
      return -1;
    }
    long micros = value;
    for (int at = point + 1; at < Math.max(to, point + 1 + FRACTION); at++) {
      int digit = at < to ? bytes[at] - '0' : 0;
      if (digit < 0 || digit > 9) {
        return -1;
      }
      micros = at <= point + FRACTION ? 10 * micros + digit : micros;
    }
    return micros;
  }

  /** The number last read. */
  long value() {
    return value;
  }

  /** The only unit in which the number last read is a sane time; null where there is none. */
  @Nullable TimeFormat unit() {
    for (TimeFormat format : TimeFormat.values()) {
      if (format.fits(value)) {
        return format;
      }
    }
    return null;
  }

  private static boolean isZeroFraction(byte[] bytes, int point, int to) {
    int at = point + 1;
    while (at < to && bytes[at] == '0') {
      at++;
    }
    return bytes[point] == '.' && at == to && at > point + 1;
  }
}
