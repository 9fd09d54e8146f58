package dev.zhenzan.files.source;

import dev.zhenzan.value.Records;
import java.util.List;
import java.util.Objects;

/**
 * The deals and live sessions that were read.
 *
 * @param records those of creators that the log knows, in the order of the files
 * @param sources what was read of each file, in the order of reading
 */
public record RecordIntake(Records records, List<SourceSummary> sources) {
  public RecordIntake {
    Objects.requireNonNull(records, "records");
    sources = List.copyOf(sources);
  }
}
