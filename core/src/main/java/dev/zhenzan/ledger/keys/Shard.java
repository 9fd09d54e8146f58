package dev.zhenzan.ledger.keys;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Rows of subjects' keys, ascending by slot, which is a row's first bytes; a slot stands once.
 * Immutable.
 */
final class Shard {
  /** Bytes of a slot. */
  static final int SLOT = 32;

  /** Bytes of a row: slot, nonce, wrapped key with its tag. */
  static final int ROW = SLOT + Wrapping.LENGTH;

  /** A shard without rows. */
  static final Shard EMPTY = new Shard(new byte[0]);

  private final byte[] rows;

  private Shard(byte[] rows) {
    this.rows = rows;
  }

  /** The shard of these bytes; empty where they are none. */
  static Optional<Shard> of(byte[] rows) {
    if (rows.length % ROW != 0) {
      return Optional.empty();
    }
    for (int at = ROW; at < rows.length; at += ROW) {
      if (Arrays.compareUnsigned(rows, at - ROW, at - ROW + SLOT, rows, at, at + SLOT) >= 0) {
        return Optional.empty();
      }
    }
    return Optional.of(new Shard(rows));
  }

  byte[] bytes() {
    return rows.clone();
  }

  int size() {
    return rows.length / ROW;
  }

  /** What stands behind a slot; empty where the slot is not taken. */
  Optional<byte[]> find(byte[] slot) {
    int found = search(slot);
    return found < 0
        ? Optional.empty()
        : Optional.of(Arrays.copyOfRange(rows, found * ROW + SLOT, (found + 1) * ROW));
  }

  /** The same with more rows, whose slots are not taken. */
  Shard with(List<byte[]> more) {
    byte[][] all = new byte[size() + more.size()][];
    for (int i = 0; i < size(); i++) {
      all[i] = Arrays.copyOfRange(rows, i * ROW, (i + 1) * ROW);
    }
    for (int i = 0; i < more.size(); i++) {
      all[size() + i] = more.get(i);
    }
    Arrays.sort(all, Arrays::compareUnsigned);
    byte[] joined = new byte[all.length * ROW];
    for (int i = 0; i < all.length; i++) {
      System.arraycopy(all[i], 0, joined, i * ROW, ROW);
    }
    return of(joined).orElseThrow(() -> new IllegalArgumentException("a slot is taken twice"));
  }

  /** The same without the row of a slot. */
  Shard without(byte[] slot) {
    int found = search(slot);
    if (found < 0) {
      return this;
    }
    byte[] left = Arrays.copyOf(rows, rows.length - ROW);
    System.arraycopy(rows, (found + 1) * ROW, left, found * ROW, left.length - found * ROW);
    return new Shard(left);
  }

  private int search(byte[] slot) {
    int low = 0;
    int high = size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int from = middle * ROW;
      int order = Arrays.compareUnsigned(rows, from, from + SLOT, slot, 0, SLOT);
      if (order == 0) {
        return middle;
      }
      low = order < 0 ? middle + 1 : low;
      high = order < 0 ? high : middle - 1;
    }
    return -1;
  }
}
