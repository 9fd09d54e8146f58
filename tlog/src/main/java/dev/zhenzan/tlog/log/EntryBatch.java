package dev.zhenzan.tlog.log;

import dev.zhenzan.tlog.merkle.Hash;
import dev.zhenzan.tlog.merkle.TreeHasher;
import dev.zhenzan.tlog.tile.EntryBundle;
import java.util.Arrays;
import java.util.List;

/**
 * Entries on their way into the log: one behind the other as in a bundle, and their leaf hashes
 * side by side. Not safe for several threads.
 */
final class EntryBatch {
  private static final ThreadLocal<TreeHasher> HASHERS = ThreadLocal.withInitial(TreeHasher::new);

  private byte[] encoded;
  private int[] ends;
  private byte[] leaves;
  private int count;

  /** An empty batch with room for so many entries and bytes; more room is made as needed. */
  EntryBatch(int entries, int bytes) {
    encoded = new byte[bytes];
    ends = new int[entries];
    leaves = new byte[entries * Hash.SIZE];
  }

  static EntryBatch of(List<byte[]> entries) {
    TreeHasher hasher = HASHERS.get();
    int bytes = 0;
    for (byte[] entry : entries) {
      bytes += 2 + entry.length;
    }
    EntryBatch batch = new EntryBatch(entries.size(), bytes);
    for (byte[] entry : entries) {
      batch.add(entry, hasher);
    }
    return batch;
  }

  private void add(byte[] entry, TreeHasher hasher) {
    makeRoom(1, 2 + entry.length);
    int end = EntryBundle.put(entry, encoded, bytes());
    hasher.leaf(entry, 0, entry.length, leaves, count * Hash.SIZE);
    ends[count++] = end;
  }

  /** Adds entries of another batch, from one to before another. */
  void addAll(EntryBatch other, int from, int to) {
    int start = other.start(from);
    int length = other.start(to) - start;
    makeRoom(to - from, length);
    int shift = bytes() - start;
    System.arraycopy(other.encoded, start, encoded, bytes(), length);
    System.arraycopy(
        other.leaves, from * Hash.SIZE, leaves, count * Hash.SIZE, (to - from) * Hash.SIZE);
    for (int i = from; i < to; i++) {
      ends[count++] = other.ends[i] + shift;
    }
  }

  private void makeRoom(int entries, int bytes) {
    if (count + entries > ends.length) {
      int room = Math.max(count + entries, 2 * ends.length);
      ends = Arrays.copyOf(ends, room);
      leaves = Arrays.copyOf(leaves, room * Hash.SIZE);
    }
    if (bytes() + bytes > encoded.length) {
      encoded = Arrays.copyOf(encoded, Math.max(bytes() + bytes, 2 * encoded.length));
    }
  }

  int count() {
    return count;
  }

  /** Bytes of all entries with their lengths. */
  int bytes() {
    return start(count);
  }

  /** Where the entry of this position, with its length, begins in {@link #encoded}. */
  int start(int position) {
    return position == 0 ? 0 : ends[position - 1];
  }

  /** The entries, in the first {@link #bytes} bytes; not to be changed. */
  byte[] encoded() {
    return encoded;
  }

  /** The leaf hashes, side by side; not to be changed. */
  byte[] leaves() {
    return leaves;
  }

  Hash leaf(int position) {
    return Hash.at(leaves, position * Hash.SIZE);
  }
}
