package dev.zhenzan.files.output;

import dev.zhenzan.files.source.SourceSummary;
import dev.zhenzan.pipeline.LoggedAudit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is known of a run beside its result.
 *
 * @param sources what was read
 * @param secondsByStage wall time by stage, in the order of the run
 * @param memory what the run had and took of it
 * @param versions by name, such as {@code zhenzan} and {@code java}
 * @param logged where the result is in a ledger, if it is in one
 */
public record RunSummary(
    List<SourceSummary> sources,
    Map<String, Double> secondsByStage,
    Memory memory,
    Map<String, String> versions,
    Optional<Logged> logged) {

  /**
   * Where a result is in a ledger.
   *
   * @param origin of the log
   * @param audit the entries
   * @param receipts files beside the summary
   */
  public record Logged(String origin, LoggedAudit audit, List<String> receipts) {
    public Logged {
      receipts = List.copyOf(receipts);
    }
  }

  /**
   * Memory of a run, in bytes.
   *
   * @param budget what the process was allowed to hold in all
   * @param heap Java's heap, a part of it
   * @param estimatedHeap what the audit was estimated to need of the heap
   * @param peak the most that the process held in all
   */
  public record Memory(long budget, long heap, long estimatedHeap, long peak) {}

  /** Of a run whose result is in no ledger. */
  public RunSummary(
      List<SourceSummary> sources,
      Map<String, Double> secondsByStage,
      Memory memory,
      Map<String, String> versions) {
    this(sources, secondsByStage, memory, versions, Optional.empty());
  }

  public RunSummary {
    sources = List.copyOf(sources);
    secondsByStage = Collections.unmodifiableMap(new LinkedHashMap<>(secondsByStage));
    versions = Collections.unmodifiableMap(new TreeMap<>(versions));
  }
}
