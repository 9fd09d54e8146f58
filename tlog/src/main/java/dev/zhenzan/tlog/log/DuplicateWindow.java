package dev.zhenzan.tlog.log;

import dev.zhenzan.tlog.VerificationException;
import dev.zhenzan.tlog.merkle.Hash;
import dev.zhenzan.tlog.merkle.TreeHasher;
import dev.zhenzan.tlog.tile.Bundle;
import dev.zhenzan.tlog.tile.Tile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The indexes of the last entries of the log, by leaf hash. Not safe for several threads. */
final class DuplicateWindow {
  private final Map<Hash, Long> indexes;

  /** A window over the last {@code entries} entries, 0 for none. */
  DuplicateWindow(int entries) {
    indexes =
        new LinkedHashMap<>() {
          private static final long serialVersionUID = 1;

          @Override
          protected boolean removeEldestEntry(Map.Entry<Hash, Long> eldest) {
            return size() > entries;
          }
        };
  }

  /** The window as it was when the log had {@code size} entries, from its last bundles. */
  static DuplicateWindow load(ObjectReader storage, long size, int entries)
      throws VerificationException {
    DuplicateWindow window = new DuplicateWindow(entries);
    TreeHasher hasher = new TreeHasher();
    long first = Math.max(0, size - entries);
    for (long index = first - first % Tile.FULL_WIDTH; index < size; index += Tile.FULL_WIDTH) {
      List<byte[]> bundle = Objects.entries(storage, Bundle.in(size, index / Tile.FULL_WIDTH));
      for (int i = 0; i < bundle.size(); i++) {
        window.put(hasher.leaf(bundle.get(i)), index + i);
      }
    }
    return window;
  }

  Optional<Long> find(Hash leaf) {
    return Optional.ofNullable(indexes.get(leaf));
  }

  void put(Hash leaf, long index) {
    indexes.put(leaf, index);
  }
}
