package dev.zhenzan.audience.retrieval;

import dev.zhenzan.graph.Ranges;
import dev.zhenzan.graph.Workbenches;
import dev.zhenzan.graph.Workers;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The arrangement of rows in cells of two levels, within a cell by falling score for the mean
 * query, cut into blocks.
 *
 * @param rows in their arrangement
 * @param starts of the blocks, and the end of the last
 */
record Layout(int[] rows, int[] starts) {
  /** Rows for which a cell is made: two or three blocks, which differ in the mean score. */
  private static final int ROWS_PER_CELL = 512;

  /** Cells of a level at most: seven bits of a key. */
  private static final int MAX_CELLS = 128;

  /** Arranges the members. */
  static Layout of(Vectors vectors, int[] members, Arranging how, Workers workers) {
    if (members.length == 0) {
      return new Layout(members, new int[1]);
    }
    int cells =
        Math.clamp(
            (int) Math.ceil(Math.sqrt(members.length / (double) ROWS_PER_CELL)), 1, MAX_CELLS);
    int[] starts = new int[cells + 1];
    int[] rows = firstLevel(vectors, members, how, starts, workers);
    IntArrayList[] cuts = new IntArrayList[cells];
    new Workbenches<>(workers, () -> new Centers(vectors, how.space, cells))
        .run(
            cells,
            (centers, cell) -> {
              SplittableRandom random = new SplittableRandom(how.seed + 1 + cell);
              int[] own = Arrays.copyOfRange(rows, starts[cell], starts[cell + 1]);
              cuts[cell] = arrange(own, vectors, how, centers, random);
              System.arraycopy(own, 0, rows, starts[cell], own.length);
            });
    return new Layout(rows, joined(cuts, starts));
  }

  /**
   * What rows are arranged by.
   *
   * @param space in which they are near each other
   * @param meanQuery in old coordinates
   * @param seed of what is drawn
   */
  record Arranging(ScoreSpace space, float[] meanQuery, long seed) {}

  private static int[] firstLevel(
      Vectors vectors, int[] members, Arranging how, int[] starts, Workers workers) {
    int cells = starts.length - 1;
    Centers centers = new Centers(vectors, how.space, cells);
    centers.learn(members, new SplittableRandom(how.seed));
    List<int[]> assigned =
        Ranges.of(members.length)
            .map(workers, (from, to) -> centers.sharing().nearest(members, from, to));
    for (int[] part : assigned) {
      for (int cell : part) {
        starts[cell + 1]++;
      }
    }
    for (int cell = 0; cell < cells; cell++) {
      starts[cell + 1] += starts[cell];
    }
    return distributed(members, assigned, starts.clone());
  }

  private static int[] distributed(int[] members, List<int[]> assigned, int[] next) {
    int[] rows = new int[members.length];
    int i = 0;
    for (int[] part : assigned) {
      for (int cell : part) {
        rows[next[cell]++] = members[i++];
      }
    }
    return rows;
  }

  /** Arranges the rows of a cell, and answers where its blocks end. */
  private static IntArrayList arrange(
      int[] rows, Vectors vectors, Arranging how, Centers centers, SplittableRandom random) {
    IntArrayList ends = new IntArrayList();
    if (rows.length == 0) {
      return ends;
    }
    centers.learn(rows, random);
    int[] cells = centers.nearest(rows, 0, rows.length);
    long[] keys = new long[rows.length];
    for (int i = 0; i < rows.length; i++) {
      int falling = ~Keys.ascending(vectors.dot(rows[i], how.meanQuery));
      keys[i] = (long) cells[i] << 56 | (falling + (1L << 31)) << 24 | i;
    }
    Arrays.sort(keys);
    int[] before = rows.clone();
    for (int i = 0; i < rows.length; i++) {
      rows[i] = before[(int) (keys[i] & 0xFFFFFF)];
    }
    for (int from = 0, to = 0; from < rows.length; from = to) {
      while (to < rows.length && keys[to] >>> 56 == keys[from] >>> 56) {
        to++;
      }
      cut(from, to, ends);
    }
    return ends;
  }

  /** Cuts a cell into as few blocks as hold it, of about the same size. */
  private static void cut(int from, int to, IntArrayList ends) {
    int blocks = (to - from + Columns.WIDTH - 1) / Columns.WIDTH;
    for (int block = 1; block <= blocks; block++) {
      ends.add(from + (int) ((long) (to - from) * block / blocks));
    }
  }

  private static int[] joined(IntArrayList[] ends, int[] starts) {
    IntArrayList all = new IntArrayList();
    all.add(0);
    for (int cell = 0; cell < ends.length; cell++) {
      for (int i = 0; i < ends[cell].size(); i++) {
        all.add(starts[cell] + ends[cell].getInt(i));
      }
    }
    return all.toIntArray();
  }

  int blocks() {
    return starts.length - 1;
  }

  int size(int block) {
    return starts[block + 1] - starts[block];
  }
}
