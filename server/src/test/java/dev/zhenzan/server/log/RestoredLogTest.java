package dev.zhenzan.server.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.server.backup.BackupCommand;
import dev.zhenzan.server.backup.RestoreCommand;
import dev.zhenzan.server.database.Across;
import dev.zhenzan.server.database.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A restored service has a log and a database that tell the same, or there is none. */
class RestoredLogTest {
  private static final int FAILED = 3;

  @TempDir private Path folder;
  private Path data;

  @BeforeEach
  void makeService() {
    data = folder.resolve("data");
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data.resolve("database"))) {
      Flyway.configure()
          .dataSource(postgres.url(), EmbeddedPostgres.role(), postgres.password())
          .load()
          .migrate();
      try (Parts parts = open(postgres)) {
        parts.organisationWithActs(10);
        new Draining(parts.log(), parts.rows()).run();
      }
    }
  }

  private Parts open(EmbeddedPostgres postgres) {
    return Parts.open(postgres.url(), EmbeddedPostgres.role(), postgres.password(), data);
  }

  private static String run(Object command, String... arguments) {
    AtomicReference<String> told = new AtomicReference<>("");
    int status =
        new CommandLine(command)
            .setExecutionExceptionHandler(
                (trouble, line, parsed) -> {
                  told.set(String.valueOf(trouble.getMessage()));
                  return FAILED;
                })
            .execute(arguments);
    return status + " " + told.get();
  }

  private String backedUpAndRestored(String name) {
    String file = folder.resolve(name + ".backup").toString();
    assertThat(run(new BackupCommand(), "--data", data.toString(), "--out", file)).isEqualTo("0 ");
    return run(new RestoreCommand(), "--from", file, "--data", folder.resolve(name).toString());
  }

  @Test
  void service_whoseLogAndDatabaseDiffer_isNotRestored() {
    assertThat(backedUpAndRestored("good")).isEqualTo("0 ");
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data.resolve("database"));
        Parts parts = open(postgres)) {
      parts
          .database()
          .across(
              Across.LOG, handle -> handle.execute("delete from log_outbox where log_index = 4"));
    }

    assertThat(backedUpAndRestored("bad"))
        .startsWith("3 log and database of the backup differ")
        .contains("unknown=1")
        .contains("remove " + folder.resolve("bad.part"));
    assertThat(folder.resolve("bad")).doesNotExist();
  }

  @Test
  void service_whoseDatabaseNamesNoEntryOfItsLog_isNotRestored() {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data.resolve("database"));
        Parts parts = open(postgres)) {
      parts.database().across(Across.LOG, handle -> handle.execute("delete from log_outbox"));
    }

    assertThat(backedUpAndRestored("bad"))
        .startsWith("3 log and database of the backup differ")
        .contains("unknown=10");
    assertThat(folder.resolve("bad")).doesNotExist();
  }
}
