package dev.zhenzan.files.source;

import dev.zhenzan.model.AuditInput;
import java.util.List;
import java.util.Objects;

/**
 * All that was read.
 *
 * @param input what the audit looks at
 * @param sources what was read of each file, in the order of reading
 */
public record Intake(AuditInput input, List<SourceSummary> sources) {
  public Intake {
    Objects.requireNonNull(input, "input");
    sources = List.copyOf(sources);
  }
}
