package dev.zhenzan.evaluation.metric;

/**
 * A part of a whole.
 *
 * @param part 0 to {@code whole}
 * @param whole the denominator
 */
public record Share(long part, long whole) {
  public Share {
    if (part < 0 || part > whole) {
      throw new IllegalArgumentException("part must be in [0, " + whole + "]: " + part);
    }
  }

  /** Part over whole; not a number where there is nothing. */
  public double value() {
    return whole == 0 ? Double.NaN : (double) part / whole;
  }
}
