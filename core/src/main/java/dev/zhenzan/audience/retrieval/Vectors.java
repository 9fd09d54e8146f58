package dev.zhenzan.audience.retrieval;

import java.util.Arrays;

/**
 * Vectors in rows. The array is not copied and must not be changed.
 *
 * @param values row-major
 * @param dimensions of each vector, at least 1
 */
public record Vectors(float[] values, int dimensions) {
  public Vectors {
    if (dimensions < 1 || values.length % dimensions != 0) {
      throw new IllegalArgumentException(
          "values must fill rows of dimensions " + dimensions + ": " + values.length);
    }
  }

  /** How many vectors there are. */
  public int size() {
    return values.length / dimensions;
  }

  /** The inner product of a row with a query, summed in four parts. */
  public float dot(int row, float[] query) {
    int at = row * dimensions;
    float a = 0;
    float b = 0;
    float c = 0;
    float d = 0;
    int k = 0;
    for (; k + 3 < dimensions; k += 4) {
      a += values[at + k] * query[k];
      b += values[at + k + 1] * query[k + 1];
      c += values[at + k + 2] * query[k + 2];
      d += values[at + k + 3] * query[k + 3];
    }
    for (; k < dimensions; k++) {
      a += values[at + k] * query[k];
    }
    return (a + b) + (c + d);
  }

  /** A copy of a row. */
  public float[] row(int row) {
    return Arrays.copyOfRange(values, row * dimensions, (row + 1) * dimensions);
  }
}
