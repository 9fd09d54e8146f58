package dev.zhenzan.graph;

import java.util.Arrays;
import java.util.List;

/**
 * Makes the columns of a tall matrix orthonormal, each against those before it, by the Cholesky
 * factor of its Gram matrix: Q = A L^-T where A^T A = L L^T. Two passes over the rows, which modern
 * memory serves far better than the column by column ones of Gram and Schmidt.
 *
 * <p>Sums are in doubles, which serves columns whose condition is below about 1e7; a column that
 * depends on those before it becomes zero.
 */
final class Orthonormalization {
  /** Share of a column's square below which nothing but rounding is left of it. */
  private static final double NOTHING = 1e-12;

  private final int dimensions;
  private final Workers workers;

  Orthonormalization(int dimensions, Workers workers) {
    this.dimensions = dimensions;
    this.workers = workers;
  }

  /** Makes the columns of a row-major matrix orthonormal, in place. */
  void apply(float[] matrix) {
    Ranges rows = Ranges.of(matrix.length / dimensions);
    double[] factor = cholesky(gram(matrix, rows));
    float[] change = inverseTransposed(factor);
    rows.run(
        workers,
        (from, to) -> {
          double[] changed = new double[dimensions];
          for (int row = from; row < to; row++) {
            multiply(matrix, row * dimensions, change, changed);
          }
        });
  }

  private double[] gram(float[] matrix, Ranges rows) {
    List<double[]> parts = rows.map(workers, (from, to) -> gram(matrix, from, to));
    double[] gram = new double[dimensions * dimensions];
    for (double[] part : parts) {
      for (int i = 0; i < gram.length; i++) {
        gram[i] += part[i];
      }
    }
    return gram;
  }

  /** The upper half of the Gram matrix of some rows. */
  private double[] gram(float[] matrix, int from, int to) {
    double[] gram = new double[dimensions * dimensions];
    for (int row = from; row < to; row++) {
      int at = row * dimensions;
      for (int j = 0; j < dimensions; j++) {
        double x = matrix[at + j];
        for (int k = j; k < dimensions; k++) {
          gram[j * dimensions + k] += x * matrix[at + k];
        }
      }
    }
    return gram;
  }

  /** The lower factor; a row with a zero on the diagonal stands for a dependent column. */
  private double[] cholesky(double[] gram) {
    double[] factor = new double[gram.length];
    for (int j = 0; j < dimensions; j++) {
      for (int i = j; i < dimensions; i++) {
        double sum = gram[j * dimensions + i];
        for (int k = 0; k < j; k++) {
          sum -= factor[i * dimensions + k] * factor[j * dimensions + k];
        }
        if (i == j) {
          double square = gram[j * dimensions + j];
          factor[j * dimensions + j] = sum <= NOTHING * square ? 0 : Math.sqrt(sum);
        } else {
          double pivot = factor[j * dimensions + j];
          factor[i * dimensions + j] = pivot == 0 ? 0 : sum / pivot;
        }
      }
    }
    return factor;
  }

  /** The transposed inverse of a lower factor, upper; zero columns where its diagonal is zero. */
  private float[] inverseTransposed(double[] factor) {
    double[] inverse = new double[factor.length];
    for (int j = 0; j < dimensions; j++) {
      for (int i = j; i < dimensions; i++) {
        double sum = i == j ? 1 : 0;
        for (int k = j; k < i; k++) {
          sum -= factor[i * dimensions + k] * inverse[j * dimensions + k];
        }
        double pivot = factor[i * dimensions + i];
        inverse[j * dimensions + i] = pivot == 0 ? 0 : sum / pivot;
      }
    }
    float[] floats = new float[inverse.length];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = (float) inverse[i];
    }
    return floats;
  }

  private void multiply(float[] matrix, int at, float[] change, double[] changed) {
    Arrays.fill(changed, 0);
    for (int i = 0; i < dimensions; i++) {
      double x = matrix[at + i];
      for (int j = i; j < dimensions; j++) {
        changed[j] += x * change[i * dimensions + j];
      }
    }
    for (int j = 0; j < dimensions; j++) {
      matrix[at + j] = (float) changed[j];
    }
  }
}
