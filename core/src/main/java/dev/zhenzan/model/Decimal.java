package dev.zhenzan.model;

import java.nio.charset.StandardCharsets;

/** Writes whole numbers as ASCII decimals into bytes, without a text in between. */
public final class Decimal {
  /** The most bytes that {@link #write} takes. */
  public static final int MAX_LENGTH = 20;

  /** 00 to 99, one behind the other. */
  private static final byte[] PAIRS = new byte[200];

  static {
    for (int value = 0; value < 100; value++) {
      PAIRS[2 * value] = (byte) ('0' + value / 10);
      PAIRS[2 * value + 1] = (byte) ('0' + value % 10);
    }
  }

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
    int from = at + digits;
    while (from - at >= 2) {
      from -= 2;
      long hundredth = rest / 100;
      pair((int) (rest - 100 * hundredth), target, from);
      rest = hundredth;
    }
    if (from > at) {
      target[at] = (byte) ('0' + rest % 10);
    }
    return at + digits;
  }

  /**
   * Writes a number from 0 to 99 in two digits.
   *
   * @return the position after them
   */
  static int pair(int value, byte[] target, int at) {
    target[at] = PAIRS[2 * value];
    target[at + 1] = PAIRS[2 * value + 1];
    return at + 2;
  }

  private static int digits(long value) {
    int digits = 1;
    for (long rest = value; rest >= 10; rest /= 10) {
      digits++;
    }
    return digits;
  }
}
