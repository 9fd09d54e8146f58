package dev.zhenzan.value.number;

/**
 * Points that fill a cube evenly, always the same ones: coordinate j of point i is the fractional
 * part of 1/2 + i g^-(j+1), where g is the root of g^(d+1) = g + 1.
 *
 * @param dimensions 1 to 12
 * @param size how many points
 */
public record Lattice(int dimensions, int size) {
  private static final int MOST_DIMENSIONS = 12;

  public Lattice {
    if (dimensions < 1 || dimensions > MOST_DIMENSIONS || size < 1) {
      throw new IllegalArgumentException(
          "dimensions must be 1 to 12 and size positive: " + dimensions + ", " + size);
    }
  }

  /** A coordinate of a point, in (0, 1). */
  public double at(int point, int dimension) {
    double step = Math.pow(root(), -(dimension + 1));
    double value = 0.5 + (point + 1) * step;
    double fraction = value - Math.floor(value);
    return Math.clamp(fraction, 1e-9, 1 - 1e-9);
  }

  /** One coordinate of every point. */
  public double[] column(int dimension) {
    double step = Math.pow(root(), -(dimension + 1));
    double[] column = new double[size];
    for (int point = 0; point < size; point++) {
      double value = 0.5 + (point + 1) * step;
      column[point] = Math.clamp(value - Math.floor(value), 1e-9, 1 - 1e-9);
    }
    return column;
  }

  private double root() {
    double g = 1.5;
    for (int i = 0; i < 64; i++) {
      g = Math.pow(1 + g, 1.0 / (dimensions + 1));
    }
    return g;
  }
}
