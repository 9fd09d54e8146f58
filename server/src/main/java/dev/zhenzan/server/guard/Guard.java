package dev.zhenzan.server.guard;

import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.ingest.Batch;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Judges interactions as they come in, in one thread that rests half as long as it has worked, so
 * that it never takes more than two thirds of one processor. What it says is for people who watch:
 * it is kept in memory, and nothing is done to an account or a work by it. Thread-safe.
 */
@Singleton
public final class Guard {
  private static final String DELAY = "From a batch's receipt to the first word on it";
  private static final Logger LOG = Logger.getLogger(Guard.class);
  private static final Duration PAUSE = Duration.ofMillis(100);

  /** A window that nothing was added to for so long is let go. */
  private static final Duration IDLE = Duration.ofMinutes(10);

  /** Windows that are held at most; further organisations take turns. */
  private static final int MOST = 16;

  private final Database database;
  private final Arrivals arrivals;
  private final GuardSettings settings;
  private final Map<UUID, Watch> watches = new HashMap<>();
  private final Map<UUID, Found> found = new ConcurrentHashMap<>();
  private final ScheduledExecutorService worker =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("live-guard").factory());
  private final Timer delays;
  private long restsUntil = System.nanoTime();

  /** Of what arrives. */
  public Guard(Database database, Arrivals arrivals, GuardSettings settings, MeterRegistry meters) {
    this.database = database;
    this.arrivals = arrivals;
    this.settings = settings;
    this.delays = Timer.builder("zhenzan.guard.delay").description(DELAY).register(meters);
  }

  void start(@Observes StartupEvent event) {
    if (settings.on()) {
      long pause = PAUSE.toMillis();
      var _ = worker.scheduleWithFixedDelay(this::tick, pause, pause, TimeUnit.MILLISECONDS);
    }
  }

  void stop(@Observes ShutdownEvent event) {
    worker.shutdownNow();
  }

  /** What it found last in the newest interactions of an organisation. */
  public Optional<Found> found(UUID organisation) {
    return Optional.ofNullable(found.get(organisation));
  }

  private void tick() {
    if (System.nanoTime() - restsUntil < 0) {
      return;
    }
    long began = System.nanoTime();
    arrivals.waiting().forEach(this::lookSafely);
    long ended = System.nanoTime();
    restsUntil = ended + (ended - began) / 2;
    letGo();
  }

  // The edge of the thread: it goes on whatever happens with one organisation, out of memory too.
  @SuppressWarnings("CatchThrowable")
  private void lookSafely(UUID organisation) {
    try {
      look(organisation);
    } catch (Throwable e) {
      watches.remove(organisation);
      tell(e, organisation);
    }
  }

  private void tell(Throwable e, UUID organisation) {
    if (!worker.isShutdown()) {
      LOG.errorf(
          e, "interactions could not be judged as they came in organisation=%s", organisation);
    }
  }

  private void look(UUID organisation) {
    List<Batch> batches = arrivals.take(organisation);
    Watch watch = watches.computeIfAbsent(organisation, key -> new Watch(settings.window()));
    database.run(organisation, handle -> watch.read(handle, batches));
    Watch.Words words = watch.judge();
    words
        .batches()
        .forEach(
            (batch, counts) ->
                arrivals.note(organisation, batch, counts).ifPresent(delays::record));
    found.put(organisation, words.found());
  }

  private void letGo() {
    Instant idle = Instant.now().minus(IDLE);
    watches.values().removeIf(watch -> watch.usedAt().isBefore(idle));
    while (watches.size() > MOST) {
      watches.entrySet().stream()
          .min(Map.Entry.comparingByValue(Comparator.comparing(Watch::usedAt)))
          .ifPresent(oldest -> watches.remove(oldest.getKey()));
    }
    found.keySet().retainAll(watches.keySet());
  }
}
