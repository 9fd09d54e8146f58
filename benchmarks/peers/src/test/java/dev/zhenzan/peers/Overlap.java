package dev.zhenzan.peers;

import java.util.BitSet;

/** How well a set found covers the first values of a mode. */
final class Overlap {
  private Overlap() {}

  /** What is in both over what is in either (Jaccard), 0 to 1. */
  static double of(BitSet found, int first) {
    int common = found.get(0, first).cardinality();
    return (double) common / (found.cardinality() + first - common);
  }
}
