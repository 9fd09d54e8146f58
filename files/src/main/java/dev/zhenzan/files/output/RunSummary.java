package dev.zhenzan.files.output;

import dev.zhenzan.files.source.SourceSummary;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is known of a run beside its result.
 *
 * @param sources what was read
 * @param secondsByStage wall time by stage, in the order of the run
 * @param peakMemoryBytes the most memory that the process held
 * @param versions by name, such as {@code zhenzan} and {@code java}
 */
public record RunSummary(
    List<SourceSummary> sources,
    Map<String, Double> secondsByStage,
    long peakMemoryBytes,
    Map<String, String> versions) {

  public RunSummary {
    sources = List.copyOf(sources);
    secondsByStage = Collections.unmodifiableMap(new LinkedHashMap<>(secondsByStage));
    versions = Collections.unmodifiableMap(new TreeMap<>(versions));
  }
}
