package dev.zhenzan.audience.match.logit;

import java.util.Arrays;

/**
 * Rows of features with a weight and two labels each, collected one by one; 4 bytes a value. Not
 * thread-safe.
 */
public final class Samples {
  private final int width;
  private float[] values = {};
  private float[] weight = {};
  private byte[] labels = {};
  private int size;

  /** No rows yet, of {@code width} features. */
  public Samples(int width) {
    this.width = width;
  }

  /**
   * Makes room for rows that are then filled, at {@link #values()} from row {@code size * width}
   * on.
   *
   * @return the first of the new rows
   */
  public int grow(int rows) {
    int first = size;
    size = Math.addExact(size, rows);
    if (size > weight.length) {
      int capacity = Math.max(size, weight.length + (weight.length >> 1));
      values = Arrays.copyOf(values, Math.multiplyExact(capacity, width));
      weight = Arrays.copyOf(weight, capacity);
      labels = Arrays.copyOf(labels, capacity);
    }
    return first;
  }

  /** Says what row {@code row} weighs and bits of its labels; the bits' meaning is the caller's. */
  public void label(int row, double rowWeight, int bits) {
    weight[row] = (float) rowWeight;
    labels[row] = (byte) bits;
  }

  /** How many rows there are. */
  public int size() {
    return size;
  }

  /** Features a row. */
  public int width() {
    return width;
  }

  /** The rows' features, row by row; longer than the rows may need, and not a copy. */
  public float[] values() {
    return values;
  }

  /** What a row weighs, at least 0. */
  public float weight(int row) {
    return weight[row];
  }

  /** Whether a row has all of these bits among its labels. */
  public boolean has(int row, int bits) {
    return (labels[row] & bits) == bits;
  }
}
