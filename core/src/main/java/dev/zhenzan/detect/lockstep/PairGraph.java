package dev.zhenzan.detect.lockstep;

import dev.zhenzan.graph.Csr;
import java.util.Arrays;

/** Which cells pair with which. Holds a scratch array; not thread-safe. */
final class PairGraph {
  private final Pairs pairs;
  private final Csr byCell;
  private final int[] otherEnd;
  private final boolean[] mark;

  PairGraph(Pairs pairs, int cells) {
    this.pairs = pairs;
    int[] oneEnd = new int[2 * pairs.size()];
    otherEnd = new int[oneEnd.length];
    for (int i = 0; i < pairs.size(); i++) {
      oneEnd[2 * i] = pairs.a(i);
      otherEnd[2 * i] = pairs.b(i);
      oneEnd[2 * i + 1] = pairs.b(i);
      otherEnd[2 * i + 1] = pairs.a(i);
    }
    byCell = Csr.groupBy(oneEnd, cells);
    mark = new boolean[cells];
  }

  /**
   * A pair's cells and those that pair with both: a pool of which each target sees a part shows in
   * the targets together, not in two of them.
   */
  int[] around(int pair) {
    int a = pairs.a(pair);
    int b = pairs.b(pair);
    mark(a, true);
    int[] around = new int[2 + byCell.length(b)];
    around[0] = a;
    around[1] = b;
    int size = 2;
    for (int i = byCell.start(b); i < byCell.end(b); i++) {
      int cell = otherEnd[byCell.element(i)];
      if (mark[cell]) {
        around[size++] = cell;
      }
    }
    mark(a, false);
    return Arrays.copyOf(around, size);
  }

  private void mark(int cell, boolean value) {
    for (int i = byCell.start(cell); i < byCell.end(cell); i++) {
      mark[otherEnd[byCell.element(i)]] = value;
    }
  }
}
