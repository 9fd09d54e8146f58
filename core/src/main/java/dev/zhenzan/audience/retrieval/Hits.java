package dev.zhenzan.audience.retrieval;

import it.unimi.dsi.fastutil.longs.LongArrayList;

/** Rows above a threshold, in the order in which they were found. */
final class Hits {
  private final LongArrayList keys = new LongArrayList();

  void add(float score, int row) {
    keys.add(Keys.of(score, row));
  }

  /** Offers all of them. */
  void offerTo(Best best) {
    for (int i = 0; i < keys.size(); i++) {
      best.offer(keys.getLong(i));
    }
  }
}
