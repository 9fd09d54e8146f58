package dev.zhenzan.evaluation.chance;

/**
 * Whole numbers from which a size is drawn.
 *
 * @param low smallest, at least 0
 * @param high largest, not below {@code low}
 */
public record Range(int low, int high) {
  public Range {
    if (low < 0 || high < low) {
      throw new IllegalArgumentException("0 <= low <= high must hold: " + low + ", " + high);
    }
  }

  /** A range of one number. */
  public static Range of(int only) {
    return new Range(only, only);
  }

  /** Any number of the range alike. */
  public int draw(Chance chance) {
    return chance.between(low, high);
  }

  /** A number whose logarithm is about uniform: small sizes are as usual as large ones. */
  public int drawLog(Chance chance) {
    double drawn = chance.logUniform(Math.max(low, 0.5), high + 1.0);
    return Math.clamp((int) drawn, low, high);
  }

  /** The middle. */
  public double mean() {
    return (low + high) / 2.0;
  }

  /** The mean of {@link #drawLog}. */
  public double meanLog() {
    return low == high ? low : (high - low) / StrictMath.log((double) high / Math.max(low, 0.5));
  }

  /** Both ends times a factor, rounded. */
  public Range times(double factor) {
    return new Range((int) StrictMath.rint(low * factor), (int) StrictMath.rint(high * factor));
  }

  /** Both ends at least {@code least}. */
  public Range atLeast(int least) {
    return new Range(Math.max(low, least), Math.max(high, least));
  }
}
