package dev.zhenzan.verdict.context;

import dev.zhenzan.graph.Csr;

/**
 * Reads what likes coming up need, some at a time, before they are worked on one after the other:
 * it lies anywhere in memory, and what no cache holds then comes side by side. Scratch of one
 * thread.
 */
final class ReadAhead {
  /** Likes read at a time: enough for memory to be busy, few enough to be still in the cache. */
  private static final int LIKES = 64;

  private final Csr csr;
  private final Reading reading;
  private int end;

  // Written so that what is read counts as used.
  @SuppressWarnings("UnusedVariable")
  private float read;

  /**
   * Nothing is read yet.
   *
   * @param csr whose elements are worked on in their order, one row after the other
   */
  ReadAhead(Csr csr, Reading reading) {
    this.csr = csr;
    this.reading = reading;
  }

  /** Reads what is needed of a like. */
  interface Reading {
    /** A meaningless sum of what was read. */
    float of(int like);
  }

  /** Sees to it that the elements from a position up to another are read; positions ascend. */
  void to(int from, int to) {
    end = Math.max(end, from);
    if (end < to) {
      read(Math.min(csr.size(), Math.max(to, end + LIKES)));
    }
  }

  private void read(int to) {
    float sum = 0;
    for (int i = end; i < to; i++) {
      sum += reading.of(csr.element(i));
    }
    read = sum;
    end = to;
  }
}
