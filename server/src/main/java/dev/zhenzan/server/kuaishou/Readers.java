package dev.zhenzan.server.kuaishou;

import dev.zhenzan.server.kuaishou.reading.Readings;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** The threads that read what is due, and rest a while when nothing is. */
final class Readers implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(Readers.class);

  private final Readings readings;
  private final int threads;
  private final Duration rest;
  private final ScheduledExecutorService executor;

  Readers(Readings readings, int threads, Duration rest) {
    this.readings = readings;
    this.threads = threads;
    this.rest = rest;
    this.executor =
        Executors.newScheduledThreadPool(
            threads, Thread.ofPlatform().name("kuaishou-", 0).factory());
  }

  void start() {
    for (int i = 0; i < threads; i++) {
      var _ =
          executor.scheduleWithFixedDelay(
              this::readAll, rest.toMillis(), rest.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private void readAll() {
    try {
      boolean more = true;
      while (more && !Thread.currentThread().isInterrupted()) {
        more = readings.readNext();
      }
    } catch (RuntimeException e) {
      // The edge of the thread: a schedule that throws would never read again.
      LOG.errorf(e, "kuaishou reading broke off, it goes on after a rest");
    }
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
