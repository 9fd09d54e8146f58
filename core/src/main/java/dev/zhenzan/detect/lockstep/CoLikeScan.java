package dev.zhenzan.detect.lockstep;

import dev.zhenzan.graph.Workbenches;
import dev.zhenzan.graph.Workers;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

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
  static final int MAX_PAIRS_A_CELL = 64;

  private static final int PARTS = 256;

  private final Cells cells;
  private final PairNull pairNull;

  CoLikeScan(Cells cells, double minLift) {
    this.cells = cells;
    this.pairNull = new PairNull(cells, minLift);
  }

  /** The surprising pairs, most surprising first. */
  Pairs pairs(Workers workers) {
    List<Pairs.Directed> found = Stream.generate(Pairs.Directed::new).limit(PARTS).toList();
    new Workbenches<>(workers, () -> new Bench(cells))
        .run(
            PARTS,
            (bench, part) -> {
              int end = firstOf(part + 1);
              for (int cell = firstOf(part); cell < end; cell++) {
                scan(cell, bench, found.get(part));
              }
            });
    return Pairs.mutual(found, cells.cells());
  }

  private int firstOf(int part) {
    return (int) ((long) cells.cells() * part / PARTS);
  }

  /** What one worker counts and collects for a cell. */
  private static final class Bench {
    private final HitCounts counts;
    private long[] candidates = new long[1 << 10];
    private int size;

    Bench(Cells cells) {
      counts = new HitCounts(cells, MIN_SHARED);
    }

    /** Adds a cell with its surprise, for the strongest of all to be taken. */
    void candidate(int cell, double surprise) {
      if (size == candidates.length) {
        candidates = Arrays.copyOf(candidates, 2 * size);
      }
      int bits = Float.floatToIntBits((float) surprise);
      candidates[size++] = ((long) bits << 32) | (Integer.MAX_VALUE - cell);
    }

    void takeStrongest(int from, Pairs.Directed found) {
      if (size > MAX_PAIRS_A_CELL) {
        Arrays.sort(candidates, 0, size);
      }
      for (int i = Math.max(0, size - MAX_PAIRS_A_CELL); i < size; i++) {
        found.add(from, Integer.MAX_VALUE - (int) candidates[i], (int) (candidates[i] >>> 32));
      }
      size = 0;
    }
  }

  private void scan(int cell, Bench bench, Pairs.Directed found) {
    HitCounts counts = bench.counts;
    counts.addCellsOf(cell);
    if (!counts.often().isEmpty()) {
      counts.addStrataOf(cell);
    }
    for (int i = 0; i < counts.often().size(); i++) {
      int other = counts.often().getInt(i);
      double surprise = pairNull.surprise(other, counts.in(other), counts.inStratumOf(other));
      if (surprise >= MIN_SURPRISE) {
        bench.candidate(other, surprise);
      }
    }
    bench.takeStrongest(cell, found);
    counts.clear();
  }
}
