package dev.zhenzan.files.rows;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The fields of a row, by the index of the wanted column, as bytes that should be UTF-8 but were
 * not checked. An absent field and an empty one are the same: nothing.
 */
public final class Fields {
  private final int[] starts;
  private final int[] ends;
  private byte[] bytes = {};

  /** No field has anything yet. */
  public Fields(int columns) {
    starts = new int[columns];
    ends = new int[columns];
  }

  int size() {
    return starts.length;
  }

  /** What holds the fields; only what lies in a field's range may be read. */
  public byte[] bytes() {
    return bytes;
  }

  /** Where a field begins in {@link #bytes()}. */
  public int from(int column) {
    return starts[column];
  }

  /** Where a field ends in {@link #bytes()}, exclusive. */
  public int to(int column) {
    return ends[column];
  }

  /** Whether a field is absent or empty. */
  public boolean isEmpty(int column) {
    return starts[column] == ends[column];
  }

  /** A field as text; what is not UTF-8 becomes U+FFFD. */
  public String text(int column) {
    return new String(bytes, starts[column], ends[column] - starts[column], StandardCharsets.UTF_8);
  }

  void clear() {
    Arrays.fill(starts, 0);
    Arrays.fill(ends, 0);
  }

  void hold(byte[] holder) {
    bytes = holder;
  }

  void set(int column, int from, int to) {
    starts[column] = from;
    ends[column] = to;
  }
}
