package dev.zhenzan.audience.retrieval;

import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.BitSet;
import java.util.SplittableRandom;

/** Seeded draws without replacement. */
final class Draw {
  private Draw() {}

  /**
   * As many of a pool as there are, {@code n} at most, each set of them and each order equally
   * likely, so that the first few are as good a draw as all; with score 0. Ranks are drawn by R.
   * Floyd's algorithm (J. Bentley, A Sample of Brilliance, CACM 30, 1987), then shuffled.
   */
  static Ranked uniform(BitSet pool, int n, long seed) {
    int size = pool.cardinality();
    SplittableRandom random = new SplittableRandom(seed);
    IntOpenHashSet ranks = new IntOpenHashSet();
    for (int i = Math.max(0, size - n); i < size; i++) {
      if (!ranks.add(random.nextInt(i + 1))) {
        ranks.add(i);
      }
    }
    int[] rows = new int[ranks.size()];
    int rank = 0;
    int found = 0;
    for (int row = pool.nextSetBit(0); found < rows.length; row = pool.nextSetBit(row + 1)) {
      if (ranks.contains(rank++)) {
        rows[found++] = row;
      }
    }
    shuffle(rows, random);
    return new Ranked(rows, new float[rows.length]);
  }

  private static void shuffle(int[] rows, SplittableRandom random) {
    for (int last = rows.length - 1; last > 0; last--) {
      int other = random.nextInt(last + 1);
      int row = rows[last];
      rows[last] = rows[other];
      rows[other] = row;
    }
  }
}
