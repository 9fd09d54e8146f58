package dev.zhenzan.detect.lockstep;

import dev.zhenzan.graph.Csr;
import java.util.Arrays;
import java.util.List;

/** Which cells pair with which. */
final class PairGraph {
  private final Csr byCell;
  private final int[] otherEnd;
  private final int[] mark;

  PairGraph(List<CoLikeScan.Pair> pairs, int cells) {
    int[] oneEnd = new int[2 * pairs.size()];
    otherEnd = new int[oneEnd.length];
    for (int i = 0; i < pairs.size(); i++) {
      oneEnd[2 * i] = pairs.get(i).a();
      otherEnd[2 * i] = pairs.get(i).b();
      oneEnd[2 * i + 1] = pairs.get(i).b();
      otherEnd[2 * i + 1] = pairs.get(i).a();
    }
    byCell = Csr.groupBy(oneEnd, cells);
    mark = new int[cells];
  }

  /**
   * A pair's cells and those that pair with both: a pool of which each target sees a part shows in
   * the targets together, not in two of them.
   */
  int[] around(CoLikeScan.Pair pair) {
    mark(pair.a(), 1);
    int[] around = new int[2 + byCell.length(pair.b())];
    around[0] = pair.a();
    around[1] = pair.b();
    int size = 2;
    for (int i = byCell.start(pair.b()); i < byCell.end(pair.b()); i++) {
      int cell = otherEnd[byCell.element(i)];
      if (mark[cell] == 1) {
        around[size++] = cell;
      }
    }
    mark(pair.a(), 0);
    return Arrays.copyOf(around, size);
  }

  private void mark(int cell, int value) {
    for (int i = byCell.start(cell); i < byCell.end(cell); i++) {
      mark[otherEnd[byCell.element(i)]] = value;
    }
  }
}
