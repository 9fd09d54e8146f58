package dev.zhenzan.audience.match.factor;

import java.util.Arrays;

/**
 * Distinct pairs of a row and a column, by row; 4 bytes a pair. Immutable.
 *
 * <p>Rows and columns are dense ints of accounts and videos, or the other way round.
 */
public final class PairMatrix {
  private final int[] start;
  private final int[] column;
  private final int columns;

  private PairMatrix(int[] start, int[] column, int columns) {
    this.start = start;
    this.column = column;
    this.columns = columns;
  }

  /**
   * The pairs ({@code row[i]}, {@code column[i]}), i below {@code pairs}; what stands twice counts
   * once.
   *
   * @param shape how many rows and columns there are; every row and column lies below
   */
  public static PairMatrix of(int[] row, int[] column, int pairs, Shape shape) {
    int[] start = new int[shape.rows() + 1];
    for (int i = 0; i < pairs; i++) {
      start[row[i] + 1]++;
    }
    for (int r = 0; r < shape.rows(); r++) {
      start[r + 1] += start[r];
    }
    int[] sorted = new int[pairs];
    int[] next = Arrays.copyOf(start, shape.rows());
    for (int i = 0; i < pairs; i++) {
      sorted[next[row[i]]++] = column[i];
    }
    return distinct(start, sorted, shape);
  }

  private static PairMatrix distinct(int[] start, int[] sorted, Shape shape) {
    int kept = 0;
    for (int r = 0; r < shape.rows(); r++) {
      int from = start[r];
      int to = start[r + 1];
      Arrays.sort(sorted, from, to);
      start[r] = kept;
      for (int i = from; i < to; i++) {
        if (i == from || sorted[i] != sorted[i - 1]) {
          sorted[kept++] = sorted[i];
        }
      }
    }
    start[shape.rows()] = kept;
    return new PairMatrix(start, Arrays.copyOf(sorted, kept), shape.columns());
  }

  /** The same pairs with rows and columns exchanged. */
  public PairMatrix transposed() {
    int[] begin = new int[columns + 1];
    for (int c : column) {
      begin[c + 1]++;
    }
    for (int c = 0; c < columns; c++) {
      begin[c + 1] += begin[c];
    }
    int[] next = Arrays.copyOf(begin, columns);
    int[] rows = new int[column.length];
    for (int r = 0; r < rows(); r++) {
      for (int i = start[r]; i < start[r + 1]; i++) {
        rows[next[column[i]]++] = r;
      }
    }
    return new PairMatrix(begin, rows, rows());
  }

  /** How many rows there are, with a pair or without. */
  public int rows() {
    return start.length - 1;
  }

  /** How many columns there are. */
  public int columns() {
    return columns;
  }

  /** How many pairs there are. */
  public int pairs() {
    return column.length;
  }

  /** The place of a row's first pair. */
  public int from(int row) {
    return start[row];
  }

  /** The place behind a row's last pair. */
  public int to(int row) {
    return start[row + 1];
  }

  /** The column of the pair at a place; ascending within a row. */
  public int column(int place) {
    return column[place];
  }

  /**
   * How many rows and columns a matrix has.
   *
   * @param rows at least 0
   * @param columns at least 0
   */
  public record Shape(int rows, int columns) {}
}
