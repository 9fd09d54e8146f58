package dev.zhenzan.model;

import java.nio.charset.StandardCharsets;

/** Writes whole numbers as ASCII decimals into bytes, without a text in between. */
public final class Decimal {
  /** The most bytes that {@link #write} takes. */
  public static final int MAX_LENGTH = 20;

  private Decimal() {}

  /**
   * Writes a number, with a sign where it is negative, as {@link Long#toString(long)} does.
   *
   * @return the position after it
   */
  public static int write(long value, byte[] target, int at) {
    if (value == Long.MIN_VALUE) {
      byte[] text = Long.toString(value).getBytes(StandardCharsets.US_ASCII);
      System.arraycopy(text, 0, target, at, text.length);
      return at + text.length;
    }
    if (value < 0) {
      target[at] = '-';
      return write(-value, target, at + 1);
    }
    return padded(value, digits(value), target, at);
  }

  /**
   * Writes the last {@code digits} digits of a number that is not negative, with leading zeros.
   *
   * @return the position after them
   */
  public static int padded(long value, int digits, byte[] target, int at) {
    long rest = value;
    for (int i = at + digits - 1; i >= at; i--) {
      long tenth = rest / 10;
      target[i] = (byte) ('0' + (rest - 10 * tenth));
      rest = tenth;
    }
    return at + digits;
  }

  private static int digits(long value) {
    int digits = 1;
    for (long rest = value; rest >= 10; rest /= 10) {
      digits++;
    }
    return digits;
  }
}
