package dev.zhenzan.detect.lockstep;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;

/** How often some accounts are in each cell and stratum. Scratch of one thread. */
final class HitCounts {
  private final Cells cells;
  private final int minHits;
  private final IntArrayList often = new IntArrayList();

  // A count stands above what was the base when it was last begun anew: so nothing is to be cleared
  // of the many cells that are hit once.
  private final int[] byCell;
  private int base;
  private int added;

  private final int[] byStratum;
  private final int[] touchedStrata;
  private int strataTouched;

  /**
   * Counts at zero.
   *
   * @param minHits from so many hits on, {@link #often} tells of a cell
   */
  HitCounts(Cells cells, int minHits) {
    this.cells = cells;
    this.minHits = minHits;
    this.byCell = new int[cells.cells()];
    this.byStratum = new int[cells.strata()];
    this.touchedStrata = new int[cells.strata()];
  }

  /** Counts the likes of accounts; answers how many they are. */
  int add(int[] accounts) {
    LikeGraph graph = cells.graph();
    int likes = 0;
    for (int account : accounts) {
      addCells(cells.cellRows().start(account), cells.cellRows().end(account));
      addStrata(account);
      likes += graph.degree(account);
    }
    added += accounts.length;
    return likes;
  }

  /** Counts the likes of those in a cell that are in lower ones, by cell. */
  void addCellsBelow(int cell) {
    CellRows rows = cells.cellRows();
    for (int at = cells.start(cell); at < cells.end(cell); at++) {
      addCells(rows.start(cells.account(at)), rows.placeOf(at));
    }
    added += cells.size(cell);
  }

  /** Counts the other likes of those in a cell, by stratum. */
  void addStrataOf(int cell) {
    for (int at = cells.start(cell); at < cells.end(cell); at++) {
      addStrata(cells.account(at));
    }
    byStratum[cells.stratumOfCell(cell)] -= cells.size(cell);
  }

  private void addCells(int from, int to) {
    CellRows rows = cells.cellRows();
    for (int place = from; place < to; place++) {
      int cell = rows.cell(place);
      int count = Math.max(byCell[cell], base) + 1;
      byCell[cell] = count;
      if (count - base == minHits) {
        often.add(cell);
      }
    }
  }

  private void addStrata(int account) {
    StrataRows rows = cells.strataRows();
    for (int at = rows.start(account); at < rows.end(account); at++) {
      int stratum = rows.stratum(at);
      if (byStratum[stratum] == 0) {
        touchedStrata[strataTouched++] = stratum;
      }
      byStratum[stratum] += rows.likes(at);
    }
  }

  /** The cells of enough hits, in the order in which they got them; overwritten later. */
  IntArrayList often() {
    return often;
  }

  /** Hits in a cell. */
  int in(int cell) {
    return Math.max(0, byCell[cell] - base);
  }

  /** Hits in the stratum of a cell. */
  int inStratumOf(int cell) {
    return byStratum[cells.stratumOfCell(cell)];
  }

  /** Forgets all. */
  void clear() {
    base += added;
    added = 0;
    if (base > Integer.MAX_VALUE / 2) {
      base = 0;
      Arrays.fill(byCell, 0);
    }
    for (int i = 0; i < strataTouched; i++) {
      byStratum[touchedStrata[i]] = 0;
    }
    strataTouched = 0;
    often.clear();
  }
}
