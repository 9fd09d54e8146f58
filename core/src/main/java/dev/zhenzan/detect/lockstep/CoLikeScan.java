package dev.zhenzan.detect.lockstep;

import dev.zhenzan.graph.Workers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the pairs of cells that share far more likers than chance.
 *
 * <p>For a cell v, the other likes of its likers are counted by cell (c) and by stratum (a). Were
 * they independent of v, a cell w of a stratum would get of them its share of what everybody else
 * likes there: E = a (d - c + share of the prior) / (D - a + prior), with d the cell's and D the
 * stratum's likes. Taking the pair's own likers out of the share keeps a group from explaining
 * itself. The surprise is the Poisson deviance c ln(c/E) - (c - E), in nats; a pair counts when it
 * is surprising seen from both of its cells.
 *
 * <p>Cost: the sum over counting accounts of the square of their likes; memory a few ints a cell
 * and worker. It is the row-by-row product of the incidence matrix with its transpose (F.
 * Gustavson, Two Fast Algorithms for Sparse Matrices, ACM TOMS 4(3), 1978).
 */
final class CoLikeScan {
  /** Shared likers below this say nothing of a group. */
  static final int MIN_SHARED = 4;

  /** And this surprising, in nats: one in a million. */
  static final double MIN_SURPRISE = 14;

  /** Strongest pairs kept for one cell. */
  private static final int MAX_PAIRS_A_CELL = 64;

  private static final int TASKS = 8;

  private final Cells cells;
  private final PairNull pairNull;

  CoLikeScan(Cells cells, double minLift) {
    this.cells = cells;
    this.pairNull = new PairNull(cells, minLift);
  }

  /**
   * Two cells that share more likers than chance.
   *
   * @param a the lower cell
   * @param b the higher cell
   * @param surprise nats, the lesser of the two directions
   */
  record Pair(int a, int b, double surprise) {}

  /** The surprising pairs, most surprising first. */
  List<Pair> pairs(Workers workers) {
    List<List<Pair>> found = new ArrayList<>();
    for (int task = 0; task < TASKS; task++) {
      found.add(new ArrayList<>());
    }
    workers.run(
        TASKS,
        task -> {
          Counts counts = new Counts(cells);
          for (int cell = task; cell < cells.cells(); cell += TASKS) {
            scan(cell, counts, found.get(task));
          }
        });
    return mutual(found);
  }

  /** Counters of one worker, cleared by their touched lists. */
  private static final class Counts {
    private final int[] byCell;
    private final int[] byStratum;
    private final int[] touchedCells;
    private final int[] touchedStrata;
    private int cellsTouched;
    private int strataTouched;

    Counts(Cells cells) {
      byCell = new int[cells.cells()];
      byStratum = new int[cells.strata()];
      touchedCells = new int[cells.cells()];
      touchedStrata = new int[cells.strata()];
    }

    void add(int cell, int stratum) {
      if (byStratum[stratum]++ == 0) {
        touchedStrata[strataTouched++] = stratum;
      }
      if (cell >= 0 && byCell[cell]++ == 0) {
        touchedCells[cellsTouched++] = cell;
      }
    }

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

  private void scan(int cell, Counts counts, List<Pair> found) {
    if (cells.size(cell) < MIN_SHARED) {
      return;
    }
    count(cell, counts);
    List<Pair> mine = new ArrayList<>();
    for (int i = 0; i < counts.cellsTouched; i++) {
      int other = counts.touchedCells[i];
      int shared = counts.byCell[other];
      if (shared >= MIN_SHARED && other != cell) {
        double surprise =
            pairNull.surprise(other, shared, counts.byStratum[cells.stratumOfCell(other)]);
        if (surprise >= MIN_SURPRISE) {
          mine.add(new Pair(cell, other, surprise));
        }
      }
    }
    counts.clear();
    mine.sort(Comparator.comparingDouble(Pair::surprise).reversed().thenComparingInt(Pair::b));
    found.addAll(mine.subList(0, Math.min(mine.size(), MAX_PAIRS_A_CELL)));
  }

  private void count(int cell, Counts counts) {
    LikeGraph graph = cells.graph();
    int video = cells.videoOfCell(cell);
    for (int i = cells.start(cell); i < cells.end(cell); i++) {
      int account = graph.account(cells.edge(i));
      for (int edge = graph.start(account); edge < graph.end(account); edge++) {
        if (graph.video(edge) != video) {
          counts.add(cells.cell(edge), cells.stratum(edge));
        }
      }
    }
  }

  private static List<Pair> mutual(List<List<Pair>> found) {
    Map<Long, Double> directed = new HashMap<>();
    found.forEach(pairs -> pairs.forEach(pair -> directed.put(key(pair.a, pair.b), pair.surprise)));
    List<Pair> mutual = new ArrayList<>();
    for (List<Pair> pairs : found) {
      for (Pair pair : pairs) {
        Double back = pair.a < pair.b ? directed.get(key(pair.b, pair.a)) : null;
        if (back != null) {
          mutual.add(new Pair(pair.a, pair.b, Math.min(back, pair.surprise)));
        }
      }
    }
    Pair[] sorted = mutual.toArray(Pair[]::new);
    Arrays.sort(
        sorted,
        Comparator.comparingDouble(Pair::surprise)
            .reversed()
            .thenComparingInt(Pair::a)
            .thenComparingInt(Pair::b));
    return List.of(sorted);
  }

  private static long key(int a, int b) {
    return ((long) a << 32) | b;
  }
}
