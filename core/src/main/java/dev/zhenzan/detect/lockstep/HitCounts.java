package dev.zhenzan.detect.lockstep;

/** How often some accounts are in each cell and stratum. Scratch of one thread. */
final class HitCounts {
  private final Cells cells;
  private final int[] byCell;
  private final int[] byStratum;
  private final int[] touchedCells;
  private final int[] touchedStrata;
  private int cellsTouched;
  private int strataTouched;

  HitCounts(Cells cells) {
    this.cells = cells;
    this.byCell = new int[cells.cells()];
    this.byStratum = new int[cells.strata()];
    this.touchedCells = new int[cells.cells()];
    this.touchedStrata = new int[cells.strata()];
  }

  /** What is done with a cell that was hit. */
  interface CellHits {
    /**
     * Takes a cell.
     *
     * @param hits hits in the cell
     * @param inStratum hits in its stratum
     */
    void accept(int cell, int hits, int inStratum);
  }

  /** Counts the likes of accounts. */
  void add(int[] accounts) {
    LikeGraph graph = cells.graph();
    for (int account : accounts) {
      addAll(graph.start(account), graph.end(account));
    }
  }

  /** Counts the likes of an account, but for one. */
  void addAllBut(int account, int left) {
    LikeGraph graph = cells.graph();
    addAll(graph.start(account), left);
    addAll(left + 1, graph.end(account));
  }

  // Likes come in order of time, so runs of one stratum are long: they are added at once.
  private void addAll(int from, int to) {
    int stratum = -1;
    int run = 0;
    for (int edge = from; edge < to; edge++) {
      if (cells.stratum(edge) != stratum) {
        addToStratum(stratum, run);
        stratum = cells.stratum(edge);
        run = 0;
      }
      run++;
      int cell = cells.cell(edge);
      if (cell >= 0 && byCell[cell]++ == 0) {
        touchedCells[cellsTouched++] = cell;
      }
    }
    addToStratum(stratum, run);
  }

  private void addToStratum(int stratum, int likes) {
    if (likes > 0) {
      if (byStratum[stratum] == 0) {
        touchedStrata[strataTouched++] = stratum;
      }
      byStratum[stratum] += likes;
    }
  }

  int in(int cell) {
    return byCell[cell];
  }

  int inStratum(int stratum) {
    return byStratum[stratum];
  }

  /** Goes through the cells that were hit, in the order in which they first were. */
  void forEachCell(CellHits action) {
    for (int i = 0; i < cellsTouched; i++) {
      int cell = touchedCells[i];
      action.accept(cell, byCell[cell], byStratum[cells.stratumOfCell(cell)]);
    }
  }

  /** Forgets all. */
  void clear() {
    for (int i = 0; i < cellsTouched; i++) {
      byCell[touchedCells[i]] = 0;
    }
    for (int i = 0; i < strataTouched; i++) {
      byStratum[touchedStrata[i]] = 0;
    }
    cellsTouched = 0;
    strataTouched = 0;
  }
}
