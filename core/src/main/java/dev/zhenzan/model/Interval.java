package dev.zhenzan.model;

/**
 * An estimate with the bounds of its 95 % interval.
 *
 * @param low lower bound
 * @param estimate between the bounds
 * @param high upper bound
 */
public record Interval(double low, double estimate, double high) {
  public Interval {
    if (!(low <= estimate && estimate <= high)) {
      throw new IllegalArgumentException(
          "low <= estimate <= high must hold: " + low + ", " + estimate + ", " + high);
    }
  }
}
