package dev.zhenzan.files.source;

import dev.zhenzan.model.CounterInput;
import java.util.List;
import java.util.Objects;

/**
 * Files of counters, read.
 *
 * @param input what an audit looks at
 * @param sources what became of each file's rows
 */
public record CounterIntake(CounterInput input, List<SourceSummary> sources) {
  public CounterIntake {
    Objects.requireNonNull(input, "input");
    sources = List.copyOf(sources);
  }
}
