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
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Judges interactions as they come in, in one thread that rests half as long as it has worked, so
 * that it never takes more than two thirds of one processor. Where so much comes in that the
 * processors are needed for taking it in, it leaves that to audits. What it says is for people who
 * watch: it is kept in memory, and nothing is done to an account or a work by it. Thread-safe.
 */
@Singleton
public final class Guard {
  private static final String DELAY = "From when a batch was written to the first word on it";
  private static final Logger LOG = Logger.getLogger(Guard.class);
  private static final Duration PAUSE = Duration.ofMillis(100);

  /** After a failure, so that a database that is away is not asked all the time. */
  private static final Duration REST = Duration.ofSeconds(5);

  /** While taking in comes first. */
  private static final Duration LONG_REST = Duration.ofSeconds(10);

  /** Then what came in is left to audits. */
  private static final int TRIES = 3;

  private final Database database;
  private final Arrivals arrivals;
  private final GuardSettings settings;
  private final Watches watches;
  private final Map<UUID, Integer> failures = new HashMap<>();
  private final Map<UUID, Found> found = new ConcurrentHashMap<>();
  private final ScheduledExecutorService worker =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("live-guard").factory());
  private final Timer delays;
  private final Pressure pressure = new Pressure(System.nanoTime());
  private long restsUntil = System.nanoTime();

  /** Of what arrives. */
  public Guard(Database database, Arrivals arrivals, GuardSettings settings, MeterRegistry meters) {
    this.database = database;
    this.arrivals = arrivals;
    this.settings = settings;
    this.watches = new Watches(settings.window());
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

  // The edge of the thread: whatever is thrown, out of memory too, a schedule would end by it.
  @SuppressWarnings("CatchThrowable")
  private void tick() {
    if (System.nanoTime() - restsUntil < 0) {
      return;
    }
    long began = System.nanoTime();
    try {
      if (pressure.isTooMuch(began, arrivals.waitingInteractions())) {
        arrivals.waiting().forEach(this::leave);
        restsUntil = System.nanoTime() + LONG_REST.toNanos();
      }
      Set<UUID> organisations = new LinkedHashSet<>(arrivals.waiting());
      organisations.addAll(watches.due());
      organisations.forEach(this::look);
      tidy();
    } catch (Throwable e) {
      tell("the live guard rests", e);
    }
    long ended = System.nanoTime();
    restsUntil = Math.max(restsUntil, ended + (ended - began) / 2);
  }

  /** What waits is not judged, and the window is read anew once there is time again. */
  private void leave(UUID organisation) {
    List<Batch> _ = arrivals.take(organisation);
    watches.drop(organisation);
  }

  @SuppressWarnings("CatchThrowable")
  private void look(UUID organisation) {
    List<Batch> batches = arrivals.take(organisation);
    try {
      look(organisation, batches);
      failures.remove(organisation);
    } catch (Throwable e) {
      watches.drop(organisation);
      restsUntil = System.nanoTime() + REST.toNanos();
      if (failures.merge(organisation, 1, Integer::sum) < TRIES) {
        arrivals.giveBack(organisation, batches);
      } else {
        failures.remove(organisation);
      }
      tell("interactions could not be judged as they came in organisation=" + organisation, e);
    }
  }

  private void look(UUID organisation, List<Batch> batches) {
    Watch watch = watches.of(organisation);
    if (!database.in(organisation, handle -> watch.read(handle, batches))) {
      return;
    }
    Watch.Words words = watch.judge();
    words
        .batches()
        .forEach(
            (batch, counts) ->
                arrivals.note(organisation, batch, counts).ifPresent(delays::record));
    found.put(organisation, words.found());
  }

  private void tidy() {
    watches.dropIdle();
    arrivals.forgetOld();
    Instant idle = Instant.now().minus(Watches.IDLE);
    found.values().removeIf(last -> last.at().isBefore(idle));
  }

  private void tell(String what, Throwable e) {
    if (!worker.isShutdown()) {
      LOG.error(what, e);
    }
  }
}
