package dev.zhenzan.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.zhenzan.pipeline.WorkerThreads;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrthonormalizationTest {
  private static final int ROWS = 3_000;
  private static final int DIMENSIONS = 5;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void apply_makesColumnsOrthonormalAndKeepsTheFirstDirection(long seed) {
    float[] matrix = matrix(seed);
    float[] before = matrix.clone();

    new Orthonormalization(DIMENSIONS, Workers.sequential()).apply(matrix);

    for (int j = 0; j < DIMENSIONS; j++) {
      for (int k = 0; k < DIMENSIONS; k++) {
        assertThat(dot(matrix, j, matrix, k)).isCloseTo(j == k ? 1 : 0, within(1e-4));
      }
    }
    double norm = Math.sqrt(dot(before, 0, before, 0));
    assertThat(dot(matrix, 0, before, 0)).isCloseTo(norm, within(1e-3 * norm));
  }

  @Test
  void apply_toADependentColumn_makesItZero() {
    float[] matrix = matrix(4);
    for (int at = 0; at < matrix.length; at += DIMENSIONS) {
      matrix[at + 3] = 2 * matrix[at + 1];
    }

    new Orthonormalization(DIMENSIONS, Workers.sequential()).apply(matrix);

    assertThat(dot(matrix, 3, matrix, 3)).isCloseTo(0, within(1e-9));
    assertThat(dot(matrix, 4, matrix, 4)).isCloseTo(1, within(1e-4));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3})
  void apply_doesNotDependOnTheNumberOfThreads(int threads) {
    float[] expected = matrix(5);
    new Orthonormalization(DIMENSIONS, Workers.sequential()).apply(expected);
    float[] matrix = matrix(5);
    try (WorkerThreads workers = new WorkerThreads(threads)) {
      new Orthonormalization(DIMENSIONS, workers).apply(matrix);
    }

    assertThat(matrix).isEqualTo(expected);
  }

  /** Random columns, each with something of the first in it. */
  private static float[] matrix(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    float[] matrix = new float[ROWS * DIMENSIONS];
    for (int i = 0; i < matrix.length; i++) {
      float first = matrix[i - i % DIMENSIONS];
      matrix[i] = (float) random.nextDouble(-1, 1) + 3 * first;
    }
    return matrix;
  }

  private static double dot(float[] a, int j, float[] b, int k) {
    double sum = 0;
    for (int at = 0; at < a.length; at += DIMENSIONS) {
      sum += (double) a[at + j] * b[at + k];
    }
    return sum;
  }
}
