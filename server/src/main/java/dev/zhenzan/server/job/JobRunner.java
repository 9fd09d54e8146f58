package dev.zhenzan.server.job;

import dev.zhenzan.server.database.Across;
import dev.zhenzan.server.database.Database;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Takes jobs that wait, one after the other, and does them. Its threads are the service's own: a
 * job has no request. Thread-safe.
 */
@Singleton
public final class JobRunner {
  private static final Logger LOG = Logger.getLogger(JobRunner.class);

  /** Another service on the same database may have put a job there. */
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);

  private static final Duration PATIENCE = Duration.ofSeconds(8);

  private final Database database;
  private final Jobs jobs;
  private final JobWork work;
  private final JobSettings settings;
  private final Recovery recovery;
  private final Map<UUID, AtomicBoolean> running = new ConcurrentHashMap<>();
  private final List<Thread> threads = new ArrayList<>();
  private final Semaphore bell = new Semaphore(0);
  private volatile boolean stopping;

  /** Of this service. */
  public JobRunner(
      Database database, Jobs jobs, JobWork work, JobSettings settings, Recovery recovery) {
    this.database = database;
    this.jobs = jobs;
    this.work = work;
    this.settings = settings;
    this.recovery = recovery;
  }

  void start(@Observes StartupEvent event) {
    recovery.recover();
    for (int i = 0; i < settings.atOnce(); i++) {
      threads.add(Thread.ofPlatform().name("job-runner-" + i).daemon().start(this::work));
    }
  }

  /** Before the database goes: what runs is put back into the queue. */
  void stop(@Observes @Priority(1) ShutdownEvent event) {
    stopping = true;
    running.values().forEach(stop -> stop.set(true));
    bell.release(settings.atOnce());
    for (Thread thread : threads) {
      join(thread);
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join(PATIENCE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Says that there is a job. */
  public void wake() {
    bell.release();
  }

  /** Ends the work on a job, if it is done here. */
  void end(UUID job) {
    Optional.ofNullable(running.get(job)).ifPresent(stop -> stop.set(true));
  }

  private void work() {
    while (!stopping) {
      try {
        Optional<Job> job = claim();
        if (job.isPresent()) {
          work(job.get());
        } else {
          rest();
        }
      } catch (RuntimeException e) {
        // The database may be away for a while; the queue is still there afterwards.
        LOG.errorf(e, "the runner of jobs could not look at its queue");
        rest();
      }
    }
  }

  private Optional<Job> claim() {
    return database.across(Across.OWN_WORK, handle -> jobs.claim(handle, recovery.runner()));
  }

  private void work(Job job) {
    AtomicBoolean stop = new AtomicBoolean(stopping);
    running.put(job.id(), stop);
    try {
      work.work(job, recovery.runner(), stop);
    } finally {
      running.remove(job.id());
    }
  }

  private void rest() {
    try {
      if (!stopping && bell.tryAcquire(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS)) {
        bell.drainPermits();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stopping = true;
    }
  }
}
