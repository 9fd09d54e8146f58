package dev.zhenzan.server.log;

import dev.zhenzan.server.database.Database;
import dev.zhenzan.tlog.log.StorageException;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The one thread that publishes what waits in the outbox, and destroys keys that are to go. */
@Singleton
public final class Appender {
  private static final Logger LOG = Logger.getLogger(Appender.class);

  /** Whoever adds entries wakes it; this is for rows that another process left. */
  private static final Duration LOOK = Duration.ofSeconds(5);

  private static final Duration LOOK_AGAIN = Duration.ofMillis(20);
  private static final Duration FIRST_WAIT = Duration.ofMillis(200);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

  private final ServiceLog log;
  private final OutboxRows rows;
  private final Draining draining;
  private final ActFollowing acts;
  private final Forgetting forgetting;
  private final Waking waking;
  private final AtomicReference<@Nullable String> trouble = new AtomicReference<>();
  private volatile boolean stopping;
  private @Nullable Thread thread;

  /** From the outbox of a database to a log. */
  public Appender(
      ServiceLog log, Sealer sealer, Database database, Forgetting forgetting, Waking waking) {
    this.log = log;
    this.rows = new OutboxRows(database);
    this.draining = new Draining(log, rows);
    this.acts = new ActFollowing(database, sealer);
    this.forgetting = forgetting;
    this.waking = waking;
  }

  void start(@Observes StartupEvent event) {
    thread = Thread.ofPlatform().name("log-appender").start(this::work);
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopping = true;
    waking.wake();
    if (thread != null) {
      thread.join();
    }
  }

  /** Why nothing is published at the moment; null when all is well. */
  public @Nullable String trouble() {
    return trouble.get();
  }

  /** Work with the ledger that may have failed half-way is begun anew after a wait. */
  private void work() {
    Duration wait = FIRST_WAIT;
    while (!stopping) {
      try {
        round();
        wait = FIRST_WAIT;
        waking.await(LOOK);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (RuntimeException e) {
        wait = recover(e, wait);
      }
    }
  }

  private void round() {
    acts.run();
    draining.run();
    forgetting.run();
    trouble.set(null);
    synchronized (this) {
      notifyAll();
    }
  }

  private Duration recover(RuntimeException failure, Duration wait) {
    trouble.set(String.valueOf(failure.getMessage()));
    LOG.errorf(failure, "log not written, trying again in %s", wait);
    try {
      Thread.sleep(wait);
      if (failure instanceof StorageException || failure instanceof IllegalStateException) {
        log.reopen();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stopping = true;
    } catch (RuntimeException e) {
      LOG.errorf(e, "log cannot be opened again");
    }
    Duration next = wait.multipliedBy(2);
    return next.compareTo(LONGEST_WAIT) < 0 ? next : LONGEST_WAIT;
  }

  /**
   * Waits until an entry is published.
   *
   * @param sequence what {@link Outbox#add} returned, after the commit
   * @return its index; empty if it did not come to that in time, and may yet
   */
  public synchronized OptionalLong await(long sequence, Duration most) {
    Instant deadline = Instant.now().plus(most);
    try {
      OptionalLong index = rows.index(sequence);
      while (index.isEmpty() && Instant.now().isBefore(deadline)) {
        // A round may end between the look and here: hence not for ever.
        wait(LOOK_AGAIN.toMillis());
        index = rows.index(sequence);
      }
      return index;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while an entry is published", e);
    }
  }
}
