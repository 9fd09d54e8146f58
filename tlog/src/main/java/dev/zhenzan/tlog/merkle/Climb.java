package dev.zhenzan.tlog.merkle;

/**
 * The way from a leaf to the root as RFC 9162 sections 2.1.3.2 and 2.1.4.2 walk it: a node's index
 * and the last index on its level. A last node without a sibling stands for itself one level up.
 */
final class Climb {
  private long node;
  private long last;

  /** Begins at the node {@code levels} above the leaf. */
  Climb(long leaf, long size, int levels) {
    node = leaf >>> levels;
    last = (size - 1) >>> levels;
  }

  boolean atRoot() {
    return last == 0;
  }

  boolean siblingIsLeft() {
    return (node & 1) == 1 || node == last;
  }

  /** Goes on to the parent of the node and its sibling. */
  void up() {
    int alone = node == last ? Long.numberOfTrailingZeros(node) : 0;
    node >>>= alone + 1;
    last >>>= alone + 1;
  }
}
