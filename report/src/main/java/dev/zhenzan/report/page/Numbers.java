package dev.zhenzan.report.page;

import dev.zhenzan.model.Interval;
import java.util.Locale;

/** Writes numbers alike in every language and on every machine. */
public final class Numbers {
  private Numbers() {}

  /** A whole number with commas between thousands. */
  public static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /** The nearest whole number. */
  public static String count(double count) {
    return count(Math.round(count));
  }

  /** An expected number: whole from 10 on, with a decimal below. */
  public static String expected(double count) {
    return count >= 10 ? count(count) : decimals(count, count >= 0.1 || count == 0 ? 1 : 2);
  }

  /** A number with so many decimals. */
  public static String decimals(double number, int decimals) {
    return String.format(Locale.ROOT, "%,." + decimals + "f", number);
  }

  /** A plain number: no decimals where it has none, up to four else. */
  public static String plain(double number) {
    if (number == Math.rint(number)) {
      return count(number);
    }
    String text = decimals(number, 4);
    return text.replaceAll("0+$", "");
  }

  /**
   * A share as a percentage; never 0 % or 100 % for what is not.
   *
   * @param share 0 to 1
   */
  public static String percent(double share) {
    return percent(share, percentDecimals(share));
  }

  private static int percentDecimals(double share) {
    boolean nearAnEnd = share < 0.001 || share > 0.999;
    return nearAnEnd && share > 0 && share < 1 ? 2 : 1;
  }

  private static String percent(double share, int decimals) {
    if (share <= 0) {
      return "0%";
    }
    if (share >= 1) {
      return "100%";
    }
    if (share < 0.0001) {
      return "<0.01%";
    }
    if (share > 0.9999) {
      return ">99.99%";
    }
    return decimals(100 * share, decimals) + '%';
  }

  /** A part of a whole as a percentage; a dash where there is no whole. */
  public static String share(long part, long whole) {
    return whole == 0 ? "–" : percent((double) part / whole);
  }

  /** The bounds of a share, both with as many decimals as the one that needs more. */
  public static String percentBounds(Interval interval) {
    int decimals = Math.max(percentDecimals(interval.low()), percentDecimals(interval.high()));
    return percent(interval.low(), decimals) + " – " + percent(interval.high(), decimals);
  }

  /** The bounds of a count. */
  public static String countBounds(Interval interval) {
    return count(Math.floor(interval.low())) + " – " + count(Math.ceil(interval.high()));
  }

  /** The distance between an axis's lines: 1, 2 or 5 times a power of ten, at most four lines. */
  public static long axisStep(long max) {
    long step = 1;
    while (true) {
      for (long times : new long[] {1, 2, 5}) {
        if (max / (step * times) <= 4) {
          return step * times;
        }
      }
      step *= 10;
    }
  }
}
