package dev.zhenzan.tlog;

import dev.zhenzan.tlog.merkle.Hash;
import dev.zhenzan.tlog.merkle.Merkle;
import dev.zhenzan.tlog.merkle.SubtreeHashes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A small tree in memory, every hash of which is made from its leaves when it is asked for. */
public final class Leaves implements SubtreeHashes {
  private final List<Hash> leaves = new ArrayList<>();

  /** A tree of {@code size} entries, named after the tree. */
  public static Leaves of(String name, int size) {
    Leaves tree = new Leaves();
    for (int i = 0; i < size; i++) {
      tree.add(entry(name, i));
    }
    return tree;
  }

  /** An entry of such a tree. */
  public static byte[] entry(String name, long index) {
    return (name + " " + index).getBytes(StandardCharsets.UTF_8);
  }

  /** Appends an entry. */
  public void add(byte[] entry) {
    leaves.add(Merkle.leafHash(entry));
  }

  @Override
  public Hash hash(int level, long index) {
    return level == 0
        ? leaves.get((int) index)
        : Merkle.nodeHash(hash(level - 1, 2 * index), hash(level - 1, 2 * index + 1));
  }

  /** The root over the first entries. */
  public Hash root(long size) throws VerificationException {
    return Merkle.root(this, size);
  }
}
