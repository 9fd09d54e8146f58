package dev.zhenzan.server.log;

import dev.zhenzan.server.log.LedgerMatchesDatabase.Comparison;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/**
 * Compares log and database: all of both soon after the start, then every hour what has come since.
 * What did not match once is told until the service is started again. Thread-safe.
 */
@Singleton
public final class LedgerWatch {
  private static final Logger LOG = Logger.getLogger(LedgerWatch.class);

  /** Requests come first after a start. */
  private static final Duration FIRST = Duration.ofSeconds(20);

  private static final Duration AGAIN = Duration.ofHours(1);

  private final LedgerMatchesDatabase matching;
  private final AtomicReference<Optional<Found>> found = new AtomicReference<>(Optional.empty());
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("ledger-watch").factory());

  /** Of the service. */
  public LedgerWatch(LedgerMatchesDatabase matching) {
    this.matching = matching;
  }

  /**
   * What was found last.
   *
   * @param from the first entry that was compared
   * @param at when
   */
  public record Found(Comparison comparison, long from, Instant at) {}

  void start(@Observes StartupEvent event) {
    var _ =
        thread.scheduleWithFixedDelay(
            this::tryLook, FIRST.toSeconds(), AGAIN.toSeconds(), TimeUnit.SECONDS);
  }

  void stop(@Observes ShutdownEvent event) {
    thread.shutdownNow();
  }

  /** What was found; empty until the first look. */
  public Optional<Found> found() {
    return found.get();
  }

  private void tryLook() {
    try {
      look();
    } catch (RuntimeException e) {
      // The database is away, or the log is being repaired: there is another look later.
      LOG.warnf("log and database not compared reason=%s", e.getClass().getSimpleName());
    }
  }

  /** Compares what has come since the last look. */
  void look() {
    long from = found.get().map(last -> last.comparison.entries()).orElse(0L);
    Comparison now = matching.from(from);
    boolean differed = found.get().filter(last -> !last.comparison.matches()).isPresent();
    if (!now.matches()) {
      LOG.errorf("log and database differ: %s from=%d", now, from);
    }
    if (!differed) {
      found.set(Optional.of(new Found(now, from, Instant.now())));
    }
  }
}
