package dev.zhenzan.tlog.log;

import dev.zhenzan.tlog.VerificationException;
import dev.zhenzan.tlog.merkle.Hash;
import dev.zhenzan.tlog.merkle.TreeHasher;
import dev.zhenzan.tlog.tile.Tile;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The hashes of a tile and of all full subtrees within it. Safe for several threads.
 *
 * <p>A proof wants one path of a tile. When the upper half of a tile was verified before, only the
 * 16 hashes around that path are hashed again, 15 hashings for 255.
 */
final class TileNodes {
  /** Subtrees of this height, 16 of them, are what a tile is verified by again. */
  private static final int TOP = Tile.HEIGHT / 2;

  private static final int GROUP = 1 << TOP;

  private final byte[] hashes;

  /** Heights {@link #TOP} to 8, one behind the other. */
  private final byte[] top;

  /** Heights 1 to {@link #TOP} of each group of 16 hashes, once they are known. */
  private final AtomicReferenceArray<byte[]> groups = new AtomicReferenceArray<>(GROUP);

  private TileNodes(byte[] hashes, byte[] top) {
    this.hashes = hashes;
    this.top = top;
  }

  /** Hashes all that stands above the hashes of a tile, which is full or partial. */
  static TileNodes of(byte[] hashes) {
    TileNodes tile = new TileNodes(hashes, new byte[2 * GROUP * Hash.SIZE]);
    TreeHasher hasher = new TreeHasher();
    int width = hashes.length / Hash.SIZE;
    for (int group = 0; group * GROUP < width; group++) {
      byte[] nodes = group(hashes, group, hasher);
      tile.groups.set(group, nodes);
      System.arraycopy(nodes, at(TOP - 1, 0), tile.top, group * Hash.SIZE, Hash.SIZE);
    }
    hashUp(tile.top, width / GROUP, hasher);
    return tile;
  }

  /** A full tile whose {@link #top} is known; it is verified group by group. */
  static TileNodes of(byte[] hashes, byte[] top) {
    return new TileNodes(hashes, top);
  }

  /** Heights 1 to {@link #TOP} of a group; of a partial one, what is full in it. */
  private static byte[] group(byte[] hashes, int group, TreeHasher hasher) {
    int from = group * GROUP * Hash.SIZE;
    int width = Math.min(GROUP, hashes.length / Hash.SIZE - group * GROUP);
    byte[] nodes = new byte[GROUP * Hash.SIZE];
    hasher.level(hashes, from, width / 2, nodes, 0);
    hashUp(nodes, width / 2, hasher);
    return nodes;
  }

  /** Adds the heights above {@code width} hashes that stand at the beginning, room for 8 or 16. */
  private static void hashUp(byte[] nodes, int width, TreeHasher hasher) {
    int row = nodes.length / Hash.SIZE / 2;
    int at = 0;
    for (int left = width / 2; row > 1; left /= 2, row /= 2) {
      hasher.level(nodes, at * Hash.SIZE, left, nodes, (at + row) * Hash.SIZE);
      at += row;
    }
  }

  /** Where a hash stands in rows of 8, 4, 2 and 1, or of 16, 8 and so on for the upper half. */
  private static int at(int row, int index) {
    return (GROUP - (GROUP >>> row) + index) * Hash.SIZE;
  }

  private static int atTop(int row, int index) {
    return (2 * GROUP - ((2 * GROUP) >>> row) + index) * Hash.SIZE;
  }

  /** The upper half of a full tile: 31 hashes. */
  byte[] top() {
    return top;
  }

  /**
   * The root of the subtree of 2^height hashes with this index within the tile.
   *
   * @throws VerificationException if the hashes do not lead to the known upper half
   */
  Hash hash(int height, int index) throws VerificationException {
    if (height >= TOP) {
      return Hash.at(top, atTop(height - TOP, index));
    }
    int groupHeight = TOP - height;
    byte[] nodes = verified(index >>> groupHeight);
    return height == 0
        ? Hash.at(hashes, index * Hash.SIZE)
        : Hash.at(nodes, at(height - 1, index % (1 << groupHeight)));
  }

  /** The root of the full tile. */
  Hash root() {
    return Hash.at(top, atTop(TOP, 0));
  }

  private byte[] verified(int group) throws VerificationException {
    byte[] known = groups.get(group);
    if (known != null) {
      return known;
    }
    byte[] nodes = group(hashes, group, new TreeHasher());
    int root = at(TOP - 1, 0);
    if (!Arrays.equals(
        nodes, root, root + Hash.SIZE, top, group * Hash.SIZE, (group + 1) * Hash.SIZE)) {
      throw new VerificationException("a tile has other hashes than when it was read before");
    }
    groups.set(group, nodes);
    return nodes;
  }
}
