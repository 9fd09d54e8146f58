package dev.zhenzan.evaluation.matching.baseline;

import dev.zhenzan.graph.Ranges;
import dev.zhenzan.graph.Workers;

/**
 * Inverts a symmetric positive definite matrix in place by sweeping blocks of rows (Beaton 1964;
 * Goodnight 1979): n^3 operations on the lower triangle, n^2 floats and a panel. Sweeping a block K
 * with D the inverse of A_KK makes
 *
 * <pre>A_ij - A_iK D A_Kj of A_ij,   A_iK D of A_iK,   -D of A_KK;</pre>
 *
 * <p>after all blocks the matrix is minus its inverse. It needs no pivots as every block that is
 * left is positive definite; with floats it takes a condition number well below 10^6.
 */
final class SymmetricInverse {
  private static final int BLOCK = 64;

  /** Columns of a panel that stay in the cache. */
  private static final int STRIP = 512;

  private final float[][] a;
  private final Workers workers;

  /** For each row of the block the row of the matrix, as it was. */
  private final float[][] panel;

  /** For each row of the matrix its part of the panel times the inverse of the block. */
  private final float[][] scaled;

  private SymmetricInverse(float[][] a, Workers workers) {
    this.a = a;
    this.workers = workers;
    this.panel = new float[Math.min(BLOCK, a.length)][a.length];
    this.scaled = new float[a.length][panel.length];
  }

  /**
   * Inverts.
   *
   * @param a the matrix, of which the lower triangle is looked at and becomes that of minus the
   *     inverse
   */
  static void negatedInPlace(float[][] a, Workers workers) {
    SymmetricInverse inverse = new SymmetricInverse(a, workers);
    for (int from = 0; from < a.length; from += BLOCK) {
      inverse.sweep(from, Math.min(BLOCK, a.length - from));
    }
  }

  private void sweep(int first, int block) {
    for (int k = 0; k < block; k++) {
      System.arraycopy(a[first + k], 0, panel[k], 0, first + k + 1);
    }
    Ranges.of(a.length).run(workers, (from, to) -> fillPanel(first, block, from, to));
    double[][] inverse = inverse(first, block);
    Ranges.of(a.length).run(workers, (from, to) -> update(inverse, from, to));
    Ranges.of(a.length).run(workers, (from, to) -> overwrite(first, inverse, from, to));
  }

  /** The panel's columns right of the diagonal, by symmetry. */
  private void fillPanel(int first, int block, int from, int to) {
    for (int row = Math.max(first, from); row < to; row++) {
      for (int k = 0; k < Math.min(block, row - first); k++) {
        panel[k][row] = a[row][first + k];
      }
    }
  }

  /** The inverse of the block on the diagonal, by sweeping one row after the other. */
  private double[][] inverse(int first, int block) {
    double[][] d = new double[block][block];
    for (int i = 0; i < block; i++) {
      for (int j = 0; j < block; j++) {
        d[i][j] = panel[i][first + j];
      }
    }
    for (int k = 0; k < block; k++) {
      double pivot = d[k][k];
      for (int i = 0; i < block; i++) {
        double scale = d[i][k] / pivot;
        for (int j = 0; j < block && i != k; j++) {
          d[i][j] -= j == k ? 0 : scale * d[k][j];
        }
      }
      for (int i = 0; i < block; i++) {
        d[i][k] = i == k ? -1 / pivot : d[i][k] / pivot;
        d[k][i] = d[i][k];
      }
    }
    for (double[] row : d) {
      for (int j = 0; j < block; j++) {
        row[j] = -row[j];
      }
    }
    return d;
  }

  private void update(double[][] inverse, int from, int to) {
    int block = inverse.length;
    for (int row = from; row < to; row++) {
      for (int k = 0; k < block; k++) {
        double sum = 0;
        for (int l = 0; l < block; l++) {
          sum += panel[l][row] * inverse[l][k];
        }
        scaled[row][k] = (float) sum;
      }
    }
    for (int strip = 0; strip < to; strip += STRIP) {
      for (int row = Math.max(from, strip); row < to; row++) {
        subtract(block, row, strip, Math.min(strip + STRIP, row + 1));
      }
    }
  }

  /** Subtracts the panel's rows, each scaled, from columns of a row; four at a time. */
  private void subtract(int block, int row, int from, int to) {
    float[] target = a[row];
    int k = 0;
    for (; k + 4 <= block; k += 4) {
      float s0 = scaled[row][k];
      float s1 = scaled[row][k + 1];
      float s2 = scaled[row][k + 2];
      float s3 = scaled[row][k + 3];
      float[] p0 = panel[k];
      float[] p1 = panel[k + 1];
      float[] p2 = panel[k + 2];
      float[] p3 = panel[k + 3];
      for (int j = from; j < to; j++) {
        target[j] -= s0 * p0[j] + s1 * p1[j] + s2 * p2[j] + s3 * p3[j];
      }
    }
    for (; k < block; k++) {
      float s = scaled[row][k];
      float[] p = panel[k];
      for (int j = from; j < to; j++) {
        target[j] -= s * p[j];
      }
    }
  }

  /** What a sweep leaves in the block's own rows and columns of the lower triangle. */
  private void overwrite(int first, double[][] inverse, int from, int to) {
    int block = inverse.length;
    for (int row = from; row < to; row++) {
      if (row >= first + block) {
        System.arraycopy(scaled[row], 0, a[row], first, block);
      } else if (row < first) {
        for (int k = 0; k < block; k++) {
          a[first + k][row] = scaled[row][k];
        }
      } else {
        for (int j = first; j <= row; j++) {
          a[row][j] = (float) -inverse[row - first][j - first];
        }
      }
    }
  }
}
