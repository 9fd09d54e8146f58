package dev.zhenzan.graph;

import java.util.Arrays;
import java.util.function.IntToLongFunction;

/**
 * Sorts stretches of an array by keys that are looked up once: merges of runs that double in
 * length, from runs of insertion. Holds scratch arrays; not thread-safe.
 */
final class StableSort {
  private static final int RUN = 16;

  private final IntToLongFunction key;
  private int[] elements = {};
  private int[] mergedElements = {};
  private long[] keys = {};
  private long[] mergedKeys = {};

  StableSort(IntToLongFunction key) {
    this.key = key;
  }

  /** Sorts {@code array[from, to)} by key, ascending; equal keys keep their order. */
  void sort(int[] array, int from, int to) {
    int size = to - from;
    if (size < 2 || load(array, from, size)) {
      return;
    }
    for (int start = 0; start < size; start += RUN) {
      insert(start, Math.min(size, start + RUN));
    }
    for (int run = RUN; run < size; run *= 2) {
      mergeRuns(run, size);
    }
    System.arraycopy(elements, 0, array, from, size);
  }

  /** Copies elements and keys into scratch; answers whether they are in order. */
  private boolean load(int[] array, int from, int size) {
    if (elements.length < size) {
      int capacity = Math.max(size, 2 * elements.length);
      elements = new int[capacity];
      keys = new long[capacity];
    }
    boolean sorted = true;
    for (int i = 0; i < size; i++) {
      elements[i] = array[from + i];
      keys[i] = key.applyAsLong(elements[i]);
      sorted &= i == 0 || keys[i - 1] <= keys[i];
    }
    return sorted;
  }

  private void insert(int from, int to) {
    for (int i = from + 1; i < to; i++) {
      int element = elements[i];
      long k = keys[i];
      int at = i;
      for (; at > from && keys[at - 1] > k; at--) {
        elements[at] = elements[at - 1];
        keys[at] = keys[at - 1];
      }
      elements[at] = element;
      keys[at] = k;
    }
  }

  private void mergeRuns(int run, int size) {
    if (mergedElements.length < size) {
      mergedElements = Arrays.copyOf(elements, elements.length);
      mergedKeys = Arrays.copyOf(keys, keys.length);
    }
    for (int from = 0; from < size; from += 2 * run) {
      merge(from, Math.min(size, from + run), Math.min(size, from + 2 * run));
    }
    int[] sortedElements = mergedElements;
    long[] sortedKeys = mergedKeys;
    mergedElements = elements;
    mergedKeys = keys;
    elements = sortedElements;
    keys = sortedKeys;
  }

  private void merge(int from, int middle, int to) {
    int left = from;
    int right = middle;
    for (int at = from; at < to; at++) {
      boolean takeLeft = left < middle && (right == to || keys[left] <= keys[right]);
      int taken = takeLeft ? left++ : right++;
      mergedElements[at] = elements[taken];
      mergedKeys[at] = keys[taken];
    }
  }
}
