package dev.zhenzan.graph;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Places the columns of a bipartite graph in a space of few dimensions, so that columns that share
 * rows lie close.
 *
 * <p>Subspace iteration on the regularised normalised adjacency (A divided by the square roots of
 * row and column degrees, each raised by the mean degree). The raise keeps small isolated blocks
 * from taking a dimension for themselves [1]: what is left is the broad structure.
 *
 * <p>The space is learnt from a part of the rows where edges are many; then all columns are placed
 * in it by all edges.
 *
 * <p>Cost: iterations x edges learnt from x dimensions, and a pass over all edges; columns x square
 * of dimensions; memory (rows + columns) x dimensions floats.
 *
 * <p>[1] T. Qin, K. Rohe, Regularized Spectral Clustering under the Degree-Corrected Stochastic
 * Blockmodel, NIPS 2013.
 */
public final class BipartiteEmbedding {
  private static final int ITERATIONS = 5;

  /** Edges from which the space is learnt at most: enough for its few dimensions. */
  private static final int MAX_LEARNT = 1_000_000;

  /** Vectors touched before they are added up: some stay in the nearest cache. */
  private static final int AHEAD = 16;

  private static final int FLOATS_A_LINE = 16;

  private final Csr byRow;
  private final Csr byColumn;
  private final int[] rowOf;
  private final int[] columnOf;
  private final int dimensions;
  private final Workers workers;

  private BipartiteEmbedding(Edges edges, int dimensions, Workers workers) {
    this.byRow = Csr.groupBy(edges.rowOf, edges.rows, workers);
    this.byColumn = Csr.groupBy(edges.columnOf, edges.columns, workers);
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
  public record Edges(int[] rowOf, int[] columnOf, int rows, int columns) {
    /** The edges of every so many-th row. */
    private Edges everyRow(int every) {
      int[] keptRowOf = new int[rowOf.length];
      int[] keptColumnOf = new int[rowOf.length];
      int size = 0;
      for (int edge = 0; edge < rowOf.length; edge++) {
        if (rowOf[edge] % every == 0) {
          keptRowOf[size] = rowOf[edge] / every;
          keptColumnOf[size++] = columnOf[edge];
        }
      }
      return new Edges(
          Arrays.copyOf(keptRowOf, size),
          Arrays.copyOf(keptColumnOf, size),
          (rows - 1) / every + 1,
          columns);
    }
  }

  /**
   * Unit vectors of the columns, {@code columns x dimensions}, row-major; zero for a column without
   * an edge. The trivial first direction (popularity) is left out.
   */
  public static float[] columns(Edges edges, int dimensions, Workers workers) {
    BipartiteEmbedding all = new BipartiteEmbedding(edges, dimensions + 1, workers);
    int every = 1 + (edges.rowOf.length - 1) / MAX_LEARNT;
    BipartiteEmbedding learnt =
        every <= 1 ? all : new BipartiteEmbedding(edges.everyRow(every), dimensions + 1, workers);
    return all.projected(learnt.basis());
  }

  /** An orthonormal basis of the broad structure, {@code columns x dimensions}. */
  private float[] basis() {
    Orthonormalization orthonormalization = new Orthonormalization(dimensions, workers);
    float[] q = start(scales(byColumn));
    orthonormalization.apply(q);
    for (int i = 0; i < ITERATIONS; i++) {
      multiply(q);
      orthonormalization.apply(q);
    }
    return q;
  }

  private float[] projected(float[] basis) {
    multiply(basis);
    return unitVectors(basis, byColumn.rows());
  }

  /** Multiplies by the adjacency and its transpose, in place. */
  private void multiply(float[] q) {
    float[] rowScale = scales(byRow);
    float[] columnScale = scales(byColumn);
    float[] y = new float[byRow.rows() * dimensions];
    multiply(new Side(byRow, columnOf, columnScale, rowScale), q, y);
    multiply(new Side(byColumn, rowOf, rowScale, columnScale), y, q);
  }

  /** One half of the iteration: gathers vectors over the elements of each row of a side. */
  private record Side(Csr csr, int[] otherOf, float[] otherScale, float[] scale) {}

  /** Scratch of one thread. */
  private static final class Gathered {
    private final double[] sum;
    private final int[] others = new int[AHEAD];

    // Written so that what is touched counts as used.
    @SuppressWarnings("UnusedVariable")
    private float touched;

    Gathered(int dimensions) {
      sum = new double[dimensions];
    }
  }

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
    Ranges.of(side.csr.rows())
        .run(
            workers,
            (first, end) -> {
              Gathered gathered = new Gathered(dimensions);
              for (int row = first; row < end; row++) {
                gather(side, row, from, gathered);
                for (int k = 0; k < dimensions; k++) {
                  to[row * dimensions + k] = (float) (gathered.sum[k] * side.scale[row]);
                }
              }
            });
  }

  private void gather(Side side, int row, float[] from, Gathered gathered) {
    Arrays.fill(gathered.sum, 0);
    int end = side.csr.end(row);
    for (int start = side.csr.start(row); start < end; start += AHEAD) {
      int size = Math.min(AHEAD, end - start);
      readAhead(side, start, size, from, gathered);
      for (int i = 0; i < size; i++) {
        add(side.otherScale[gathered.others[i]], from, gathered.others[i], gathered.sum);
      }
    }
  }

  /** Looks up the next vectors and touches their cache lines, so that these come side by side. */
  private void readAhead(Side side, int start, int size, float[] from, Gathered gathered) {
    float touched = 0;
    for (int i = 0; i < size; i++) {
      int other = side.otherOf[side.csr.element(start + i)];
      gathered.others[i] = other;
      int source = other * dimensions;
      for (int k = 0; k < dimensions; k += FLOATS_A_LINE) {
        touched += from[source + k];
      }
    }
    gathered.touched = touched;
  }

  private void add(double scale, float[] from, int other, double[] sum) {
    int source = other * dimensions;
    for (int k = 0; k < sum.length; k++) {
      sum[k] += scale * from[source + k];
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
