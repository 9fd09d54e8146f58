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
 * @param memory what the run had and took of it
 * @param versions by name, such as {@code zhenzan} and {@code java}
 */
public record RunSummary(
    List<SourceSummary> sources,
    Map<String, Double> secondsByStage,
    Memory memory,
    Map<String, String> versions) {

  /**
   * Memory of a run, in bytes.
   *
   * @param budget what the process was allowed to hold in all
   * @param heap Java's heap, a part of it
   * @param estimatedHeap what the audit was estimated to need of the heap
   * @param peak the most that the process held in all
   */
  public record Memory(long budget, long heap, long estimatedHeap, long peak) {}

  public RunSummary {
    sources = List.copyOf(sources);
    secondsByStage = Collections.unmodifiableMap(new LinkedHashMap<>(secondsByStage));
    versions = Collections.unmodifiableMap(new TreeMap<>(versions));
  }
}
