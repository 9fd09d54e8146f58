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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
  private static final int NEWEST = 10_000;

  private static final String INTERACTIONS = "interactions";

  /** What is told of others is no part of a window. */
  private static final Set<String> DESCRIPTIONS = Set.of("accounts", "videos");

  private final int window;
  private final Duration pause;
  private final Map<UUID, Span> spans = new LinkedHashMap<>();

  /** Batches that the window was read with: they may yet be told of. */
  private Set<UUID> begunWith = Set.of();

  private Marks marks = new Marks(-1, 0);
  private boolean described;
  private LiveGuard guard;
  private Instant usedAt = Instant.MIN;
  private Instant checkedAt = Instant.MIN;
  private Instant begunAt = Instant.MIN;

  /**
   * A window that was not read yet.
   *
   * @param window interactions, at least 1
   * @param pause between two times that it is read anew because something was told of accounts and
   *     works, and after which it is looked whether it has to be for another reason
   */
  Watch(int window, Duration pause) {
    this.window = window;
    this.pause = pause;
    this.guard = guard(Policy.standard());
  }

  /** Interactions of a batch, by running numbers. */
  private record Span(long from, long to) {}

  /** What a window depends on beside its interactions. */
  private record Marks(int policy, long erasures) {}

  /** What is said of batches in the window, and of all of them together. */
  record Words(Map<UUID, Counts> batches, Found found) {}

  /** When something came in last. */
  Instant usedAt() {
    return usedAt;
  }

  /** Whether it is time to look whether the window has to be read anew. */
  boolean isDue() {
    return Instant.now().isAfter(checkedAt.plus(pause));
  }

  /**
   * Reads what has come in; the handle is of a transaction in the organisation's name.
   *
   * @return whether the window is another one now
   */
  boolean read(Handle handle, List<Batch> arrived) {
    Instant now = Instant.now();
    checkedAt = now;
    usedAt = arrived.isEmpty() ? usedAt : now;
    described |= arrived.stream().anyMatch(batch -> DESCRIPTIONS.contains(batch.kind()));
    Policies.Revised policy = Policies.current(handle);
    Marks found = new Marks(policy.number(), erasures(handle));
    if (!found.equals(marks) || (described && !now.isBefore(begunAt.plus(pause)))) {
      marks = found;
      begin(handle, policy.policy(), now);
      return true;
    }
    List<UUID> fresh =
        fitting(arrived.stream().filter(batch -> !begunWith.contains(batch.batchId())).toList());
    WindowReader.read(handle, fresh, this::take);
    return !fresh.isEmpty();
  }

  private void begin(Handle handle, Policy policy, Instant now) {
    described = false;
    begunAt = now;
    guard = guard(policy);
    spans.clear();
    List<Batch> newest = Batches.newest(handle, INTERACTIONS, NEWEST);
    begunWith = newest.stream().map(Batch::batchId).collect(Collectors.toSet());
    WindowReader.read(handle, fitting(newest), this::take);
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

  /** How many there were: one that began earlier may be committed later. */
  private static long erasures(Handle handle) {
    return handle
        .createQuery("select count(*) from erasure where organisation_id = organisation()")
        .mapTo(Long.class)
        .one();
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
