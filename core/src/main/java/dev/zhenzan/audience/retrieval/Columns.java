package dev.zhenzan.audience.retrieval;

import java.util.Arrays;

/**
 * A batch of at most {@value #WIDTH} vectors, one dimension after the other, so that sums run over
 * neighbours in memory and the compiler makes vector instructions of them.
 */
final class Columns {
  /** Vectors in a batch at most; also the distance from one dimension to the next. */
  static final int WIDTH = 256;

  private final float[] values;
  private final int dimensions;

  Columns(int dimensions) {
    this.dimensions = dimensions;
    this.values = new float[dimensions * WIDTH];
  }

  float[] values() {
    return values;
  }

  /**
   * Takes the rows numbered {@code rows[from, to)}; what the batch lacks to be full stays as is.
   */
  void gather(Vectors vectors, int[] rows, int from, int to) {
    float[] source = vectors.values();
    for (int i = from; i < to; i++) {
      int at = rows[i] * dimensions;
      for (int k = 0; k < dimensions; k++) {
        values[k * WIDTH + i - from] = source[at + k];
      }
    }
  }

  /** The inner products with {@code query[from...]}, written from {@code at} on. */
  void dot(float[] query, int from, float[] into, int at) {
    Arrays.fill(into, at, at + WIDTH, 0);
    int k = 0;
    for (; k + 3 < dimensions; k += 4) {
      add4(query, from + k, k * WIDTH, into, at);
    }
    for (; k < dimensions; k++) {
      float factor = query[from + k];
      for (int i = 0; i < WIDTH; i++) {
        into[at + i] += factor * values[k * WIDTH + i];
      }
    }
  }

  private void add4(float[] query, int from, int column, float[] into, int at) {
    float a = query[from];
    float b = query[from + 1];
    float c = query[from + 2];
    float d = query[from + 3];
    for (int i = 0; i < WIDTH; i++) {
      into[at + i] +=
          (a * values[column + i] + b * values[column + WIDTH + i])
              + (c * values[column + 2 * WIDTH + i] + d * values[column + 3 * WIDTH + i]);
    }
  }
}
