package dev.zhenzan.detect.lockstep;

import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.Arrays;
import java.util.BitSet;

/**
 * The blocks found in one search so far, and what led to none. Growth reads it from many threads;
 * between rounds of growth one thread writes.
 */
final class KnownBlocks {
  /** Share of a pair's shared likers, or of a block's edges, from which it counts as known. */
  private static final double COVERED = 0.5;

  private static final double AGAIN = 0.8;

  private static final int NONE = -1;

  private final Cells cells;
  private final int[] owner;

  // Edges of seeds and of blocks, those found at narrower scales included.
  private final BitSet seen;

  private final DoubleArrayList surprises = new DoubleArrayList();
  private final LongOpenHashSet passed = new LongOpenHashSet();

  /**
   * Nothing known yet at a scale.
   *
   * @param narrower edges of blocks found at narrower scales
   */
  KnownBlocks(Cells cells, BitSet narrower) {
    this.cells = cells;
    this.seen = new BitSet(cells.graph().edges());
    seen.or(narrower);
    this.owner = new int[cells.graph().edges()];
    Arrays.fill(owner, NONE);
  }

  /** Whether the likers that two cells share have mostly been looked at in both. */
  boolean covered(int a, int b) {
    return cells.size(a) <= cells.size(b) ? smallCovered(a, b) : smallCovered(b, a);
  }

  private boolean smallCovered(int small, int large) {
    int shared = 0;
    int known = 0;
    int at = cells.start(large);
    int end = cells.end(large);
    for (int i = cells.start(small); i < cells.end(small) && at < end; i++) {
      at = firstFrom(at, end, cells.account(i));
      if (at < end && cells.account(at) == cells.account(i)) {
        shared++;
        known += seen.get(cells.edge(i)) && seen.get(cells.edge(at)) ? 1 : 0;
      }
    }
    return known > COVERED * shared;
  }

  /** The first position whose account is not lower, by steps that double and then halve. */
  private int firstFrom(int from, int end, int account) {
    int low = from;
    int step = 1;
    while (low + step < end && cells.account(low + step) < account) {
      low += step;
      step *= 2;
    }
    int high = Math.min(end, low + step);
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (cells.account(middle) < account) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Whether growth that comes to these accounts goes where another went before. */
  boolean passed(long fingerprint) {
    return passed.contains(fingerprint);
  }

  /** Whether most of a block's edges lie in one more surprising block. */
  boolean again(Block block) {
    int[] edges = block.edges();
    int candidate = NONE;
    int votes = 0;
    for (int edge : edges) {
      if (votes == 0) {
        candidate = owner[edge];
      }
      votes += owner[edge] == candidate ? 1 : -1;
    }
    if (candidate == NONE || surprises.getDouble(candidate) < block.surprise()) {
      return false;
    }
    int shared = 0;
    for (int edge : edges) {
      shared += owner[edge] == candidate ? 1 : 0;
    }
    return shared >= AGAIN * edges.length;
  }

  /** Remembers where a seed lay and what its growth came through. */
  void addTried(Growth growth) {
    for (int edge : growth.seedEdges()) {
      seen.set(edge);
    }
    for (long fingerprint : growth.passed()) {
      passed.add(fingerprint);
    }
  }

  /** Remembers a block. */
  void add(Block block) {
    double surprise = block.surprise();
    for (int edge : block.edges()) {
      seen.set(edge);
      if (owner[edge] == NONE || surprises.getDouble(owner[edge]) < surprise) {
        owner[edge] = surprises.size();
      }
    }
    surprises.add(surprise);
  }

  /** Sixty-four bits that stand for a set of accounts, given in ascending order. */
  static long fingerprint(int[] accounts) {
    long hash = accounts.length;
    for (int account : accounts) {
      hash = (hash ^ account) * 0x9E3779B97F4A7C15L;
      hash ^= hash >>> 32;
    }
    return hash;
  }
}
