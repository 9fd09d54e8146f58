package dev.zhenzan.detect.lockstep;

import dev.zhenzan.graph.Csr;
import dev.zhenzan.graph.Workbenches;
import dev.zhenzan.graph.Workers;
import it.unimi.dsi.fastutil.floats.FloatArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;
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
 * <p>A pair is counted once, from its less liked cell. What survives is looked at from the other
 * one, for which its strata alone are counted. As cells are numbered by their likes, counts go to
 * the low numbers, which lie close in memory.
 *
 * <p>Cost: half the sum over counting accounts of the square of their likes; memory a few ints a
 * cell and worker, and four for each pair that survives, at most {@value #MAX_PAIRS_A_CELL} a cell.
 * It is the row-by-row product of the incidence matrix with its transpose (F. Gustavson, Two Fast
 * Algorithms for Sparse Matrices, ACM TOMS 4(3), 1978).
 */
final class CoLikeScan {
  /** Shared likers below this say nothing of a group. */
  static final int MIN_SHARED = 4;

  /** And this surprising, in nats: one in a million. */
  static final double MIN_SURPRISE = 14;

  /** Strongest pairs kept for one cell with less liked ones, and as many with more liked ones. */
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
    Workbenches<Bench> benches = new Workbenches<>(workers, () -> new Bench(cells));
    List<Found> parts = Stream.generate(Found::new).limit(PARTS).toList();
    benches.run(
        PARTS,
        (bench, part) -> {
          for (int cell = firstOf(part); cell < firstOf(part + 1); cell++) {
            scan(cell, bench, parts.get(part));
          }
        });
    Found all = new Found();
    parts.forEach(all::addAll);
    int[] a = all.low.toIntArray();
    float[] surprise = new float[a.length];
    Csr byLow = Csr.groupBy(a, cells.cells());
    benches.run(
        PARTS,
        (bench, part) -> {
          for (int cell = firstOf(part); cell < firstOf(part + 1); cell++) {
            lookBack(cell, bench, new Back(byLow, all, surprise));
          }
        });
    return Pairs.ordered(a, all.high.toIntArray(), surprise);
  }

  private int firstOf(int part) {
    return (int) ((long) cells.cells() * part / PARTS);
  }

  /** Pairs that are surprising seen from the higher cell. */
  private static final class Found {
    private final IntArrayList low = new IntArrayList();
    private final IntArrayList high = new IntArrayList();
    private final IntArrayList shared = new IntArrayList();
    private final FloatArrayList surprise = new FloatArrayList();

    void addAll(Found other) {
      low.addAll(other.low);
      high.addAll(other.high);
      shared.addAll(other.shared);
      surprise.addAll(other.surprise);
    }
  }

  /** What one worker counts, and the candidates of one cell, the strongest of which are taken. */
  private static final class Bench {
    private final HitCounts counts;
    private long[] candidates = new long[1 << 10];
    private int size;

    Bench(Cells cells) {
      counts = new HitCounts(cells, MIN_SHARED);
    }

    void candidate(int number, double surprise) {
      if (size == candidates.length) {
        candidates = Arrays.copyOf(candidates, 2 * size);
      }
      int bits = Float.floatToIntBits((float) surprise);
      candidates[size++] = ((long) bits << 32) | (Integer.MAX_VALUE - number);
    }

    /** Puts the strongest candidates first and answers how many they are. */
    int strongest() {
      int taken = Math.min(size, MAX_PAIRS_A_CELL);
      if (size > taken) {
        Arrays.sort(candidates, 0, size);
        System.arraycopy(candidates, size - taken, candidates, 0, taken);
      }
      return taken;
    }

    int number(int candidate) {
      return Integer.MAX_VALUE - (int) candidates[candidate];
    }

    float surprise(int candidate) {
      return Float.intBitsToFloat((int) (candidates[candidate] >>> 32));
    }

    void clear() {
      counts.clear();
      size = 0;
    }
  }

  private void scan(int cell, Bench bench, Found found) {
    HitCounts counts = bench.counts;
    counts.addCellsBelow(cell);
    if (counts.often() > 0) {
      counts.addStrataOf(cell);
    }
    for (int i = 0; i < counts.often(); i++) {
      int other = counts.often(i);
      double surprise = pairNull.surprise(other, counts.in(other), counts.inStratumOf(other));
      if (surprise >= MIN_SURPRISE) {
        bench.candidate(other, surprise);
      }
    }
    int taken = bench.strongest();
    for (int i = 0; i < taken; i++) {
      found.low.add(bench.number(i));
      found.high.add(cell);
      found.shared.add(counts.in(bench.number(i)));
      found.surprise.add(bench.surprise(i));
    }
    bench.clear();
  }

  /**
   * Pairs to be looked at from their lower cell.
   *
   * @param byLow numbers of the pairs of each lower cell
   * @param surprise of each pair seen from both cells, to be written
   */
  private record Back(Csr byLow, Found found, float[] surprise) {}

  private void lookBack(int cell, Bench bench, Back back) {
    if (back.byLow.length(cell) == 0) {
      return;
    }
    HitCounts counts = bench.counts;
    counts.addStrataOf(cell);
    for (int i = back.byLow.start(cell); i < back.byLow.end(cell); i++) {
      int pair = back.byLow.element(i);
      int other = back.found.high.getInt(pair);
      int shared = back.found.shared.getInt(pair);
      double surprise = pairNull.surprise(other, shared, counts.inStratumOf(other));
      if (surprise >= MIN_SURPRISE) {
        bench.candidate(pair, Math.min(surprise, back.found.surprise.getFloat(pair)));
      }
    }
    int taken = bench.strongest();
    for (int i = 0; i < taken; i++) {
      back.surprise[bench.number(i)] = bench.surprise(i);
    }
    bench.clear();
  }
}
