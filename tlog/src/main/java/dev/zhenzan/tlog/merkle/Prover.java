package dev.zhenzan.tlog.merkle;

import dev.zhenzan.tlog.VerificationException;
import java.util.List;

/** The recursions of RFC 6962 section 2.1, over ranges of leaf indexes. */
final class Prover {
  private final SubtreeHashes tree;
  private final TreeHasher hasher = new TreeHasher();

  Prover(SubtreeHashes tree) {
    this.tree = tree;
  }

  /** MTH(D[start : end]), not empty, {@code start} being one at which a subtree begins. */
  Hash root(long start, long end) throws VerificationException {
    long size = end - start;
    if (Long.bitCount(size) == 1) {
      int level = Long.numberOfTrailingZeros(size);
      return tree.hash(level, start >>> level);
    }
    long middle = start + Merkle.split(size);
    return hasher.node(root(start, middle), root(middle, end));
  }

  /** PATH(index, D[start : end]) of section 2.1.1, from the leaf up. */
  void path(long index, long start, long end, List<Hash> path) throws VerificationException {
    if (end - start == 1) {
      return;
    }
    long middle = start + Merkle.split(end - start);
    if (index < middle) {
      path(index, start, middle, path);
      path.add(root(middle, end));
    } else {
      path(index, middle, end, path);
      path.add(root(start, middle));
    }
  }

  /**
   * SUBPROOF(size, D[start : end], complete) of section 2.1.2, where {@code size} counts from 0 and
   * the subtree is complete for the reader as long as {@code start} is 0.
   */
  void subproof(long size, long start, long end, List<Hash> path) throws VerificationException {
    if (size == end) {
      if (start != 0) {
        path.add(root(start, end));
      }
      return;
    }
    long middle = start + Merkle.split(end - start);
    if (size <= middle) {
      subproof(size, start, middle, path);
      path.add(root(middle, end));
    } else {
      subproof(size, middle, end, path);
      path.add(root(start, middle));
    }
  }
}
