package dev.zhenzan.graph;

import java.util.SplittableRandom;

/**
 * Places the columns of a bipartite graph in a space of few dimensions, so that columns that share
 * rows lie close.
 *
 * <p>Subspace iteration on the regularised normalised adjacency (A divided by the square roots of
 * row and column degrees, each raised by the mean degree). The raise keeps small isolated blocks
 * from taking a dimension for themselves [1]: what is left is the broad structure.
 *
 * <p>Cost: iterations x edges x dimensions; memory (rows + columns) x dimensions floats.
 *
 * <p>[1] T. Qin, K. Rohe, Regularized Spectral Clustering under the Degree-Corrected Stochastic
 * Blockmodel, NIPS 2013.
 */
public final class BipartiteEmbedding {
  private static final int ITERATIONS = 5;

  private final Csr byRow;
  private final Csr byColumn;
  private final int[] rowOf;
  private final int[] columnOf;
  private final int dimensions;
  private final Workers workers;

  private BipartiteEmbedding(Edges edges, int dimensions, Workers workers) {
    this.byRow = Csr.groupBy(edges.rowOf, edges.rows);
    this.byColumn = Csr.groupBy(edges.columnOf, edges.columns);
    this.rowOf = edges.rowOf;
    this.columnOf = edges.columnOf;
    this.dimensions = dimensions;
    this.workers = workers;
  }

  /**
   * The edges of a bipartite graph.
   *
   * @param rowOf row of each edge, below {@code rows}
   * @param columnOf column of each edge, below {@code columns}
   */
  public record Edges(int[] rowOf, int[] columnOf, int rows, int columns) {}

  /**
   * Unit vectors of the columns, {@code columns x dimensions}, row-major; zero for a column without
   * an edge. The trivial first direction (popularity) is left out.
   */
  public static float[] columns(Edges edges, int dimensions, Workers workers) {
    return new BipartiteEmbedding(edges, dimensions + 1, workers).columnVectors();
  }

  private float[] columnVectors() {
    int columns = byColumn.rows();
    float[] rowScale = scales(byRow);
    float[] columnScale = scales(byColumn);
    float[] q = start(columnScale);
    orthonormalize(q, columns);
    float[] y = new float[byRow.rows() * dimensions];
    for (int i = 0; i < ITERATIONS; i++) {
      multiply(new Side(byRow, columnOf, columnScale, rowScale), q, y);
      multiply(new Side(byColumn, rowOf, rowScale, columnScale), y, q);
      orthonormalize(q, columns);
    }
    multiply(new Side(byRow, columnOf, columnScale, rowScale), q, y);
    multiply(new Side(byColumn, rowOf, rowScale, columnScale), y, q);
    return unitVectors(q, columns);
  }

  /** One half of the iteration: gathers vectors over the elements of each row of a side. */
  private record Side(Csr csr, int[] otherOf, float[] otherScale, float[] scale) {}

  private static float[] scales(Csr csr) {
    double mean = csr.rows() == 0 ? 0 : (double) csr.end(csr.rows() - 1) / csr.rows();
    float[] scales = new float[csr.rows()];
    for (int row = 0; row < scales.length; row++) {
      scales[row] = mean == 0 ? 0 : (float) (1 / Math.sqrt(csr.length(row) + mean));
    }
    return scales;
  }

  /**
   * Random signs, but for the first direction: it starts near the trivial one, which else mixes
   * with those of well separated communities, whose singular values are almost as large.
   */
  private float[] start(float[] columnScale) {
    SplittableRandom random = new SplittableRandom(0x5EED);
    float[] start = new float[columnScale.length * dimensions];
    for (int i = 0; i < start.length; i++) {
      start[i] = random.nextBoolean() ? 1 : -1;
    }
    for (int column = 0; column < columnScale.length; column++) {
      start[column * dimensions] = byColumn.length(column) * columnScale[column];
    }
    return start;
  }

  private void multiply(Side side, float[] from, float[] to) {
    int rows = side.csr.rows();
    int tasks = Math.clamp(rows / 512L, 1, 256);
    workers.run(
        tasks,
        task -> {
          int end = (int) ((long) rows * (task + 1) / tasks);
          for (int row = (int) ((long) rows * task / tasks); row < end; row++) {
            gather(side, row, from, to);
          }
        });
  }

  private void gather(Side side, int row, float[] from, float[] to) {
    int at = row * dimensions;
    for (int k = 0; k < dimensions; k++) {
      to[at + k] = 0;
    }
    for (int i = side.csr.start(row); i < side.csr.end(row); i++) {
      int other = side.otherOf[side.csr.element(i)];
      float scale = side.otherScale[other];
      int source = other * dimensions;
      for (int k = 0; k < dimensions; k++) {
        to[at + k] += scale * from[source + k];
      }
    }
    for (int k = 0; k < dimensions; k++) {
      to[at + k] *= side.scale[row];
    }
  }

  /** Modified Gram-Schmidt over the columns of a {@code rows x dimensions} matrix. */
  private void orthonormalize(float[] q, int rows) {
    for (int k = 0; k < dimensions; k++) {
      for (int j = 0; j < k; j++) {
        addScaled(q, k, j, -dot(q, rows, j, k));
      }
      double norm = Math.sqrt(dot(q, rows, k, k));
      float scale = norm < 1e-12 ? 0 : (float) (1 / norm);
      for (int at = k; at < q.length; at += dimensions) {
        q[at] *= scale;
      }
    }
  }

  private double dot(float[] q, int rows, int j, int k) {
    double sum = 0;
    for (int row = 0, at = 0; row < rows; row++, at += dimensions) {
      sum += (double) q[at + j] * q[at + k];
    }
    return sum;
  }

  private void addScaled(float[] q, int to, int from, double scale) {
    float factor = (float) scale;
    for (int at = 0; at < q.length; at += dimensions) {
      q[at + to] += factor * q[at + from];
    }
  }

  private float[] unitVectors(float[] q, int columns) {
    int kept = dimensions - 1;
    float[] unit = new float[columns * kept];
    for (int column = 0; column < columns; column++) {
      double sum = 0;
      for (int k = 1; k < dimensions; k++) {
        sum += (double) q[column * dimensions + k] * q[column * dimensions + k];
      }
      float scale = sum < 1e-30 ? 0 : (float) (1 / Math.sqrt(sum));
      for (int k = 1; k < dimensions; k++) {
        unit[column * kept + k - 1] = scale * q[column * dimensions + k];
      }
    }
    return unit;
  }
}
