package dev.zhenzan.detect.lockstep;

import dev.zhenzan.graph.Csr;

/** For each account the cells that it is in, ascending. */
final class CellRows {
  private final int[] starts;
  private final int[] cells;
  private final int[] placeOf;

  private CellRows(int[] starts, int[] cells, int[] placeOf) {
    this.starts = starts;
    this.cells = cells;
    this.placeOf = placeOf;
  }

  /**
   * Turns the likes of cells round.
   *
   * @param accountAt account of each position
   */
  static CellRows of(Csr byCell, int[] accountAt, int accounts) {
    int[] starts = new int[accounts + 1];
    for (int account : accountAt) {
      starts[account + 1]++;
    }
    for (int account = 0; account < accounts; account++) {
      starts[account + 1] += starts[account];
    }
    int[] cells = new int[accountAt.length];
    int[] placeOf = new int[accountAt.length];
    int[] next = starts.clone();
    for (int cell = 0; cell < byCell.rows(); cell++) {
      for (int position = byCell.start(cell); position < byCell.end(cell); position++) {
        int place = next[accountAt[position]]++;
        cells[place] = cell;
        placeOf[position] = place;
      }
    }
    return new CellRows(starts, cells, placeOf);
  }

  /** Where an account's cells start; they end where the next account's start. */
  int start(int account) {
    return starts[account];
  }

  int end(int account) {
    return starts[account + 1];
  }

  int cell(int place) {
    return cells[place];
  }

  /** Reads the ends of a row, so that they are in the cache; answers a meaningless sum. */
  int endsOf(int start, int end) {
    return start == end ? 0 : cells[start] + cells[end - 1];
  }

  /** The place, among its account's cells, of a position among a cell's likes. */
  int placeOf(int position) {
    return placeOf[position];
  }
}
