package dev.zhenzan.server.counter;

import dev.zhenzan.server.database.Across;
import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.job.JobRunner;
import dev.zhenzan.server.job.Jobs;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Orders audits of counters by itself where a platform is read: at most one a day for an
 * organisation, and only if there are snapshots since the last one and a work has enough of them.
 * Thread-safe.
 */
@Singleton
public final class DailyCounterAudits {
  /** Three hours of a new work: below five bins of growth nothing but ratios is compared. */
  static final int ENOUGH = 12;

  private static final Logger LOG = Logger.getLogger(DailyCounterAudits.class);
  private static final Duration LOOK_AGAIN = Duration.ofMinutes(5);

  /** Jobs that failed count as well: what broke is not tried all day long. */
  private static final String DUE =
      """
      select distinct c.organisation_id from kuaishou_connection c
      where (cast(:organisation as uuid) is null or c.organisation_id = cast(:organisation as uuid))
        and not exists (select from job j where j.organisation_id = c.organisation_id
          and j.kind = 'counter_audit'
          and (j.state in ('queued', 'running') or j.created_at > now() - interval '1 day'))
        and exists (select from kuaishou_counter n where n.connection_id = c.connection_id
          group by n.video_id having count(*) >= :enough)
        and exists (select from kuaishou_counter n where n.connection_id = c.connection_id
          and n.counted_at > coalesce((select max(j.created_at) from job j
            where j.organisation_id = c.organisation_id and j.kind = 'counter_audit'
              and j.state = 'done'), '-infinity'))""";

  private final Database database;
  private final Jobs jobs;
  private final JobRunner runner;
  private final ScheduledExecutorService worker =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("counter-audits").factory());

  /** In front of a runner. */
  public DailyCounterAudits(Database database, Jobs jobs, JobRunner runner) {
    this.database = database;
    this.jobs = jobs;
    this.runner = runner;
  }

  void start(@Observes StartupEvent event) {
    long pause = LOOK_AGAIN.toSeconds();
    var _ = worker.scheduleWithFixedDelay(this::tick, pause, pause, TimeUnit.SECONDS);
  }

  void stop(@Observes ShutdownEvent event) {
    worker.shutdownNow();
  }

  private void tick() {
    try {
      look();
    } catch (RuntimeException e) {
      // The edge of the thread: a schedule that throws would never look again.
      LOG.errorf(e, "audits of counters could not be ordered");
    }
  }

  /** Orders what is due. */
  void look() {
    List<UUID> due = database.across(Across.OWN_WORK, handle -> due(handle, null));
    due.forEach(organisation -> database.run(organisation, handle -> order(handle, organisation)));
    if (!due.isEmpty()) {
      runner.wake();
    }
  }

  private static List<UUID> due(Handle handle, @Nullable UUID one) {
    return handle
        .createQuery(DUE)
        .bindByType("organisation", one, UUID.class)
        .bind("enough", ENOUGH)
        .mapTo(UUID.class)
        .list();
  }

  private void order(Handle handle, UUID organisation) {
    // Another service on the same database may look at the same moment.
    handle.execute(
        "select pg_advisory_xact_lock(hashtextextended(?, 81))", organisation.toString());
    if (!due(handle, organisation).isEmpty()) {
      jobs.add(handle, null, CounterAuditKind.CODE, CounterAuditKind.order());
    }
  }
}
