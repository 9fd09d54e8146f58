package dev.zhenzan.audience.retrieval;

import dev.zhenzan.graph.Ranges;
import dev.zhenzan.graph.Workers;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Every row scored for every query. */
final class ExactSearch {
  private final Vectors vectors;
  private final BitSet allowed;
  private final Workers workers;

  ExactSearch(Vectors vectors, BitSet allowed, Workers workers) {
    this.vectors = vectors;
    this.allowed = allowed;
    this.workers = workers;
  }

  /** The best rows of each query. */
  List<Ranked> best(List<float[]> queries, int n) {
    List<List<Best>> parts =
        Ranges.of(vectors.size()).map(workers, (from, to) -> best(queries, n, from, to));
    List<Ranked> ranked = new ArrayList<>();
    for (int q = 0; q < queries.size(); q++) {
      Best all = new Best(n);
      for (List<Best> part : parts) {
        all.offerAll(part.get(q));
      }
      ranked.add(all.ranked());
    }
    return ranked;
  }

  private List<Best> best(List<float[]> queries, int n, int from, int to) {
    List<Best> best = new ArrayList<>();
    queries.forEach(query -> best.add(new Best(n)));
    for (int row = allowed.nextSetBit(from);
        row >= 0 && row < to;
        row = allowed.nextSetBit(row + 1)) {
      for (int q = 0; q < queries.size(); q++) {
        best.get(q).offer(vectors.dot(row, queries.get(q)), row);
      }
    }
    return best;
  }
}
