package dev.zhenzan.server.metric;

import dev.zhenzan.server.database.Across;
import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.ingest.BatchStored;
import dev.zhenzan.server.ingest.Tally;
import dev.zhenzan.server.job.JobState;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Rows taken in, jobs at hand and entries that wait for publication, of all organisations together.
 * What waits is counted when it is asked for; where the database does not answer it is not a
 * number.
 */
@Singleton
public final class ServiceMetrics {
  private final MeterRegistry meters;
  private final Database database;

  /** In a registry. */
  public ServiceMetrics(MeterRegistry meters, Database database) {
    this.meters = meters;
    this.database = database;
  }

  void start(@Observes StartupEvent event) {
    Gauge.builder("zhenzan.log.waiting", this, ServiceMetrics::waiting)
        .description("Entries that are not published in the log yet")
        .register(meters);
    for (JobState state : List.of(JobState.QUEUED, JobState.RUNNING)) {
      Gauge.builder("zhenzan.jobs", this, metrics -> metrics.jobs(state))
          .description("Long jobs that are not over")
          .tag("state", state.word())
          .register(meters);
    }
  }

  void stored(@Observes BatchStored stored) {
    Tally tally = stored.batch().tally();
    rows(stored, "accepted", tally.accepted());
    rows(stored, "duplicate", tally.duplicates());
    rows(stored, "rejected", tally.rejected());
  }

  private void rows(BatchStored stored, String outcome, long rows) {
    meters
        .counter("zhenzan.ingest.rows", "kind", stored.batch().kind(), "outcome", outcome)
        .increment((double) rows);
  }

  private double waiting() {
    return count("select count(*) from log_outbox where log_index is null");
  }

  private double jobs(JobState state) {
    return count("select count(*) from job where state = ?", state.word());
  }

  private double count(String query, Object... values) {
    return database.across(
        Across.METRICS, handle -> handle.select(query, values).mapTo(Double.class).one());
  }
}
