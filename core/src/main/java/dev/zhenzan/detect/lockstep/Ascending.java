package dev.zhenzan.detect.lockstep;

import java.util.Arrays;

/**
 * Puts different numbers below a limit in order: by comparing them where they are few, else by a
 * bit for each, in linear time. Scratch of one thread.
 */
final class Ascending {
  /** Below one number in so many, comparing is faster. */
  private static final int SPARSE = 4_096;

  private final long[] bits;

  /** For numbers from 0 to {@code limit - 1}. */
  Ascending(int limit) {
    bits = new long[(limit + Long.SIZE - 1) / Long.SIZE];
  }

  /** The first {@code size} of some numbers, ascending. */
  int[] of(int[] numbers, int size) {
    if (size < bits.length * (long) Long.SIZE / SPARSE) {
      int[] sorted = Arrays.copyOf(numbers, size);
      Arrays.sort(sorted);
      return sorted;
    }
    for (int i = 0; i < size; i++) {
      bits[numbers[i] / Long.SIZE] |= 1L << numbers[i];
    }
    return drained(size);
  }

  private int[] drained(int size) {
    int[] sorted = new int[size];
    int at = 0;
    for (int word = 0; word < bits.length; word++) {
      for (long left = bits[word]; left != 0; left &= left - 1) {
        sorted[at++] = word * Long.SIZE + Long.numberOfTrailingZeros(left);
      }
      bits[word] = 0;
    }
    return sorted;
  }
}
