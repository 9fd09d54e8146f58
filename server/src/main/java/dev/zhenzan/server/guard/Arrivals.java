package dev.zhenzan.server.guard;

import dev.zhenzan.server.ingest.Batch;
import dev.zhenzan.server.ingest.BatchStored;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The batches of the last two minutes, and what is said of them. In memory alone: what came in
 * before a start is an audit's matter. Thread-safe.
 */
@Singleton
public final class Arrivals {
  /** What came in within so long is there as a whole. */
  public static final Duration KEPT = Duration.ofMinutes(2);

  /** So that a second that has begun to be older is still told of as a whole. */
  private static final Duration STAYS = KEPT.plusSeconds(5);

  /** Batches of an organisation, and those that wait; beyond them the oldest go. */
  private static final int MOST = 20_000;

  private final Map<UUID, Recent> recent = new ConcurrentHashMap<>();

  private final boolean guarded;

  /** Nothing came in yet; batches wait to be judged where there is a guard. */
  public Arrivals(GuardSettings settings) {
    this.guarded = settings.on();
  }

  void arrived(@Observes BatchStored stored) {
    Recent batches = of(stored.organisation());
    batches.add(stored.batch());
    if (guarded) {
      batches.await(stored.batch());
    }
  }

  /** The batches of an organisation, in the order in which they were stored. */
  public List<Arrival> recent(UUID organisation) {
    Recent batches = recent.get(organisation);
    return batches == null ? List.of() : batches.list();
  }

  /** Organisations of which batches wait for the guard. */
  List<UUID> waiting() {
    List<UUID> waiting = new ArrayList<>();
    recent.forEach(
        (organisation, batches) -> {
          if (batches.isWaiting()) {
            waiting.add(organisation);
          }
        });
    return waiting;
  }

  /** Interactions of all batches that wait. */
  long waitingInteractions() {
    return recent.values().stream().mapToLong(Recent::waitingInteractions).sum();
  }

  /** The batches of an organisation that the guard has not looked at; they wait no longer. */
  List<Batch> take(UUID organisation) {
    return of(organisation).take();
  }

  /** Batches that could not be looked at wait again, before all others. */
  void giveBack(UUID organisation, List<Batch> batches) {
    of(organisation).giveBack(batches);
  }

  /** Forgets what is older than anybody asks for. */
  void forgetOld() {
    recent.values().forEach(Recent::forgetOld);
  }

  /**
   * Notes what is said of a batch, if it is still there.
   *
   * @return how long it had waited for the first word, if this is it
   */
  Optional<Duration> note(UUID organisation, UUID batch, Arrival.Counts counts) {
    return of(organisation).note(batch, counts);
  }

  private Recent of(UUID organisation) {
    return recent.computeIfAbsent(organisation, key -> new Recent());
  }

  private static final class Recent {
    private final Map<UUID, Arrival> batches = new LinkedHashMap<>();
    private final Deque<Batch> waiting = new ArrayDeque<>();

    synchronized void add(Batch batch) {
      forgetOld();
      batches.put(batch.batchId(), new Arrival(batch, Optional.empty()));
    }

    synchronized void await(Batch batch) {
      waiting.add(batch);
      if (waiting.size() > MOST) {
        waiting.removeFirst();
      }
    }

    synchronized boolean isWaiting() {
      return !waiting.isEmpty();
    }

    synchronized long waitingInteractions() {
      return waiting.stream()
          .filter(batch -> batch.kind().equals("interactions"))
          .mapToLong(batch -> batch.tally().accepted())
          .sum();
    }

    synchronized List<Batch> take() {
      List<Batch> taken = List.copyOf(waiting);
      waiting.clear();
      return taken;
    }

    synchronized void giveBack(List<Batch> batches) {
      batches.reversed().forEach(waiting::addFirst);
    }

    synchronized Optional<Duration> note(UUID batch, Arrival.Counts counts) {
      Arrival arrival = batches.get(batch);
      if (arrival == null) {
        return Optional.empty();
      }
      if (arrival.word().isPresent()) {
        batches.put(batch, arrival.with(counts, arrival.word().get().delayMillis()));
        return Optional.empty();
      }
      Duration delay = Duration.between(arrival.batch().receivedAt(), Instant.now());
      batches.put(batch, arrival.with(counts, delay.toMillis()));
      return Optional.of(delay);
    }

    synchronized List<Arrival> list() {
      forgetOld();
      return List.copyOf(batches.values());
    }

    synchronized void forgetOld() {
      Instant oldest = Instant.now().minus(STAYS);
      Iterator<Arrival> each = batches.values().iterator();
      while (each.hasNext()
          && (each.next().batch().receivedAt().isBefore(oldest) || batches.size() > MOST)) {
        each.remove();
      }
    }
  }
}
