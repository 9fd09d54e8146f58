package dev.zhenzan.audience.match.factor;

import java.util.Arrays;

/**
 * A factor of {@code width} floats for each of {@code size} things, row by row. Only {@link
 * ImplicitFactors} writes them.
 */
public final class Factors {
  private final int width;
  private final float[] values;

  /** Factors over values that are handed over: {@code values.length} is a multiple of the width. */
  public Factors(int width, float[] values) {
    if (width < 1 || values.length % width != 0) {
      throw new IllegalArgumentException(
          "values must be rows of %d floats: %d".formatted(width, values.length));
    }
    this.width = width;
    this.values = values;
  }

  /** Factors of zeros. */
  public static Factors zero(int size, int width) {
    return new Factors(width, new float[Math.multiplyExact(size, width)]);
  }

  /** How many things have a factor. */
  public int size() {
    return values.length / width;
  }

  /** Floats a factor. */
  public int width() {
    return width;
  }

  /** All factors, row by row; not a copy. */
  public float[] values() {
    return values;
  }

  /** A copy of the factor of one thing. */
  public float[] row(int thing) {
    return Arrays.copyOfRange(values, thing * width, (thing + 1) * width);
  }

  /** The inner product of the factor of {@code row} with {@code otherRow} of other factors. */
  public float dot(int row, Factors other, int otherRow) {
    float sum = 0;
    int a = row * width;
    int b = otherRow * width;
    for (int i = 0; i < width; i++) {
      sum += values[a + i] * other.values[b + i];
    }
    return sum;
  }

  /** Whether the factor of a row has zeros only. */
  boolean isZero(int row) {
    for (int i = row * width; i < (row + 1) * width; i++) {
      if (values[i] != 0) {
        return false;
      }
    }
    return true;
  }

  /** Makes the factor of a row zero. */
  void clear(int row) {
    Arrays.fill(values, row * width, (row + 1) * width, 0);
  }

  /** These and, behind them, zeros for things that are new: {@code size} in all. */
  public Factors grown(int size) {
    return size <= size() ? this : new Factors(width, Arrays.copyOf(values, size * width));
  }
}
