package dev.zhenzan.server.result;

import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.job.JobFolder;
import dev.zhenzan.server.job.JobSettings;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Handle;

/**
 * Keeps the newest audits of an organisation, and drops the others. The tables of one with open
 * cases stay until those are decided: they are what a reviewer looks at, and of a group they tell
 * whom a decision is about. Thread-safe.
 */
@Singleton
public final class Retention {
  private static final List<String> TABLES =
      List.of(
          "overridden_interaction",
          "corrected_sum",
          "corrected_score",
          "corrected_video",
          "corrected_account",
          "corrected_group",
          "flagged_interaction",
          "flagged_account",
          "lockstep_group",
          "video_audit",
          "video_score",
          "creator_score",
          "quote",
          "audit");

  private final Database database;
  private final JobSettings jobs;
  private final int audits;
  private final boolean files;

  /**
   * As configured.
   *
   * @param audits {@code zhenzan.audits.kept}: how many stay in the tables. Three by default: the
   *     one that counts, and two to compare it with
   * @param files {@code zhenzan.audits.keep-files}: whether the folders of dropped ones stay. No by
   *     default, as they hold personal data
   */
  public Retention(
      Database database,
      JobSettings jobs,
      @ConfigProperty(name = "zhenzan.audits.kept", defaultValue = "3") int audits,
      @ConfigProperty(name = "zhenzan.audits.keep-files", defaultValue = "false") boolean files) {
    if (audits < 1) {
      throw new IllegalArgumentException("zhenzan.audits.kept must be at least 1: " + audits);
    }
    this.database = database;
    this.jobs = jobs;
    this.audits = audits;
    this.files = files;
  }

  /** An audit and the job that made it. */
  private record Old(UUID audit, Optional<UUID> job) {}

  /** Drops what is older than the newest; of the newest alone the log that it was of is kept. */
  public void apply(UUID organisation) {
    List<Old> all = database.in(organisation, Retention::all);
    all.stream().skip(1).forEach(old -> old.job().ifPresent(this::removeInput));
    all.stream().skip(audits).forEach(old -> drop(organisation, old));
  }

  private void removeInput(UUID job) {
    JobFolder.of(jobs, job).removeInput();
  }

  private static List<Old> all(Handle handle) {
    return handle
        .createQuery(
            """
            select audit_id, job_id from audit where organisation_id = organisation()
            order by audit_id desc""")
        .map(
            (row, context) ->
                new Old(
                    row.getObject("audit_id", UUID.class),
                    Optional.ofNullable(row.getObject("job_id", UUID.class))))
        .list();
  }

  private void drop(UUID organisation, Old old) {
    database.run(organisation, handle -> dropUnlessOpen(handle, old.audit()));
    if (!files) {
      old.job().ifPresent(job -> JobFolder.of(jobs, job).remove());
    }
  }

  private static void dropUnlessOpen(Handle handle, UUID audit) {
    boolean open =
        handle
            .createQuery(
                """
                select exists (select from review
                  where organisation_id = organisation() and state = 'open' and audit_id = :audit)""")
            .bind("audit", audit)
            .mapTo(Boolean.class)
            .one();
    if (!open) {
      drop(handle, audit);
    }
  }

  private static void drop(Handle handle, UUID audit) {
    for (String table : TABLES) {
      handle.execute(
          "delete from " + table + " where audit_id = ? and organisation_id = organisation()",
          audit);
    }
  }
}
