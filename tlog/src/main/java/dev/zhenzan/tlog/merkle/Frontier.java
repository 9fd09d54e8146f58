package dev.zhenzan.tlog.merkle;

import java.util.ArrayList;
import java.util.List;

/**
 * The right edge of a growing tree: one hash for each full subtree that its size is the sum of.
 * Enough to append and to know the root; 2 KiB whatever the size. Not safe for several threads.
 */
public final class Frontier {
  /** Roots of the full subtrees, from the largest: one for each bit that is set in the size. */
  private final List<Hash> roots = new ArrayList<>();

  private final TreeHasher hasher = new TreeHasher();
  private long size;

  private Frontier() {}

  /** The edge of the empty tree. */
  public static Frontier empty() {
    return new Frontier();
  }

  /** Entries of the tree. */
  public long size() {
    return size;
  }

  /** Appends an entry by its leaf hash. */
  public void append(Hash leaf) {
    Hash root = leaf;
    for (long rest = size; (rest & 1) == 1; rest >>>= 1) {
      root = hasher.node(roots.removeLast(), root);
    }
    roots.add(root);
    size++;
  }

  /** MTH(D[size]). */
  public Hash root() {
    if (roots.isEmpty()) {
      return Merkle.emptyRoot();
    }
    Hash root = roots.getLast();
    for (Hash left : roots.reversed().subList(1, roots.size())) {
      root = hasher.node(left, root);
    }
    return root;
  }
}
