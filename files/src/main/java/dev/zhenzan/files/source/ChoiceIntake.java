package dev.zhenzan.files.source;

import dev.zhenzan.audience.choice.Choices;
import java.util.List;
import java.util.Objects;

/**
 * The choices that were read.
 *
 * @param choices in the order of the files
 * @param sources what was read of each file, in the order of reading
 */
public record ChoiceIntake(Choices choices, List<SourceSummary> sources) {
  public ChoiceIntake {
    Objects.requireNonNull(choices, "choices");
    sources = List.copyOf(sources);
  }
}
