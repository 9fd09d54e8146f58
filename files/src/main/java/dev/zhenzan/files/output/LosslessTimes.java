package dev.zhenzan.files.output;

import dev.zhenzan.model.InteractionTable;
import dev.zhenzan.model.TimeStyle;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * How the times of a log are written so that they read back as they are: each in its own style
 * where a file of them can be read, otherwise all in an exact one.
 */
final class LosslessTimes {
  private static final TimeStyle EXACT = new TimeStyle(TimeStyle.Unit.ISO, 6, 0, true);

  private final InteractionTable table;
  private final boolean asWritten;

  private LosslessTimes(InteractionTable table, boolean asWritten) {
    this.table = table;
    this.asWritten = asWritten;
  }

  /** For the rows of a log. */
  static LosslessTimes of(InteractionTable table) {
    boolean exact =
        IntStream.range(0, table.size())
            .allMatch(row -> keeps(table.timeStyle(row), table.time(row)));
    return new LosslessTimes(table, exact && readable(table.timeStyles()));
  }

  /** A file is read in one epoch unit, or in ISO-8601 of any offset. */
  private static boolean readable(List<TimeStyle> styles) {
    return styles.size() == 1
        || styles.stream().allMatch(style -> style.unit() == TimeStyle.Unit.ISO);
  }

  /** The style of a row. */
  TimeStyle style(int row) {
    return asWritten ? table.timeStyle(row) : EXACT;
  }

  /** The style of a file about the log's accounts or videos with these times, in micros. */
  TimeStyle style(LongStream times) {
    TimeStyle style = table.timeStyles().getFirst();
    return asWritten && times.allMatch(time -> keeps(style, time)) ? style : EXACT;
  }

  private static boolean keeps(TimeStyle style, long micros) {
    long resolution =
        switch (style.unit()) {
          case SECONDS -> 1_000_000;
          case MILLIS -> 1_000;
          case MICROS -> 1;
          case ISO -> RESOLUTIONS[style.fractionDigits()];
        };
    return Math.floorMod(micros, resolution) == 0;
  }

  private static final long[] RESOLUTIONS = {1_000_000, 100_000, 10_000, 1_000, 100, 10, 1};
}
