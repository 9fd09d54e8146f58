package dev.zhenzan.tlog.log;

import dev.zhenzan.tlog.VerificationException;
import dev.zhenzan.tlog.checkpoint.Checkpoint;
import dev.zhenzan.tlog.merkle.Hash;
import dev.zhenzan.tlog.merkle.InclusionProof;
import dev.zhenzan.tlog.merkle.SubtreeHashes;
import dev.zhenzan.tlog.merkle.TreeHasher;
import dev.zhenzan.tlog.tile.Bundle;
import dev.zhenzan.tlog.tile.Tile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the log that a checkpoint speaks of. Nothing that is read is believed: the partial tiles
 * have to lead to the checkpoint's root, each full tile to its hash in the tile above, and each
 * entry to its leaf hash. Safe for several threads.
 *
 * <p>Opening reads the right edge, a tile a level: at most four of a log of 2^32 entries. From then
 * on a proof of any entry reads at most one tile of each level but the highest, three there, less
 * what the cache has.
 */
public final class LogReader implements SubtreeHashes {
  /** As many bytes for upper halves as for tiles. */
  private static final int TOPS_A_TILE = 16;

  private final ObjectReader storage;
  private final Checkpoint head;
  private final List<TileNodes> edge;
  private final Map<Tile, TileNodes> cache;

  /** Upper halves of tiles that were verified, for when these are read again. */
  private final Map<Tile, byte[]> tops;

  private LogReader(ObjectReader storage, Checkpoint head, List<TileNodes> edge, int tiles) {
    this.storage = storage;
    this.head = head;
    this.edge = edge;
    this.cache = Collections.synchronizedMap(new Recent<>(tiles));
    this.tops = Collections.synchronizedMap(new Recent<>(TOPS_A_TILE * tiles));
  }

  /**
   * Opens the log at a checkpoint, whose signatures the caller has verified.
   *
   * @param tiles most tiles to be kept, 16 KiB each and as much for what is known of others
   * @throws VerificationException if the log's partial tiles do not lead to the root
   */
  public static LogReader open(ObjectReader storage, Checkpoint head, int tiles)
      throws VerificationException {
    TreeEdge edge = TreeEdge.load(storage, head);
    List<TileNodes> nodes = new ArrayList<>();
    for (int level = 0; Tile.hashes(head.size(), level) > 0; level++) {
      nodes.add(TileNodes.of(edge.content(level)));
    }
    return new LogReader(storage, head, List.copyOf(nodes), tiles);
  }

  /** The checkpoint at which the log is read. */
  public Checkpoint head() {
    return head;
  }

  /** The proof that the entry of this index is in the log. */
  public InclusionProof prove(long index) throws VerificationException {
    // The siblings of a level are in one tile, which is looked up once.
    TileNodes[] tiles = edge.toArray(TileNodes[]::new);
    long[] held = new long[tiles.length];
    Arrays.fill(held, -1);
    SubtreeHashes siblings =
        (level, at) -> {
          int row = level / Tile.HEIGHT;
          long wanted = tileIndex(level, at);
          if (held[row] != wanted) {
            tiles[row] = tile(row, wanted);
            held[row] = wanted;
          }
          return hash(tiles[row], level, at);
        };
    return InclusionProof.prove(siblings, index, head.size());
  }

  private static long tileIndex(int level, long index) {
    return (index << (level % Tile.HEIGHT)) / Tile.FULL_WIDTH;
  }

  private static Hash hash(TileNodes tile, int level, long index) throws VerificationException {
    int height = level % Tile.HEIGHT;
    return tile.hash(height, (int) (index % (Tile.FULL_WIDTH >>> height)));
  }

  /**
   * The hash of a full subtree.
   *
   * @throws IllegalArgumentException if it does not end within the log
   * @throws VerificationException if a tile is missing or not the one of the checkpoint
   * @throws StorageException if a tile cannot be read
   */
  @Override
  public Hash hash(int level, long index) throws VerificationException {
    if (index < 0 || index >= head.size() >>> level) {
      throw new IllegalArgumentException(
          "level " + level + ", index " + index + ", the log has " + head.size() + " entries");
    }
    return hash(tile(level / Tile.HEIGHT, tileIndex(level, index)), level, index);
  }

  private TileNodes tile(int level, long index) throws VerificationException {
    if (index == Tile.hashes(head.size(), level) / Tile.FULL_WIDTH) {
      return edge.get(level);
    }
    Tile tile = new Tile(level, index, Tile.FULL_WIDTH);
    @Nullable TileNodes known = cache.get(tile);
    if (known != null) {
      return known;
    }
    TileNodes nodes = read(tile);
    cache.put(tile, nodes);
    return nodes;
  }

  private TileNodes read(Tile tile) throws VerificationException {
    byte[] hashes = Objects.tile(storage, tile);
    byte @Nullable [] top = tops.get(tile);
    if (top != null) {
      return TileNodes.of(hashes, top);
    }
    TileNodes nodes = TileNodes.of(hashes);
    if (!nodes.root().equals(hash((tile.level() + 1) * Tile.HEIGHT, tile.index()))) {
      throw new VerificationException(tile.path() + " is not the checkpoint's: it was changed");
    }
    tops.put(tile, nodes.top());
    return nodes;
  }

  /** The entry of this index; to read many, {@link #bundle} is faster. */
  public byte[] entry(long index) throws VerificationException {
    if (index < 0 || index >= head.size()) {
      throw new IllegalArgumentException("index: " + index + ", the log has " + head.size());
    }
    return bundle(index / Tile.FULL_WIDTH).get((int) (index % Tile.FULL_WIDTH));
  }

  /**
   * The entries of a bundle: 256, or fewer in the last.
   *
   * @throws IllegalArgumentException if the log has no such bundle
   * @throws VerificationException if an entry is not the one of the checkpoint
   * @throws StorageException if the bundle or a tile cannot be read
   */
  public List<byte[]> bundle(long index) throws VerificationException {
    Bundle bundle = Bundle.in(head.size(), index);
    List<byte[]> entries = Objects.entries(storage, bundle);
    TileNodes leaves = tile(0, index);
    TreeHasher hasher = new TreeHasher();
    for (int i = 0; i < entries.size(); i++) {
      if (!hasher.leaf(entries.get(i)).equals(leaves.hash(0, i))) {
        throw new VerificationException(
            bundle.path() + " is not the checkpoint's: entry " + i + " of it was changed");
      }
    }
    return entries;
  }

  /**
   * Reads every bundle from the one of an entry to the last, and so every tile above them: what the
   * log shows is what it signed. Memory does not depend on the size.
   *
   * @param first index of an entry, or the size: then nothing is left to check
   * @throws VerificationException which object is missing or was changed
   */
  public void checkFrom(long first) throws VerificationException {
    for (long at = first - first % Tile.FULL_WIDTH; at < head.size(); at += Tile.FULL_WIDTH) {
      bundle(at / Tile.FULL_WIDTH);
    }
  }
}
