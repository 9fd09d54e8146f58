package dev.zhenzan.server.http;

import io.smallrye.mutiny.Multi;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Streams of events that are open, by person: each looks into the database again and again until
 * its reader leaves, whatever the limits of requests say. Thread-safe.
 */
@Singleton
public final class OpenStreams {
  /** Of a person: more than a browser opens to one service. */
  static final int MOST = 10;

  private static final Duration A_MOMENT = Duration.ofSeconds(5);

  private final ConcurrentMap<UUID, Integer> open = new ConcurrentHashMap<>();

  /** None yet. */
  public OpenStreams() {}

  /**
   * Counts a stream until it ends or its reader leaves.
   *
   * @param stream to be read once
   * @throws ProblemException if the person has too many open
   */
  public <T> Multi<T> counted(UUID person, Multi<T> stream) {
    if (open.merge(person, 1, Integer::sum) > MOST) {
      release(person);
      throw ProblemException.later(
          ProblemType.TOO_MANY_REQUESTS,
          "%d streams are open: close one that you no longer read".formatted(MOST),
          A_MOMENT);
    }
    AtomicBoolean counted = new AtomicBoolean(true);
    return stream
        .onTermination()
        .invoke(
            () -> {
              if (counted.getAndSet(false)) {
                release(person);
              }
            });
  }

  private void release(UUID person) {
    open.computeIfPresent(person, (id, count) -> count == 1 ? null : count - 1);
  }
}
