package dev.zhenzan.tlog.merkle;

import dev.zhenzan.tlog.VerificationException;

/**
 * The right edge of a growing tree: one hash for each full subtree that its size is the sum of.
 * Enough to append and to know the root; 2 KiB whatever the size. Not safe for several threads.
 */
public final class Frontier {
  private static final int LEVELS = 63;

  /** At level l the subtree of 2^l leaves, if bit l of the size is set. */
  private final byte[] edge;

  private final byte[] pair = new byte[2 * Hash.SIZE];
  private final TreeHasher hasher = new TreeHasher();
  private long size;

  private Frontier(byte[] edge, long size) {
    this.edge = edge;
    this.size = size;
  }

  /** The edge of the empty tree. */
  public static Frontier empty() {
    return new Frontier(new byte[LEVELS * Hash.SIZE], 0);
  }

  /** The edge of the first {@code size} entries of the tree whose subtrees {@code tree} serves. */
  public static Frontier of(SubtreeHashes tree, long size) throws VerificationException {
    Frontier frontier = empty();
    for (int level = LEVELS - 1; level >= 0; level--) {
      if ((size >>> level & 1) == 1) {
        frontier.append(level, tree.hash(level, frontier.size >>> level));
      }
    }
    return frontier;
  }

  /** Another edge with the same state. */
  public Frontier copy() {
    return new Frontier(edge.clone(), size);
  }

  /** Entries of the tree. */
  public long size() {
    return size;
  }

  /** Appends an entry by its leaf hash. */
  public void append(Hash leaf) {
    append(0, leaf);
  }

  /**
   * Appends a full subtree of 2^level entries by its root.
   *
   * @throws IllegalArgumentException if the size is no multiple of 2^level
   */
  public void append(int level, Hash root) {
    root.copyTo(pair, Hash.SIZE);
    append(level);
  }

  /** The same by the bytes of the root that stand at {@code from}. */
  public void append(int level, byte[] source, int from) {
    System.arraycopy(source, from, pair, Hash.SIZE, Hash.SIZE);
    append(level);
  }

  private void append(int level) {
    if ((size & ((1L << level) - 1)) != 0) {
      throw new IllegalArgumentException("level: " + level + ", the size is " + size);
    }
    int at = level;
    for (; (size >>> at & 1) == 1; at++) {
      System.arraycopy(edge, at * Hash.SIZE, pair, 0, Hash.SIZE);
      hasher.node(pair, 0, pair, Hash.SIZE);
    }
    System.arraycopy(pair, Hash.SIZE, edge, at * Hash.SIZE, Hash.SIZE);
    size = Math.addExact(size, 1L << level);
  }

  /** MTH(D[size]). */
  public Hash root() {
    if (size == 0) {
      return Merkle.emptyRoot();
    }
    int level = Long.numberOfTrailingZeros(size);
    System.arraycopy(edge, level * Hash.SIZE, pair, Hash.SIZE, Hash.SIZE);
    for (level++; level < LEVELS; level++) {
      if ((size >>> level & 1) == 1) {
        System.arraycopy(edge, level * Hash.SIZE, pair, 0, Hash.SIZE);
        hasher.node(pair, 0, pair, Hash.SIZE);
      }
    }
    return Hash.at(pair, Hash.SIZE);
  }
}
