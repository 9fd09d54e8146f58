package dev.zhenzan.files.source;

import dev.zhenzan.model.IdDictionary;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Some pairs of a file, in its order: valid until the next batch. Not thread-safe while it is
 * filled; safe for readers then.
 */
public final class PairBatch {
  /** The most pairs of a batch. */
  public static final int MAX_SIZE = 1 << 13;

  private final List<String> columns;
  private final int[] account = new int[MAX_SIZE];
  private final int[] video = new int[MAX_SIZE];
  private final long[] time = new long[MAX_SIZE];
  private final int[] ends;
  private byte[] texts = new byte[1 << 16];
  private int size;

  PairBatch(List<String> columns) {
    this.columns = columns;
    ends = new int[MAX_SIZE * columns.size() + 1];
  }

  /** How many pairs there are. */
  public int size() {
    return size;
  }

  /** The file's columns, as it names them and in its order. */
  public List<String> columns() {
    return columns;
  }

  /** Dense int of a pair's account, or {@link IdDictionary#ABSENT} where nothing is known of it. */
  public int account(int row) {
    return account[row];
  }

  /** Dense int of a pair's video, or {@link IdDictionary#ABSENT} where nothing is known of it. */
  public int video(int row) {
    return video[row];
  }

  /** The time of a pair, micros. */
  public long time(int row) {
    return time[row];
  }

  /** What stands in a column, as it is given. */
  public String text(int row, int column) {
    int field = row * columns.size() + column;
    return new String(texts, ends[field], ends[field + 1] - ends[field], StandardCharsets.UTF_8);
  }

  void clear() {
    size = 0;
  }

  boolean isFull() {
    return size == MAX_SIZE;
  }

  /** Adds a pair, whose texts have been appended. */
  void add(int accountId, int videoId, long micros) {
    account[size] = accountId;
    video[size] = videoId;
    time[size++] = micros;
  }

  /** Appends the text of a column of the pair that is to be added next. */
  void append(int column, Cells cells, int cell) {
    int field = size * columns.size() + column;
    int length = cells.length(cell);
    if (ends[field] + length > texts.length) {
      texts = Arrays.copyOf(texts, Math.addExact(ends[field] + length, texts.length / 2));
    }
    cells.copyTo(cell, texts, ends[field]);
    ends[field + 1] = ends[field] + length;
  }
}
