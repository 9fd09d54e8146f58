package dev.zhenzan.graph;

import java.util.function.IntToLongFunction;

/**
 * Compressed sparse rows: for each row its elements, in the order in which they were given. Built
 * by counting sort in linear time; immutable by convention.
 */
public final class Csr {
  /** Parts that are grouped side by side at most: each takes a number for each row. */
  private static final int MAX_PARTS = 8;

  /** Positions that were grouped where each row's elements ascend, else 0. */
  private final int ascending;

  private final int[] starts;
  private final int[] elements;

  private Csr(int ascending, int[] starts, int[] elements) {
    this.ascending = ascending;
    this.starts = starts;
    this.elements = elements;
  }

  /**
   * Groups the positions of {@code rowOf} by their value: the elements of row r are the positions i
   * with {@code rowOf[i] == r}, ascending. A negative value leaves a position out.
   *
   * @param rows number of rows; each value of {@code rowOf} is less
   */
  public static Csr groupBy(int[] rowOf, int rows) {
    int[] starts = new int[rows + 1];
    for (int row : rowOf) {
      if (row >= 0) {
        starts[row + 1]++;
      }
    }
    for (int row = 0; row < rows; row++) {
      starts[row + 1] += starts[row];
    }
    int[] elements = new int[starts[rows]];
    int[] next = starts.clone();
    for (int i = 0; i < rowOf.length; i++) {
      if (rowOf[i] >= 0) {
        elements[next[rowOf[i]]++] = i;
      }
    }
    return new Csr(rowOf.length, starts, elements);
  }

  /**
   * The same as {@link #groupBy(int[], int)}, by the workers side by side, each with a part of the
   * positions.
   */
  public static Csr groupBy(int[] rowOf, int rows, Workers workers) {
    int parts = Math.min(workers.parallelism(), MAX_PARTS);
    int[][] next = new int[parts][];
    workers.run(parts, part -> next[part] = counts(rowOf, part(rowOf, part, parts), rows));
    int[] starts = new int[rows + 1];
    int at = 0;
    for (int row = 0; row < rows; row++) {
      starts[row] = at;
      for (int[] nextOfPart : next) {
        int count = nextOfPart[row];
        nextOfPart[row] = at;
        at += count;
      }
    }
    starts[rows] = at;
    int[] elements = new int[at];
    workers.run(parts, part -> place(rowOf, part(rowOf, part, parts), next[part], elements));
    return new Csr(rowOf.length, starts, elements);
  }

  /** Consecutive positions. */
  private record Part(int from, int to) {}

  private static Part part(int[] positions, int part, int parts) {
    return new Part(
        (int) ((long) positions.length * part / parts),
        (int) ((long) positions.length * (part + 1) / parts));
  }

  private static int[] counts(int[] rowOf, Part part, int rows) {
    int[] counts = new int[rows];
    for (int i = part.from; i < part.to; i++) {
      if (rowOf[i] >= 0) {
        counts[rowOf[i]]++;
      }
    }
    return counts;
  }

  private static void place(int[] rowOf, Part part, int[] next, int[] elements) {
    for (int i = part.from; i < part.to; i++) {
      if (rowOf[i] >= 0) {
        elements[next[rowOf[i]]++] = i;
      }
    }
  }

  /**
   * The same rows, each with its elements in ascending order of a key; elements of equal keys keep
   * their order. What stands in order already is only looked at.
   */
  public Csr sortedBy(IntToLongFunction key, Workers workers) {
    if (ascends(key)) {
      return this;
    }
    int[] sorted = elements.clone();
    Ranges.of(rows())
        .run(
            workers,
            (from, to) -> {
              StableSort sort = new StableSort(key);
              for (int row = from; row < to; row++) {
                sort.sort(sorted, starts[row], starts[row + 1]);
              }
            });
    return new Csr(0, starts, sorted);
  }

  /** Whether keys ascend over all positions, and so in each row, whose elements ascend. */
  private boolean ascends(IntToLongFunction key) {
    for (int i = 1; i < ascending; i++) {
      if (key.applyAsLong(i - 1) > key.applyAsLong(i)) {
        return false;
      }
    }
    return ascending > 0;
  }

  public int rows() {
    return starts.length - 1;
  }

  /** The number of elements of all rows. */
  public int size() {
    return elements.length;
  }

  /** Where a row's elements start; they end where the next row's start. */
  public int start(int row) {
    return starts[row];
  }

  /** One past a row's last element. */
  public int end(int row) {
    return starts[row + 1];
  }

  /** How many elements a row has. */
  public int length(int row) {
    return starts[row + 1] - starts[row];
  }

  /** The element at a position between {@link #start} and {@link #end} of its row. */
  public int element(int position) {
    return elements[position];
  }
}
