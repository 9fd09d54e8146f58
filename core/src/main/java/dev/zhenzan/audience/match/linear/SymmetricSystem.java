package dev.zhenzan.audience.match.linear;

import java.util.Arrays;

/**
 * A symmetric positive definite system of linear equations that is filled and solved again and
 * again. Only the lower triangle is kept. Not thread-safe.
 */
public final class SymmetricSystem {
  private final int size;
  private final double[] matrix;
  private final double[] right;

  /** A system of this many unknowns. */
  public SymmetricSystem(int size) {
    this.size = size;
    this.matrix = new double[size * size];
    this.right = new double[size];
  }

  /** Starts from a matrix, its lower triangle row by row in a square, and a right side of zeros. */
  public void start(double[] lower) {
    System.arraycopy(lower, 0, matrix, 0, matrix.length);
    Arrays.fill(right, 0);
  }

  /** Adds to the diagonal. */
  public void addDiagonal(double value) {
    for (int i = 0; i < size; i++) {
      matrix[i * size + i] += value;
    }
  }

  /** Adds {@code weight} x x<sup>T</sup>, x being {@code size} floats from a place on. */
  public void addOuter(float[] x, int from, double weight) {
    for (int i = 0; i < size; i++) {
      double scaled = weight * x[from + i];
      int row = i * size;
      for (int j = 0; j <= i; j++) {
        matrix[row + j] += scaled * x[from + j];
      }
    }
  }

  /** Adds {@code weight} x to the right side. */
  public void addRight(float[] x, int from, double weight) {
    for (int i = 0; i < size; i++) {
      right[i] += weight * x[from + i];
    }
  }

  /** Adds to the right side. */
  public void addRight(double[] values) {
    for (int i = 0; i < size; i++) {
      right[i] += values[i];
    }
  }

  /**
   * The solution, by Cholesky's decomposition in place; the system has to be started anew.
   *
   * @throws ArithmeticException where the matrix is not positive definite
   */
  public double[] solve() {
    decompose();
    for (int i = 0; i < size; i++) {
      right[i] = (right[i] - product(i, i)) / matrix[i * size + i];
    }
    for (int i = size - 1; i >= 0; i--) {
      double sum = right[i];
      for (int j = i + 1; j < size; j++) {
        sum -= matrix[j * size + i] * right[j];
      }
      right[i] = sum / matrix[i * size + i];
    }
    return right;
  }

  private double product(int row, int length) {
    double sum = 0;
    for (int j = 0; j < length; j++) {
      sum += matrix[row * size + j] * right[j];
    }
    return sum;
  }

  private void decompose() {
    for (int i = 0; i < size; i++) {
      int rowI = i * size;
      for (int j = 0; j <= i; j++) {
        int rowJ = j * size;
        double sum = matrix[rowI + j];
        for (int k = 0; k < j; k++) {
          sum -= matrix[rowI + k] * matrix[rowJ + k];
        }
        matrix[rowI + j] = i == j ? root(sum, i) : sum / matrix[rowJ + j];
      }
    }
  }

  private static double root(double pivot, int row) {
    if (!(pivot > 0)) {
      throw new ArithmeticException("matrix is not positive definite at row " + row + ": " + pivot);
    }
    return Math.sqrt(pivot);
  }
}
