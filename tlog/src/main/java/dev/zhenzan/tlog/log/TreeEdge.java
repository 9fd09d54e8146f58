package dev.zhenzan.tlog.log;

import dev.zhenzan.tlog.VerificationException;
import dev.zhenzan.tlog.checkpoint.Checkpoint;
import dev.zhenzan.tlog.merkle.Hash;
import dev.zhenzan.tlog.merkle.Merkle;
import dev.zhenzan.tlog.merkle.TreeHasher;
import dev.zhenzan.tlog.tile.Tile;
import java.util.Arrays;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The right edge of a growing tree as tiles: of each level the hashes that are in no full tile yet.
 * At most 64 KiB, whatever the size. Not safe for several threads.
 */
final class TreeEdge {
  private static final int LEVELS = 8;

  private final byte[][] partial = new byte[LEVELS][Tile.FULL_WIDTH * Hash.SIZE];
  private final byte[] scratch = new byte[Tile.FULL_WIDTH / 2 * Hash.SIZE];
  private final TreeHasher hasher = new TreeHasher();
  private long size;

  /**
   * The edge of the tree that a checkpoint speaks of, from its partial tiles.
   *
   * @throws VerificationException if a tile is missing or they do not lead to the root
   */
  static TreeEdge load(ObjectReader storage, Checkpoint head) throws VerificationException {
    TreeEdge edge = new TreeEdge();
    edge.size = head.size();
    for (Tile tile : Tile.partials(head.size())) {
      byte[] content = Objects.tile(storage, tile);
      System.arraycopy(content, 0, edge.partial[tile.level()], 0, content.length);
    }
    if (!edge.root().equals(head.root())) {
      throw new VerificationException(
          "the partial tiles of size " + head.size() + " do not lead to the checkpoint's root");
    }
    return edge;
  }

  /** Entries of the tree. */
  long size() {
    return size;
  }

  /** Hashes in the partial tile of a level, 0 to 255. */
  int width(int level) {
    return (int) (Tile.hashes(size, level) % Tile.FULL_WIDTH);
  }

  /** A copy of the hashes in the partial tile of a level. */
  byte[] content(int level) {
    return Arrays.copyOf(partial[level], width(level) * Hash.SIZE);
  }

  /** Appends leaf hashes, side by side in {@code leaves}; tells of each tile that becomes full. */
  void append(byte[] leaves, int count, BiConsumer<Tile, byte[]> full) {
    int done = 0;
    while (done < count) {
      int width = width(0);
      int more = Math.min(count - done, Tile.FULL_WIDTH - width);
      System.arraycopy(leaves, done * Hash.SIZE, partial[0], width * Hash.SIZE, more * Hash.SIZE);
      done += more;
      size += more;
      if (width(0) == 0) {
        close(0, full);
      }
    }
  }

  /** The tile of this level has become full, and with it, maybe, the ones above. */
  private void close(int level, BiConsumer<Tile, byte[]> full) {
    long hashes = Tile.hashes(size, level);
    full.accept(
        new Tile(level, hashes / Tile.FULL_WIDTH - 1, Tile.FULL_WIDTH), partial[level].clone());
    int above = level + 1;
    int at = (int) ((Tile.hashes(size, above) - 1) % Tile.FULL_WIDTH);
    fold(partial[level], 0, Tile.HEIGHT, partial[above], at * Hash.SIZE);
    if (at == Tile.FULL_WIDTH - 1) {
      close(above, full);
    }
  }

  /** MTH of the tree: from the right, the full subtrees that its size is the sum of. */
  Hash root() {
    @Nullable Hash root = null;
    for (int level = 0; size >>> level > 0; level++) {
      if ((size >>> level & 1) == 1) {
        Hash left = subtree(level, (size >>> level) - 1);
        root = root == null ? left : hasher.node(left, root);
      }
    }
    return root == null ? Merkle.emptyRoot() : root;
  }

  private Hash subtree(int level, long index) {
    int height = level % Tile.HEIGHT;
    int from = (int) ((index << height) % Tile.FULL_WIDTH);
    byte[] root = new byte[Hash.SIZE];
    fold(partial[level / Tile.HEIGHT], from * Hash.SIZE, height, root, 0);
    return Hash.of(root);
  }

  /** The root of 2^height hashes. */
  private void fold(byte[] source, int from, int height, byte[] target, int to) {
    if (height == 0) {
      System.arraycopy(source, from, target, to, Hash.SIZE);
      return;
    }
    int nodes = 1 << (height - 1);
    hasher.level(source, from, nodes, scratch, 0);
    for (nodes /= 2; nodes > 0; nodes /= 2) {
      hasher.level(scratch, 0, nodes, scratch, 0);
    }
    System.arraycopy(scratch, 0, target, to, Hash.SIZE);
  }
}
