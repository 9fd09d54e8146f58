package dev.zhenzan.files.source;

import dev.zhenzan.files.rows.Fields;
import dev.zhenzan.files.rows.RowFile;
import dev.zhenzan.files.rows.RowSource;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Finds out in which format most of the sane times among a file's first rows are written. */
final class TimeVote {
  private TimeVote() {}

  /** The format, the earlier seen one of two with as many votes; null if no time is sane. */
  static @Nullable TimeFormat of(RowSource sample, int column) throws IOException {
    int[] votes = new int[TimeFormat.values().length];
    TimeFormat leader = null;
    for (int i = 0; i < RowFile.SAMPLE_ROWS && sample.next(); i++) {
      TimeFormat format = formatOf(sample.fields(), column);
      if (format != null) {
        votes[format.ordinal()]++;
        leader =
            leader == null || votes[format.ordinal()] > votes[leader.ordinal()] ? format : leader;
      }
    }
    return leader;
  }

  private static @Nullable TimeFormat formatOf(Fields fields, int column) {
    TimeReader reader = new TimeReader(null);
    long micros = reader.read(fields.bytes(), fields.from(column), fields.to(column));
    return micros == TimeReader.BAD ? null : reader.format();
  }
}
