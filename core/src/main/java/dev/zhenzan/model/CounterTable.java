package dev.zhenzan.model;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Snapshots of works' counters in columns of primitives: each work's rows stand together, in order
 * of time, and rows of one time in the order of the source.
 *
 * <p>A counter is what the source shows, so it need not grow: platforms take invalid likes out, and
 * servers that hold copies answer in turn with older and newer counts. The table keeps what it was
 * given. A row takes 12 bytes and 8 for each counter that the source has. Immutable once built.
 */
public final class CounterTable {
  /** A value that the source does not give. */
  public static final long ABSENT = -1;

  private final IdDictionary videos;
  private final int[] starts;
  private final long[] time;

  /** By counter; empty where the source has it nowhere. */
  private final long[][] counters;

  private CounterTable(Builder from) {
    videos = from.videos;
    starts = starts(from);
    int[] inTime = inTime(from, starts);
    time = new long[from.size];
    for (int row = 0; row < from.size; row++) {
      time[row] = from.time[inTime[row]];
    }
    counters = new long[Counter.values().length][0];
    for (int counter = 0; counter < counters.length; counter++) {
      counters[counter] = sorted(from.counters[counter], inTime);
    }
  }

  private static int[] starts(Builder from) {
    int[] starts = new int[from.videos.size() + 1];
    for (int row = 0; row < from.size; row++) {
      starts[from.video[row] + 1]++;
    }
    for (int video = 1; video < starts.length; video++) {
      starts[video] += starts[video - 1];
    }
    return starts;
  }

  private static int[] inTime(Builder from, int[] starts) {
    int[] next = starts.clone();
    int[] rows = new int[from.size];
    for (int row = 0; row < from.size; row++) {
      rows[next[from.video[row]]++] = row;
    }
    for (int video = 0; video + 1 < starts.length; video++) {
      sortByTime(rows, starts[video], starts[video + 1], from.time);
    }
    return rows;
  }

  /** Most sources are in order of time already. */
  private static void sortByTime(int[] rows, int from, int to, long[] time) {
    for (int i = from + 1; i < to; i++) {
      if (time[rows[i]] < time[rows[i - 1]]) {
        int[] sorted =
            IntStream.range(from, to)
                .mapToObj(place -> rows[place])
                .sorted((a, b) -> Long.compare(time[a], time[b]))
                .mapToInt(Integer::intValue)
                .toArray();
        System.arraycopy(sorted, 0, rows, from, sorted.length);
        return;
      }
    }
  }

  private static long[] sorted(long[] column, int[] rows) {
    return column.length == 0
        ? column
        : Arrays.stream(rows).mapToLong(row -> column[row]).toArray();
  }

  /** The number of snapshots. */
  public int size() {
    return time.length;
  }

  /** Ids of works; it may hold works without a snapshot here. */
  public IdDictionary videos() {
    return videos;
  }

  /** The first row of a work; that of the next work ends its rows. */
  public int start(int video) {
    return starts[Math.min(video, starts.length - 1)];
  }

  /** The row behind a work's last one. */
  public int end(int video) {
    return starts[Math.min(video + 1, starts.length - 1)];
  }

  /** When a snapshot was taken, micros. */
  public long time(int row) {
    return time[row];
  }

  /** What a counter shows, or {@link #ABSENT}. */
  public long value(Counter counter, int row) {
    long[] column = counters[counter.ordinal()];
    return column.length == 0 ? ABSENT : column[row];
  }

  /** Whether any snapshot has the counter. */
  public boolean has(Counter counter) {
    return counters[counter.ordinal()].length > 0;
  }

  /** Works that have a snapshot, ascending. */
  public IntStream works() {
    return IntStream.range(0, starts.length - 1).filter(video -> start(video) < end(video));
  }

  /** Collects snapshots. Not thread-safe. */
  public static final class Builder {
    private final IdDictionary videos;
    private int[] video = new int[1 << 8];
    private long[] time = new long[1 << 8];
    private final long[][] counters = new long[Counter.values().length][0];
    private int size;

    /** Starts a table of works whose ints a dictionary gives out. */
    public Builder(IdDictionary videos) {
      this.videos = videos;
    }

    /** Adds a snapshot in which no counter is given yet; answers its row here. */
    public int add(int videoId, long micros) {
      if (videoId < 0 || videoId >= videos.size()) {
        throw new IllegalArgumentException(
            "videoId must be in [0, " + videos.size() + "): " + videoId);
      }
      if (size == video.length) {
        grow();
      }
      video[size] = videoId;
      time[size] = micros;
      return size++;
    }

    /**
     * Sets what a counter shows in a row that was added.
     *
     * @param value at least 0, or {@link #ABSENT}
     */
    public Builder set(int row, Counter counter, long value) {
      if (row < 0 || row >= size || value < ABSENT) {
        throw new IllegalArgumentException("no row of this table, or no count: " + row);
      }
      long[] column = counters[counter.ordinal()];
      if (column.length == 0 && value != ABSENT) {
        column = new long[video.length];
        Arrays.fill(column, ABSENT);
        counters[counter.ordinal()] = column;
      }
      if (column.length > 0) {
        column[row] = value;
      }
      return this;
    }

    /** Snapshots so far. */
    public int size() {
      return size;
    }

    /** The table of the snapshots so far; it shares the dictionary. */
    public CounterTable build() {
      return new CounterTable(this);
    }

    private void grow() {
      int capacity = Math.addExact(video.length, (video.length >> 1) + 16);
      video = Arrays.copyOf(video, capacity);
      time = Arrays.copyOf(time, capacity);
      for (int counter = 0; counter < counters.length; counter++) {
        long[] column = counters[counter];
        if (column.length > 0) {
          long[] grown = Arrays.copyOf(column, capacity);
          Arrays.fill(grown, column.length, capacity, ABSENT);
          counters[counter] = grown;
        }
      }
    }
  }
}
