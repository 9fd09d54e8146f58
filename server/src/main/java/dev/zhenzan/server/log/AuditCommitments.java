package dev.zhenzan.server.log;

import dev.zhenzan.server.database.Across;
import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.log.AuditLogging.Due;
import dev.zhenzan.server.result.AuditStoring;
import dev.zhenzan.tlog.VerificationException;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Puts stored audits into the log, one after the other, in a thread of its own: what is to be done
 * is a row, so that a restart goes on with it.
 */
@Singleton
public final class AuditCommitments {
  private static final Logger LOG = Logger.getLogger(AuditCommitments.class);
  private static final Duration LOOK = Duration.ofSeconds(30);

  private static final int ATTEMPTS = 3;

  private final Database database;
  private final AuditLogging logging;
  private final Waking waking = new Waking();
  private volatile boolean stopping;
  private @Nullable Thread thread;

  /** Of a log; what does not fit into memory lies in the service's folder for a while. */
  public AuditCommitments(
      ServiceLog log,
      Database database,
      Outbox outbox,
      @ConfigProperty(name = "zhenzan.data") String data)
      throws IOException {
    this.database = database;
    Path scratch = emptied(Path.of(data).resolve("scratch"));
    this.logging = new AuditLogging(log, database, outbox, scratch);
  }

  /** What a service that was killed left there is of no use. */
  private static Path emptied(Path folder) throws IOException {
    Files.createDirectories(folder);
    try (Stream<Path> left = Files.walk(folder)) {
      for (Path each : left.sorted(Comparator.reverseOrder()).toList()) {
        if (!each.equals(folder)) {
          Files.delete(each);
        }
      }
    }
    return folder;
  }

  void await(@Observes AuditStoring storing) {
    storing
        .handle()
        .execute(
            """
            insert into audit_commitment (audit_id, folder) values (?, ?)
            on conflict do nothing""",
            storing.audit(),
            storing.folder().toString());
    storing.handle().afterCommit(waking::wake);
  }

  void start(@Observes StartupEvent event) {
    thread = Thread.ofPlatform().name("log-audits").daemon().start(this::work);
  }

  /** What is under way is begun anew after the start. */
  void stop(@Observes ShutdownEvent event) {
    stopping = true;
    if (thread != null) {
      thread.interrupt();
    }
  }

  private void work() {
    try {
      while (!stopping) {
        all();
        waking.await(LOOK);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void all() {
    try {
      Optional<Due> due = next();
      while (due.isPresent() && !stopping && isOver(due.get())) {
        due = next();
      }
    } catch (RuntimeException e) {
      LOG.errorf(e, "audits not logged, trying again later");
    }
  }

  /**
   * Logs one, or gives it up where its files cannot be used; what else hinders it is left some time
   * to pass. The attempt is counted first: what breaks the process does not do so for ever.
   */
  private boolean isOver(Due due) {
    database.run(
        due.organisation(),
        handle ->
            handle.execute(
                "update audit_commitment set attempts = attempts + 1 where audit_id = ?",
                due.audit()));
    try {
      logging.run(due);
      return true;
    } catch (VerificationException | RuntimeException | OutOfMemoryError e) {
      boolean unusable = isOfItsFiles(e);
      if (!stopping) {
        LOG.errorf(e, "audit not logged audit=%s", due.audit());
        failed(due, e, unusable ? 1 : ATTEMPTS);
      }
      return unusable;
    }
  }

  /** A summary does not change, and a folder that is gone does not come back. */
  private static boolean isOfItsFiles(Throwable failure) {
    return failure instanceof VerificationException
        || failure.getCause() instanceof NoSuchFileException;
  }

  private void failed(Due due, Throwable failure, int attempts) {
    database.run(
        due.organisation(),
        handle ->
            handle.execute(
                """
                update audit_commitment set problem = ?,
                  state = case when attempts >= ? then 'failed' else 'waiting' end
                where audit_id = ?""",
                failure.getClass().getSimpleName(),
                attempts,
                due.audit()));
  }

  private Optional<Due> next() {
    return database.across(
        Across.LOG,
        handle ->
            handle
                .createQuery(
                    """
                    select organisation_id, audit_id, folder from audit_commitment
                    where state = 'waiting' order by attempts, created_at limit 1""")
                .map(
                    (row, context) ->
                        new Due(
                            row.getObject(1, UUID.class),
                            row.getObject(2, UUID.class),
                            Path.of(row.getString(3))))
                .findOne());
  }
}
