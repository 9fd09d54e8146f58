package dev.zhenzan.server.audience;

import dev.zhenzan.files.person.Erasure;
import dev.zhenzan.files.person.Held;
import dev.zhenzan.files.rows.Resources;
import dev.zhenzan.server.database.Across;
import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.database.Identifiers;
import dev.zhenzan.server.log.Forgetting;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;

/**
 * Erases people from what tables do not hold: files of audits and match models. It waits for jobs
 * that began before, as they may still write what they read, and for the log to take what they
 * found, which draws keys; it looks through the tables again after them, and destroys the key once
 * more. Until then a row keeps the id, so that nothing is forgotten by a restart.
 */
@Singleton
final class FileErasures {
  private static final Logger LOG = Logger.getLogger(FileErasures.class);
  private static final int SECONDS = 30;

  private final Database database;
  private final MatchModels models;
  private final Forgetting forgetting;
  private final Path receipts;
  private final ScheduledExecutorService worker =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("file-erasures").factory());

  FileErasures(
      Database database,
      MatchModels models,
      Forgetting forgetting,
      @ConfigProperty(name = "zhenzan.data") Path data) {
    this.database = database;
    this.models = models;
    this.forgetting = forgetting;
    this.receipts = data.resolve("erasures");
  }

  void start(@Observes StartupEvent event) {
    var _ = worker.scheduleWithFixedDelay(this::tick, SECONDS, SECONDS, TimeUnit.SECONDS);
  }

  void stop(@Observes ShutdownEvent event) {
    worker.shutdownNow();
  }

  /** Asks for the files of an account to be looked through, once the transaction is durable. */
  void ask(Handle handle, String account) {
    handle.execute(
        "insert into file_erasure (file_erasure_id, account_id) values (?, ?)",
        Identifiers.next(),
        account);
    handle.afterCommit(() -> worker.execute(this::tick));
  }

  private record Asked(UUID id, UUID organisation, String account) {}

  private void tick() {
    try {
      asked().forEach(this::erase);
    } catch (RuntimeException e) {
      // The row is still there: the next tick tries again.
      LOG.errorf(e, "files could not be looked through for an erasure");
    }
  }

  /** What was asked for and waits for no job that began before, nor for what one found. */
  private List<Asked> asked() {
    return database.across(
        Across.OWN_WORK,
        handle ->
            handle
                .createQuery(
                    """
                    select e.* from file_erasure e
                    where not exists (select from job j where j.organisation_id = e.organisation_id
                      and j.state in ('queued', 'running') and j.created_at < e.asked_at)
                    and not exists (select from audit_commitment c
                      left join audit a using (audit_id) left join job j using (job_id)
                      where c.organisation_id = e.organisation_id and c.state = 'waiting'
                        and coalesce(j.created_at, c.created_at) < e.asked_at)
                    order by e.asked_at""")
                .map(
                    (row, context) ->
                        new Asked(
                            row.getObject("file_erasure_id", UUID.class),
                            row.getObject("organisation_id", UUID.class),
                            row.getString("account_id")))
                .list());
  }

  private void erase(Asked asked) {
    List<Path> trained = models.folders(asked.organisation);
    Held held =
        Held.of(
            List.of(), new Held.Places(results(asked), List.of(), List.of(), List.of()), trained);
    Erasure.Place place = new Erasure.Place(receipts, Clock.systemUTC(), key -> false);
    Erasure.Outcome outcome =
        new Erasure(held, place, step -> {}, Resources.usual()).run(asked.account);
    models.forget();
    if (!outcome.left().isEmpty() || !outcome.unsearched().isEmpty()) {
      LOG.warnf(
          "an erasure is left in files erasure=%s files=%d",
          asked.id, outcome.left().size() + outcome.unsearched().size());
    }
    database.run(
        asked.organisation,
        handle -> {
          forgetting.account(handle, asked.organisation, asked.account);
          PersonErasure.tables(handle, asked.account);
          handle.execute("delete from file_erasure where file_erasure_id = ?", asked.id);
        });
  }

  /** The folders of audits' jobs, with what was read and what was made. */
  private List<Path> results(Asked asked) {
    return folders(asked, "select folder from audit_folder").stream()
        .map(FileErasures::whole)
        .distinct()
        .toList();
  }

  /** A job's folder holds what it read beside the folder {@code result}. */
  private static Path whole(Path folder) {
    return folder.endsWith("result")
        ? Objects.requireNonNullElse(folder.getParent(), folder)
        : folder;
  }

  private List<Path> folders(Asked asked, String query) {
    return database
        .in(
            asked.organisation,
            handle ->
                handle
                    .createQuery(query + " where organisation_id = organisation()")
                    .mapTo(String.class)
                    .list())
        .stream()
        .map(Path::of)
        .filter(Files::isDirectory)
        .distinct()
        .toList();
  }
}
