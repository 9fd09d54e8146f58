package dev.zhenzan.server.exposure;

import dev.zhenzan.server.database.Across;
import dev.zhenzan.server.database.Database;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Ends plans when their time is over or they have what they want, whether anybody looks or not. */
@Singleton
final class PlanClock {
  private static final Logger LOG = Logger.getLogger(PlanClock.class);
  private static final int SECONDS = 30;

  private final Database database;
  private final PlanBook book;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("exposure-plans").factory());

  PlanClock(Database database, PlanBook book) {
    this.database = database;
    this.book = book;
  }

  void start(@Observes StartupEvent event) {
    var _ = clock.scheduleWithFixedDelay(this::tick, SECONDS, SECONDS, TimeUnit.SECONDS);
  }

  void stop(@Observes ShutdownEvent event) {
    clock.shutdownNow();
  }

  private record Ripe(UUID organisation, UUID plan, PlanBook.End ending) {}

  private void tick() {
    try {
      endRipe();
    } catch (RuntimeException e) {
      // The clock goes on: the next tick finds the same plans.
      LOG.errorf(e, "exposure plans could not be ended");
    }
  }

  /** Ends what is to be ended now. */
  void endRipe() {
    count();
    for (Ripe ripe : ripe()) {
      database.run(ripe.organisation, handle -> book.end(handle, ripe.plan, ripe.ending));
      LOG.infof("exposure plan ended plan=%s ending=%s", ripe.plan, ripe.ending.code());
    }
    for (Named plan : unlogged()) {
      var _ = database.in(plan.organisation, handle -> book.log(handle, plan.plan));
    }
  }

  /** Plans that are over, of which the log does not hold what they came to. */
  private List<Named> unlogged() {
    return named(
        """
        select organisation_id, plan_id from exposure_plan
        where state = 'ended' and concluded_entry is null and planned_entry is not null""");
  }

  /**
   * Viewers are counted where a plan ends by them, so that it does whether anybody looks or not.
   */
  private void count() {
    for (Named plan : wanting()) {
      database.run(plan.organisation, handle -> book.count(handle, plan.plan));
    }
  }

  private record Named(UUID organisation, UUID plan) {}

  private List<Named> wanting() {
    return named(
        """
        select organisation_id, plan_id from exposure_plan
        where state <> 'ended' and viewers_wanted > 0 and spent > viewers""");
  }

  private List<Named> named(String query) {
    return database.across(
        Across.OWN_WORK,
        handle ->
            handle
                .createQuery(query + " order by plan_id limit 100")
                .map(
                    (row, context) ->
                        new Named(
                            row.getObject("organisation_id", UUID.class),
                            row.getObject("plan_id", UUID.class)))
                .list());
  }

  private List<Ripe> ripe() {
    return database.across(
        Across.OWN_WORK,
        handle ->
            handle
                .createQuery(
                    """
                    select organisation_id, plan_id,
                      case when viewers_wanted > 0 and viewers >= viewers_wanted then 'GOAL_REACHED'
                        when spent >= budget then 'BUDGET_SPENT' else 'HOURS_OVER' end as ending
                    from exposure_plan
                    where state <> 'ended' and (starts_at + make_interval(hours => hours) <= clock_timestamp()
                      or (viewers_wanted > 0 and viewers >= viewers_wanted))
                    order by plan_id limit 100""")
                .map(
                    (row, context) ->
                        new Ripe(
                            row.getObject("organisation_id", UUID.class),
                            row.getObject("plan_id", UUID.class),
                            PlanBook.End.valueOf(row.getString("ending"))))
                .list());
  }
}
