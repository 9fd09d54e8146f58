package dev.zhenzan.detect.counter;

import dev.zhenzan.model.Counter;
import dev.zhenzan.model.CounterTable;

/**
 * The snapshots of one work, or the first of them.
 *
 * @param table where they stand
 * @param video dense int of the work
 * @param from its first row
 * @param to the row behind the last that is looked at
 */
public record Work(CounterTable table, int video, int from, int to) {
  public Work {
    if (from < table.start(video) || to > table.end(video) || from > to) {
      throw new IllegalArgumentException("not rows of this work: " + from + " to " + to);
    }
  }

  /** All snapshots of a work. */
  public static Work of(CounterTable table, int video) {
    return new Work(table, video, table.start(video), table.end(video));
  }

  /** What had been seen of it by a time, micros: what a watch that looks on as it grows knows. */
  public Work until(long micros) {
    int end = from;
    while (end < to && table.time(end) <= micros) {
      end++;
    }
    return new Work(table, video, from, end);
  }

  /** How many snapshots there are. */
  public int size() {
    return to - from;
  }

  /** The last count that is given, or {@link CounterTable#ABSENT}. */
  public long last(Counter counter) {
    for (int row = to - 1; row >= from; row--) {
      if (table.value(counter, row) != CounterTable.ABSENT) {
        return table.value(counter, row);
      }
    }
    return CounterTable.ABSENT;
  }
}
