package dev.zhenzan.server.result;

import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.job.JobFolder;
import dev.zhenzan.server.job.JobSettings;
import dev.zhenzan.server.job.LogFiles;
import jakarta.inject.Singleton;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The audit that answers are given by, and its files. Thread-safe. */
@Singleton
public final class LatestAudit {
  private final Database database;
  private final JobSettings jobs;

  /** Of each organisation. */
  public LatestAudit(Database database, JobSettings jobs) {
    this.database = database;
    this.jobs = jobs;
  }

  /**
   * An audit whose files are still there.
   *
   * @param audit its id
   * @param log that was audited
   * @param result folder that was made
   */
  public record Kept(UUID audit, LogFiles log, Path result) {
    /** The options that name log and result to a command, which then need not audit again. */
    public List<String> options() {
      List<String> options = new ArrayList<>(log.options());
      options.addAll(List.of("--result", result.toString()));
      return options;
    }
  }

  /** Its id; empty before the first one. */
  public static Optional<UUID> id(Handle handle) {
    return handle.createQuery("select latest_audit()").mapTo(UUID.class).findFirst();
  }

  /** The latest audit with its files; empty before the first one, or where they are gone. */
  public Optional<Kept> kept(UUID organisation) {
    return database
        .in(
            organisation,
            handle ->
                handle
                    .createQuery(
                        """
                        select audit_id, job_id from audit
                        where audit_id = (select latest_audit()) and job_id is not null""")
                    .map(
                        (row, context) ->
                            kept(
                                row.getObject("audit_id", UUID.class),
                                JobFolder.of(jobs, row.getObject("job_id", UUID.class))))
                    .findOne())
        .filter(kept -> kept.log().exist() && Files.isDirectory(kept.result()));
  }

  private static Kept kept(UUID audit, JobFolder folder) {
    return new Kept(audit, new LogFiles(folder.input()), folder.result());
  }
}
