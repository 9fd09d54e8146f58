package dev.zhenzan.detect.screening;

import java.util.Arrays;
import java.util.List;

/** A growing list of rows. */
final class Rows {
  private int[] rows = new int[16];
  private int size;

  void add(int row) {
    if (size == rows.length) {
      rows = Arrays.copyOf(rows, 2 * size);
    }
    rows[size++] = row;
  }

  /** The rows of all lists, ascending. */
  static int[] sorted(List<Rows> lists) {
    int[] all = new int[lists.stream().mapToInt(list -> list.size).sum()];
    int at = 0;
    for (Rows list : lists) {
      System.arraycopy(list.rows, 0, all, at, list.size);
      at += list.size;
    }
    Arrays.sort(all);
    return all;
  }
}
