package dev.zhenzan.detect.lockstep;

import java.util.Arrays;

/**
 * How often some accounts are in each cell and stratum. Scratch of one thread.
 *
 * <p>Rows of accounts lie anywhere in memory. They are counted some at a time, once the ends of all
 * of these were read: what no cache holds then comes side by side, not row after row.
 */
final class HitCounts {
  /** Rows read ahead: enough for memory to be busy, few enough to be still in the cache. */
  private static final int AHEAD = 256;

  private final Cells cells;
  private final CellRows rows;
  private final StrataRows strataRows;
  private final int minHits;

  // A count stands above what was the base when it was last begun anew: so nothing is to be cleared
  // of the many cells that are hit once.
  private final int[] byCell;
  private int base;
  private int added;

  private final int[] often;
  private int oftenSize;

  private final int[] byStratum;
  private final int[] touchedStrata;
  private int strataTouched;

  private final int[] from = new int[AHEAD];
  private final int[] to = new int[AHEAD];

  // Written so that what is read ahead counts as used.
  @SuppressWarnings("UnusedVariable")
  private long readAhead;

  /**
   * Counts at zero.
   *
   * @param minHits from so many hits on, {@link #often} tells of a cell
   */
  HitCounts(Cells cells, int minHits) {
    this.cells = cells;
    this.rows = cells.cellRows();
    this.strataRows = cells.strataRows();
    this.minHits = minHits;
    this.byCell = new int[cells.cells()];
    this.often = new int[cells.cells()];
    this.byStratum = new int[cells.strata()];
    this.touchedStrata = new int[cells.strata()];
  }

  /** Counts the likes of accounts by cell. */
  void addCells(int[] accounts) {
    for (int first = 0; first < accounts.length; first += AHEAD) {
      int size = Math.min(AHEAD, accounts.length - first);
      for (int i = 0; i < size; i++) {
        from[i] = rows.start(accounts[first + i]);
        to[i] = rows.end(accounts[first + i]);
      }
      addRows(size);
    }
    added += accounts.length;
  }

  /** Counts the likes of accounts by stratum; answers how many likes they have. */
  int addStrata(int[] accounts) {
    int likes = 0;
    for (int first = 0; first < accounts.length; first += AHEAD) {
      int size = Math.min(AHEAD, accounts.length - first);
      for (int i = 0; i < size; i++) {
        from[i] = strataRows.start(accounts[first + i]);
        to[i] = strataRows.end(accounts[first + i]);
        likes += cells.graph().degree(accounts[first + i]);
      }
      addStrata(size);
    }
    return likes;
  }

  /** Counts the likes of those in a cell that are in lower ones, by cell. */
  void addCellsBelow(int cell) {
    int end = cells.end(cell);
    for (int first = cells.start(cell); first < end; first += AHEAD) {
      int size = Math.min(AHEAD, end - first);
      for (int i = 0; i < size; i++) {
        from[i] = rows.start(cells.account(first + i));
        to[i] = rows.placeOf(first + i);
      }
      addRows(size);
    }
    added += cells.size(cell);
  }

  /** Counts the other likes of those in a cell, by stratum. */
  void addStrataOf(int cell) {
    int end = cells.end(cell);
    for (int first = cells.start(cell); first < end; first += AHEAD) {
      int size = Math.min(AHEAD, end - first);
      for (int i = 0; i < size; i++) {
        from[i] = strataRows.start(cells.account(first + i));
        to[i] = strataRows.end(cells.account(first + i));
      }
      addStrata(size);
    }
    byStratum[cells.stratumOfCell(cell)] -= cells.size(cell);
  }

  private void addRows(int size) {
    long ends = 0;
    for (int i = 0; i < size; i++) {
      ends += rows.endsOf(from[i], to[i]);
    }
    readAhead = ends;
    for (int i = 0; i < size; i++) {
      addRow(from[i], to[i]);
    }
  }

  private void addRow(int start, int end) {
    int[] counts = byCell;
    int none = base;
    int enough = base + minHits;
    int size = oftenSize;
    for (int place = start; place < end; place++) {
      int cell = rows.cell(place);
      int count = Math.max(counts[cell], none) + 1;
      counts[cell] = count;
      if (count == enough) {
        often[size++] = cell;
      }
    }
    oftenSize = size;
  }

  private void addStrata(int size) {
    long ends = 0;
    for (int i = 0; i < size; i++) {
      ends += strataRows.endsOf(from[i], to[i]);
    }
    readAhead = ends;
    for (int i = 0; i < size; i++) {
      addStrata(from[i], to[i]);
    }
  }

  private void addStrata(int start, int end) {
    int[] counts = byStratum;
    int size = strataTouched;
    for (int at = start; at < end; at++) {
      int stratum = strataRows.stratum(at);
      int count = counts[stratum];
      if (count == 0) {
        touchedStrata[size++] = stratum;
      }
      counts[stratum] = count + strataRows.likes(at);
    }
    strataTouched = size;
  }

  /** How many cells have enough hits. */
  int often() {
    return oftenSize;
  }

  /** The cells of enough hits, from 0 on in the order in which they got them. */
  int often(int number) {
    return often[number];
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
    oftenSize = 0;
  }
}
