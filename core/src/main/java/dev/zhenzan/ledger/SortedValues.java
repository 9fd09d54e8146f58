package dev.zhenzan.ledger;

import dev.zhenzan.graph.Workers;
import dev.zhenzan.tlog.merkle.Hash;
import java.util.Arrays;

/**
 * Many values of 32 bytes, ascending as unsigned bytes, each once, in 256 arrays by their first
 * byte: what was random stays evenly spread. Immutable.
 */
final class SortedValues {
  private static final int BUCKETS = 256;
  private static final byte[] NONE = {};

  private final byte[][] buckets;

  /** Values before each bucket. */
  private final long[] before;

  private SortedValues(byte[][] buckets) {
    this.buckets = buckets;
    this.before = new long[BUCKETS + 1];
    for (int b = 0; b < BUCKETS; b++) {
      before[b + 1] = before[b] + buckets[b].length / Hash.SIZE;
    }
  }

  /**
   * Sorts values, which lie one behind the other in each of the arrays. The arrays are taken over:
   * none is left afterwards, so that a large batch is not held once more.
   */
  static SortedValues of(byte[][] values, Workers workers) {
    byte[][] buckets = scatter(values);
    workers.run(BUCKETS, b -> buckets[b] = sorted(buckets[b]));
    return new SortedValues(buckets);
  }

  /** The same with more values, which lie one behind the other. */
  SortedValues with(byte[] more, Workers workers) {
    byte[][] added = scatter(new byte[][] {more});
    byte[][] all = new byte[BUCKETS][];
    workers.run(BUCKETS, b -> all[b] = sorted(join(buckets[b], added[b])));
    return new SortedValues(all);
  }

  long size() {
    return before[BUCKETS];
  }

  /** The value at a place, 0 to {@code size() - 1}. */
  Hash value(long place) {
    int bucket = Arrays.binarySearch(before, place);
    if (bucket < 0) {
      bucket = -bucket - 2;
    } else {
      // Empty buckets begin where the next one does.
      while (before[bucket + 1] == place) {
        bucket++;
      }
    }
    return Hash.at(buckets[bucket], (int) (place - before[bucket]) * Hash.SIZE);
  }

  private static byte[][] scatter(byte[][] values) {
    int[] sizes = new int[BUCKETS];
    for (byte[] each : values) {
      for (int at = 0; at < each.length; at += Hash.SIZE) {
        sizes[each[at] & 0xFF] += Hash.SIZE;
      }
    }
    byte[][] buckets = new byte[BUCKETS][];
    Arrays.setAll(buckets, b -> new byte[sizes[b]]);
    int[] filled = new int[BUCKETS];
    for (int i = 0; i < values.length; i++) {
      byte[] each = values[i];
      for (int at = 0; at < each.length; at += Hash.SIZE) {
        int bucket = each[at] & 0xFF;
        System.arraycopy(each, at, buckets[bucket], filled[bucket], Hash.SIZE);
        filled[bucket] += Hash.SIZE;
      }
      values[i] = NONE;
    }
    return buckets;
  }

  private static byte[] join(byte[] first, byte[] second) {
    byte[] joined = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, joined, first.length, second.length);
    return joined;
  }

  private static byte[] sorted(byte[] values) {
    byte[][] each = new byte[values.length / Hash.SIZE][];
    Arrays.setAll(each, i -> Arrays.copyOfRange(values, i * Hash.SIZE, (i + 1) * Hash.SIZE));
    Arrays.sort(each, Arrays::compareUnsigned);
    byte[] sorted = new byte[values.length];
    int size = 0;
    for (int i = 0; i < each.length; i++) {
      if (i == 0 || !Arrays.equals(each[i - 1], each[i])) {
        System.arraycopy(each[i], 0, sorted, size, Hash.SIZE);
        size += Hash.SIZE;
      }
    }
    return size == sorted.length ? sorted : Arrays.copyOf(sorted, size);
  }
}
