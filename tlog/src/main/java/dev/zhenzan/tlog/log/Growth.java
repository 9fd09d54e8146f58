package dev.zhenzan.tlog.log;

import dev.zhenzan.tlog.VerificationException;
import dev.zhenzan.tlog.checkpoint.Checkpoint;
import dev.zhenzan.tlog.merkle.Hash;
import dev.zhenzan.tlog.tile.Bundle;
import dev.zhenzan.tlog.tile.Tile;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The end of a log, and what objects a batch that is added to it makes. No I/O but to load; not
 * safe for several threads.
 */
final class Growth {
  private final TreeEdge edge;

  /** The entries of the last bundle, if it is partial. */
  private EntryBatch lastBundle;

  private Growth(TreeEdge edge, EntryBatch lastBundle) {
    this.edge = edge;
    this.lastBundle = lastBundle;
  }

  static Growth ofEmpty() {
    return new Growth(new TreeEdge(), new EntryBatch(0, 0));
  }

  /**
   * The end of the log that a checkpoint speaks of.
   *
   * @throws VerificationException if its partial tiles and bundle do not fit
   */
  static Growth load(ObjectReader storage, Checkpoint head) throws VerificationException {
    TreeEdge edge = TreeEdge.load(storage, head);
    if (edge.width(0) == 0) {
      return new Growth(edge, new EntryBatch(0, 0));
    }
    Bundle last = Bundle.in(head.size(), head.size() / Tile.FULL_WIDTH);
    EntryBatch entries = EntryBatch.of(Objects.entries(storage, last));
    if (!Arrays.equals(
        edge.content(0), Arrays.copyOf(entries.leaves(), entries.count() * Hash.SIZE))) {
      throw new VerificationException(last.path() + " does not have the hashes of its tile");
    }
    return new Growth(edge, entries);
  }

  /** The tree with all that was added. */
  TreeEdge edge() {
    return edge;
  }

  /** Adds a batch; returns the new bundles and tiles, full ones and the partial ones at the end. */
  List<StoredObject> add(EntryBatch batch) {
    long before = edge.size();
    List<StoredObject> made = new ArrayList<>();
    addBundles(batch, made);
    edge.append(
        batch.leaves(),
        batch.count(),
        (tile, hashes) -> made.add(new StoredObject(tile.path(), ByteBuffer.wrap(hashes))));
    for (Tile tile : Tile.partials(edge.size())) {
      if (Tile.hashes(before, tile.level()) < Tile.hashes(edge.size(), tile.level())) {
        made.add(new StoredObject(tile.path(), ByteBuffer.wrap(edge.content(tile.level()))));
      }
    }
    return made;
  }

  private void addBundles(EntryBatch batch, List<StoredObject> made) {
    long bundle = edge.size() / Tile.FULL_WIDTH;
    int from = 0;
    while (from < batch.count()) {
      int width = lastBundle.count();
      int to = Math.min(batch.count(), from + Tile.FULL_WIDTH - width);
      if (width == 0 && to - from == Tile.FULL_WIDTH) {
        int start = batch.start(from);
        made.add(bundle(new Bundle(bundle++, to - from), batch, start, batch.start(to)));
      } else {
        lastBundle.addAll(batch, from, to);
        width = lastBundle.count();
        made.add(bundle(new Bundle(bundle, width), lastBundle, 0, lastBundle.bytes()));
        if (width == Tile.FULL_WIDTH) {
          lastBundle = new EntryBatch(0, 0);
          bundle++;
        }
      }
      from = to;
    }
  }

  private static StoredObject bundle(Bundle bundle, EntryBatch batch, int start, int end) {
    return new StoredObject(
        bundle.path(), ByteBuffer.wrap(batch.encoded(), start, end - start).slice());
  }

  /** The paths below which partial objects stand that a tree grown so has full. */
  static List<String> superseded(long before, long after) {
    List<String> paths = new ArrayList<>();
    for (Tile tile : Tile.partials(before)) {
      if (Tile.hashes(after, tile.level()) / Tile.FULL_WIDTH > tile.index()) {
        paths.add(new Tile(tile.level(), tile.index(), Tile.FULL_WIDTH).path() + ".p/");
      }
    }
    if (before % Tile.FULL_WIDTH > 0 && after / Tile.FULL_WIDTH > before / Tile.FULL_WIDTH) {
      paths.add(new Bundle(before / Tile.FULL_WIDTH, Tile.FULL_WIDTH).path() + ".p/");
    }
    return paths;
  }
}
