package dev.zhenzan.report.chart;

/**
 * A stretch of numbers that a line across the page stands for.
 *
 * @param low at the left end
 * @param high at the right end, above {@code low}
 */
public record Scale(double low, double high) {
  private static final double ROOM = 0.05;

  /** From 0 to 1. */
  public static final Scale SHARES = new Scale(0, 1);

  public Scale {
    if (!(low < high && Double.isFinite(high - low))) {
      throw new IllegalArgumentException("low < high must hold: " + low + ", " + high);
    }
  }

  /** A scale on which all numbers lie with a little room around; of one number, around that. */
  public static Scale around(double least, double greatest) {
    double room = ROOM * (greatest - least);
    double around = room > 0 ? room : Math.max(1, Math.abs(least)) * ROOM;
    return new Scale(least - around, greatest + around);
  }

  /** Where a number lies, 0 at the left end to 1 at the right; what lies outside is at an end. */
  public double place(double number) {
    return Math.clamp((number - low) / (high - low), 0, 1);
  }
}
