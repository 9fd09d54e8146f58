package dev.zhenzan.evaluation.matching.baseline;

/** Solves systems of a few equations with a symmetric positive definite matrix, by Cholesky. */
final class SmallSystem {
  private SmallSystem() {}

  /**
   * Replaces {@code b} by the solution of {@code a x = b}.
   *
   * @param a lower triangle; replaced by its factor
   * @param size rows and columns that count
   */
  static void solve(double[][] a, double[] b, int size) {
    for (int i = 0; i < size; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = a[i][j];
        for (int k = 0; k < j; k++) {
          sum -= a[i][k] * a[j][k];
        }
        a[i][j] = i == j ? Math.sqrt(sum) : sum / a[j][j];
      }
    }
    for (int i = 0; i < size; i++) {
      for (int k = 0; k < i; k++) {
        b[i] -= a[i][k] * b[k];
      }
      b[i] /= a[i][i];
    }
    for (int i = size - 1; i >= 0; i--) {
      for (int k = i + 1; k < size; k++) {
        b[i] -= a[k][i] * b[k];
      }
      b[i] /= a[i][i];
    }
  }
}
