package dev.zhenzan.tlog.log;

import dev.zhenzan.tlog.VerificationException;
import dev.zhenzan.tlog.checkpoint.Checkpoint;
import dev.zhenzan.tlog.tile.Bundle;
import dev.zhenzan.tlog.tile.Tile;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Computes a log's tree from its entries, and compares every tile with the stored one: what the log
 * shows is what it signed. Memory does not depend on the size. Not safe for several threads.
 */
public final class Recomputation {
  private final ObjectReader storage;
  private final TreeEdge edge;

  private Recomputation(ObjectReader storage, TreeEdge edge) {
    this.storage = storage;
    this.edge = edge;
  }

  /** Begins before the first entry. */
  public static Recomputation fromStart(ObjectReader storage) {
    return new Recomputation(storage, new TreeEdge());
  }

  /**
   * Goes on from a checkpoint up to which the log was computed before.
   *
   * @throws VerificationException if the log's partial tiles do not lead to its root
   */
  public static Recomputation from(ObjectReader storage, Checkpoint computed)
      throws VerificationException {
    return new Recomputation(storage, TreeEdge.load(storage, computed));
  }

  /** Entries up to which the tree was computed. */
  public long size() {
    return edge.size();
  }

  /**
   * Computes the tree of a later checkpoint from the entries that it has more, and compares.
   *
   * @throws IllegalArgumentException if the checkpoint is earlier
   * @throws VerificationException if an entry or tile is missing, was changed, or the root is not
   *     the checkpoint's; nothing further can be computed then
   */
  public void advanceTo(Checkpoint head) throws VerificationException {
    if (head.size() < edge.size()) {
      throw new IllegalArgumentException("size: " + head.size() + ", computed: " + edge.size());
    }
    long before = edge.size();
    while (edge.size() < head.size()) {
      addBundle(Bundle.in(head.size(), edge.size() / Tile.FULL_WIDTH));
    }
    for (Tile tile : Tile.partials(head.size())) {
      if (Tile.hashes(before, tile.level()) < Tile.hashes(head.size(), tile.level())) {
        compare(tile, edge.content(tile.level()));
      }
    }
    if (!edge.root().equals(head.root())) {
      throw new VerificationException(
          "the entries do not lead to the root of the checkpoint of size " + head.size());
    }
  }

  private void addBundle(Bundle bundle) throws VerificationException {
    List<byte[]> entries = Objects.entries(storage, bundle);
    EntryBatch more = EntryBatch.of(entries.subList(edge.width(0), entries.size()));
    Map<Tile, byte[]> full = new LinkedHashMap<>();
    edge.append(more.leaves(), more.count(), full::put);
    for (Map.Entry<Tile, byte[]> tile : full.entrySet()) {
      compare(tile.getKey(), tile.getValue());
    }
  }

  private void compare(Tile tile, byte[] hashes) throws VerificationException {
    if (!Arrays.equals(Objects.tile(storage, tile), hashes)) {
      throw new VerificationException(tile.path() + " does not have the hashes of the entries");
    }
  }
}
