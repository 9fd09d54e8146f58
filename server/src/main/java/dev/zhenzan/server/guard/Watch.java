package dev.zhenzan.server.guard;

import dev.zhenzan.graph.Workers;
import dev.zhenzan.model.Verdict;
import dev.zhenzan.model.VerdictTable;
import dev.zhenzan.pipeline.Audit;
import dev.zhenzan.pipeline.StageListener;
import dev.zhenzan.pipeline.live.LiveGuard;
import dev.zhenzan.pipeline.live.LiveGuard.Judgement;
import dev.zhenzan.server.guard.Arrival.Counts;
import dev.zhenzan.server.ingest.Batch;
import dev.zhenzan.server.ingest.Batches;
import dev.zhenzan.server.policy.Policies;
import dev.zhenzan.server.policy.Policy;
import dev.zhenzan.verdict.BaseRate;
import dev.zhenzan.verdict.DecisionPolicy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * The window of one organisation. It is read anew from the database where the policy of decisions
 * has changed, somebody was erased, or something was told of accounts and works. Of one thread at a
 * time.
 */
final class Watch {
  /** Batches that are looked through for a window. */
  private static final int NEWEST = 1_000;

  private static final String INTERACTIONS = "interactions";

  private final int window;
  private final Map<UUID, Span> spans = new LinkedHashMap<>();

  /** Batches that the window was read with: they may yet be told of. */
  private Set<UUID> begunWith = Set.of();

  private Marks marks = new Marks(-1, Optional.empty());
  private LiveGuard guard;
  private Instant usedAt = Instant.now();

  Watch(int window) {
    this.window = window;
    this.guard = guard(Policy.standard());
  }

  /** Interactions of a batch, by running numbers. */
  private record Span(long from, long to) {}

  /** What a window depends on beside its interactions. */
  private record Marks(int policy, Optional<UUID> erasure) {}

  /** What is said of batches in the window, and of all of them together. */
  record Words(Map<UUID, Counts> batches, Found found) {}

  Instant usedAt() {
    return usedAt;
  }

  /** Reads what has come in; the handle is of a transaction in the organisation's name. */
  void read(Handle handle, List<Batch> arrived) {
    usedAt = Instant.now();
    Policies.Revised policy = Policies.current(handle);
    Marks now = new Marks(policy.number(), lastErasure(handle));
    boolean described = arrived.stream().anyMatch(batch -> !batch.kind().equals(INTERACTIONS));
    List<Batch> read =
        arrived.stream().filter(batch -> !begunWith.contains(batch.batchId())).toList();
    if (described || !now.equals(marks)) {
      marks = now;
      guard = guard(policy.policy());
      spans.clear();
      read = Batches.newest(handle, NEWEST);
      begunWith = read.stream().map(Batch::batchId).collect(Collectors.toSet());
    }
    WindowReader.read(handle, fitting(read), this::take);
  }

  private LiveGuard guard(Policy policy) {
    Audit audit =
        new Audit(
            Workers.sequential(),
            StageListener.none(),
            BaseRate.FROM_THE_LOG,
            new DecisionPolicy(policy.suspect(), policy.invalid()));
    return new LiveGuard(audit, window);
  }

  private static Optional<UUID> lastErasure(Handle handle) {
    return handle
        .createQuery(
            """
            select erasure_id from erasure where organisation_id = organisation()
            order by erased_at desc, erasure_id desc limit 1""")
        .mapTo(UUID.class)
        .findOne();
  }

  /**
   * The newest batches of interactions that a window holds. One that is larger than a window is
   * history rather than what happens now, and left to audits.
   *
   * @param batches in the order of their storing
   */
  private List<UUID> fitting(List<Batch> batches) {
    List<UUID> fitting = new ArrayList<>();
    long interactions = 0;
    for (Batch batch : batches.reversed()) {
      long more = batch.tally().accepted();
      if (!batch.kind().equals(INTERACTIONS) || more > window) {
        continue;
      }
      interactions += more;
      if (interactions > window) {
        break;
      }
      fitting.add(batch.batchId());
    }
    return fitting;
  }

  private void take(Piece piece) {
    long number = guard.take(piece.input());
    for (Map.Entry<UUID, Integer> batch : piece.rows().entrySet()) {
      long to = number + batch.getValue();
      spans.merge(
          batch.getKey(), new Span(number, to), (begun, more) -> new Span(begun.from, more.to));
      number = to;
    }
  }

  /** Judges the window. Of batches that have begun to leave it nothing is said any more. */
  Words judge() {
    Judgement judgement = guard.judge();
    spans.values().removeIf(span -> span.from < judgement.first());
    Map<UUID, Counts> batches = new LinkedHashMap<>();
    spans.forEach((batch, span) -> batches.put(batch, counts(judgement, span)));
    return new Words(batches, Found.of(judgement.result(), Instant.now()));
  }

  private static Counts counts(Judgement judgement, Span span) {
    VerdictTable verdicts = judgement.result().verdicts();
    long suspect = 0;
    long invalid = 0;
    for (long number = span.from; number < span.to; number++) {
      Verdict verdict = verdicts.verdict((int) judgement.row(number));
      suspect += verdict == Verdict.SUSPECT ? 1 : 0;
      invalid += verdict.invalid() ? 1 : 0;
    }
    return new Counts(span.to - span.from, suspect, invalid);
  }
}
