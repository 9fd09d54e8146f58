package dev.zhenzan.files.source;

import dev.zhenzan.model.Counter;
import dev.zhenzan.model.CounterTable;
import dev.zhenzan.model.IdDictionary;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Snapshots of works' counters. Those that a source lacks, or a row leaves empty, are absent. */
final class CounterRows implements RowMapping {
  private static final int VIDEO = 0;
  private static final int TIME = 1;
  private static final int LIKES = 2;

  /** The counters of the columns from {@link #LIKES} on. */
  private static final List<Counter> COLUMNS =
      List.of(Counter.LIKES, Counter.VIEWS, Counter.COMMENTS, Counter.SHARES, Counter.FOLLOWERS);

  private static final Schema SCHEMA =
      new Schema(
          "counters",
          List.of("video_id", "time", "likes"),
          List.of("views", "comments", "shares", "followers"));

  private final IdDictionary videos;
  private final CounterTable.Builder counters;

  CounterRows(IdDictionary videos, CounterTable.Builder counters) {
    this.videos = videos;
    this.counters = counters;
  }

  @Override
  public Schema schema() {
    return SCHEMA;
  }

  @Override
  public int timeColumn() {
    return TIME;
  }

  @Override
  public int take(Cells cells, TimeReader times) {
    cells.checkId(VIDEO);
    long time = cells.time(TIME, times);
    if (cells.good() && time == TimeReader.BAD) {
      cells.fail(TIME, "is empty");
    }
    long[] values = new long[COLUMNS.size()];
    boolean any = false;
    for (int i = 0; i < values.length; i++) {
      values[i] = cells.largeCount(LIKES + i);
      any |= values[i] != CounterTable.ABSENT;
    }
    if (cells.good() && !any) {
      cells.fail(LIKES, "is empty, and so are all other counters");
    }
    if (cells.good()) {
      int row = counters.add(cells.intern(VIDEO, videos), time);
      for (int i = 0; i < values.length; i++) {
        counters.set(row, COLUMNS.get(i), values[i]);
      }
    }
    return 0;
  }

  @Override
  public List<String> notes(Set<String> columnsFound) {
    String lacking =
        Stream.of(Counter.VIEWS, Counter.COMMENTS, Counter.SHARES)
            .map(Counter::code)
            .filter(column -> !columnsFound.contains(column))
            .collect(Collectors.joining(", "));
    return lacking.isEmpty()
        ? List.of()
        : List.of("no " + lacking + ": signs that need them are not looked for");
  }
}
