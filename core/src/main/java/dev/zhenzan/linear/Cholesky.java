package dev.zhenzan.linear;

/** The decomposition L L<sup>T</sup> of a symmetric positive definite matrix. Immutable. */
public final class Cholesky {
  private final int size;
  private final double[] lower;

  private Cholesky(int size, double[] lower) {
    this.size = size;
    this.lower = lower;
  }

  /**
   * Decomposes a matrix.
   *
   * @param matrix row by row in a square; the upper triangle is not looked at
   * @param size rows, and columns
   * @throws ArithmeticException where the matrix is not positive definite
   */
  public static Cholesky of(double[] matrix, int size) {
    double[] lower = matrix.clone();
    decompose(lower, size, size);
    return new Cholesky(size, lower);
  }

  /**
   * Decomposes the first columns in place. What stands below the diagonal behind them is the Schur
   * complement afterwards.
   */
  static void decompose(double[] matrix, int size, int columns) {
    for (int i = 0; i < size; i++) {
      int rowI = i * size;
      for (int j = 0; j <= i; j++) {
        int known = Math.min(j, columns);
        double rest = matrix[rowI + j] - dot(matrix, rowI, j * size, known);
        if (j >= columns) {
          matrix[rowI + j] = rest;
        } else if (i == j) {
          matrix[rowI + j] = root(rest, i);
        } else {
          matrix[rowI + j] = rest / matrix[j * size + j];
        }
      }
    }
  }

  private static double dot(double[] matrix, int a, int b, int length) {
    // Four sums at once, as one alone waits for each addition.
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    int k = 0;
    for (; k + 3 < length; k += 4) {
      s0 += matrix[a + k] * matrix[b + k];
      s1 += matrix[a + k + 1] * matrix[b + k + 1];
      s2 += matrix[a + k + 2] * matrix[b + k + 2];
      s3 += matrix[a + k + 3] * matrix[b + k + 3];
    }
    for (; k < length; k++) {
      s0 += matrix[a + k] * matrix[b + k];
    }
    return s0 + s1 + (s2 + s3);
  }

  private static double root(double pivot, int row) {
    if (!(pivot > 0)) {
      throw new ArithmeticException("matrix is not positive definite at row " + row + ": " + pivot);
    }
    return Math.sqrt(pivot);
  }

  /** L<sup>-1</sup> b. */
  public double[] half(double[] b) {
    double[] x = b.clone();
    for (int i = 0; i < size; i++) {
      double sum = x[i];
      for (int j = 0; j < i; j++) {
        sum -= lower[i * size + j] * x[j];
      }
      x[i] = sum / lower[i * size + i];
    }
    return x;
  }

  /** The solution x of L L<sup>T</sup> x = b. */
  public double[] solve(double[] b) {
    double[] x = half(b);
    for (int i = size - 1; i >= 0; i--) {
      double value = x[i] / lower[i * size + i];
      x[i] = value;
      for (int j = 0; j < i; j++) {
        x[j] -= lower[i * size + j] * value;
      }
    }
    return x;
  }

  /** b<sup>T</sup> (L L<sup>T</sup>)<sup>-1</sup> b: of a precision, the variance of a sum. */
  public double inverseForm(double[] b) {
    double sum = 0;
    for (double value : half(b)) {
      sum += value * value;
    }
    return sum;
  }

  /** The logarithm of the matrix's determinant. */
  public double logDeterminant() {
    double sum = 0;
    for (int i = 0; i < size; i++) {
      sum += Math.log(lower[i * size + i]);
    }
    return 2 * sum;
  }
}
