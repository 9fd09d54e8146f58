package dev.zhenzan.audience.retrieval;

import java.util.stream.IntStream;

/** Decompositions of small symmetric matrices, row-major. */
final class Symmetric {
  private static final int SWEEPS = 30;

  private Symmetric() {}

  /** The lower triangle L with LL' = m. */
  static double[] cholesky(double[] m, int d) {
    double[] lower = new double[d * d];
    for (int i = 0; i < d; i++) {
      for (int j = 0; j <= i; j++) {
        double left = m[i * d + j];
        for (int k = 0; k < j; k++) {
          left -= lower[i * d + k] * lower[j * d + k];
        }
        lower[i * d + j] = i == j ? Math.sqrt(left) : left / lower[j * d + j];
      }
    }
    return lower;
  }

  /**
   * Unit eigenvectors in rows, by falling eigenvalue, by cyclic Jacobi rotations (G. Golub, C. Van
   * Loan, Matrix Computations, 8.5).
   */
  static double[] axes(double[] symmetric, int d) {
    double[] m = symmetric.clone();
    double[] axes = new double[d * d];
    for (int k = 0; k < d; k++) {
      axes[k * d + k] = 1;
    }
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      for (int p = 0; p < d; p++) {
        for (int q = p + 1; q < d; q++) {
          rotate(m, axes, d, new int[] {p, q});
        }
      }
    }
    return byFallingValue(m, axes, d);
  }

  private static void rotate(double[] m, double[] axes, int d, int[] plane) {
    int p = plane[0];
    int q = plane[1];
    double off = m[p * d + q];
    if (Math.abs(off) <= 1e-15 * Math.sqrt(Math.abs(m[p * d + p] * m[q * d + q]))) {
      return;
    }
    double theta = (m[q * d + q] - m[p * d + p]) / (2 * off);
    double t = Math.copySign(1 / (Math.abs(theta) + Math.hypot(theta, 1)), theta);
    double c = 1 / Math.hypot(t, 1);
    double s = t * c;
    for (int k = 0; k < d; k++) {
      turn(m, k * d + p, k * d + q, c, s);
    }
    for (int k = 0; k < d; k++) {
      turn(m, p * d + k, q * d + k, c, s);
      turn(axes, p * d + k, q * d + k, c, s);
    }
  }

  private static void turn(double[] m, int a, int b, double c, double s) {
    double x = m[a];
    double y = m[b];
    m[a] = c * x - s * y;
    m[b] = s * x + c * y;
  }

  private static double[] byFallingValue(double[] m, double[] axes, int d) {
    int[] by =
        IntStream.range(0, d)
            .boxed()
            .sorted((a, b) -> Double.compare(m[b * d + b], m[a * d + a]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] sorted = new double[d * d];
    for (int k = 0; k < d; k++) {
      System.arraycopy(axes, by[k] * d, sorted, k * d, d);
    }
    return sorted;
  }
}
