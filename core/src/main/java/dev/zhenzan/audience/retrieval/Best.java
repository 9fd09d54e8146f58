package dev.zhenzan.audience.retrieval;

import it.unimi.dsi.fastutil.longs.LongHeapPriorityQueue;

/** The best of the rows that it is offered, at most {@code n}. */
final class Best {
  private final int n;
  private final LongHeapPriorityQueue kept;

  Best(int n) {
    this.n = n;
    this.kept = new LongHeapPriorityQueue(Math.max(1, n));
  }

  void offer(float score, int row) {
    offer(Keys.of(score, row));
  }

  void offer(long key) {
    if (kept.size() < n) {
      kept.enqueue(key);
    } else if (n > 0 && key > kept.firstLong()) {
      kept.dequeueLong();
      kept.enqueue(key);
    }
  }

  /** Takes over what another keeps. */
  void offerAll(Best other) {
    for (long key : other.keys()) {
      offer(key);
    }
  }

  /** The least score that is kept; without bound while there is room. */
  float threshold() {
    return kept.size() < n || n == 0 ? Float.NEGATIVE_INFINITY : Keys.score(kept.firstLong());
  }

  /** What was kept until now, from the least. */
  private long[] keys() {
    long[] keys = new long[kept.size()];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = kept.dequeueLong();
    }
    return keys;
  }

  /** What is kept, from the best; it is kept no longer. */
  Ranked ranked() {
    long[] keys = keys();
    int[] rows = new int[keys.length];
    float[] scores = new float[keys.length];
    for (int i = 0; i < keys.length; i++) {
      long key = keys[keys.length - 1 - i];
      rows[i] = Keys.row(key);
      scores[i] = Keys.score(key);
    }
    return new Ranked(rows, scores);
  }
}
