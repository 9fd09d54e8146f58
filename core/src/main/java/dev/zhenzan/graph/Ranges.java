package dev.zhenzan.graph;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Cuts the numbers from 0 to {@code size - 1} into consecutive ranges, the same ones whatever the
 * number of workers, so that what is gathered range by range does not depend on it either.
 */
public final class Ranges {
  private static final int MIN_LENGTH = 1 << 10;

  /**
   * Enough for uneven ranges to even out over a few workers, few enough for scratch arrays each.
   */
  private static final int MAX_RANGES = 64;

  private final int size;
  private final int ranges;

  private Ranges(int size, int ranges) {
    this.size = size;
    this.ranges = ranges;
  }

  /** The ranges of the numbers below {@code size}; none where it is 0. */
  public static Ranges of(int size) {
    int ranges = Math.clamp(size / MIN_LENGTH, 1, MAX_RANGES);
    return new Ranges(size, size == 0 ? 0 : ranges);
  }

  /** What is done with the numbers from {@code from} to {@code to - 1}. */
  public interface Work {
    void run(int from, int to);
  }

  /** What is made of the numbers from {@code from} to {@code to - 1}. */
  public interface Make<T> {
    T make(int from, int to);
  }

  /** Does work for each range; ranges may run side by side. */
  public void run(Workers workers, Work work) {
    workers.run(ranges, range -> work.run(start(range), start(range + 1)));
  }

  /** Makes something of each range, and answers it in the order of the ranges. */
  public <T> List<T> map(Workers workers, Make<T> make) {
    SortedMap<Integer, T> made = Collections.synchronizedSortedMap(new TreeMap<>());
    workers.run(ranges, range -> made.put(range, make.make(start(range), start(range + 1))));
    return List.copyOf(made.values());
  }

  private int start(int range) {
    return (int) ((long) size * range / ranges);
  }
}
