package dev.zhenzan.server.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zhenzan.server.config.ServiceSettings;
import dev.zhenzan.server.config.SettingsReader;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
  private static final Instant NOW = Instant.parse("2026-11-29T00:00:00Z");
  private static final String SCHEMA = "01";
  private static final String COUNT = "select count(*) || ' ' || min(name) from organisation";

  @TempDir static Path folder;
  private static Path backup = Path.of("");

  @BeforeAll
  static void makeServiceAndItsBackup() throws Exception {
    ServiceSettings settings = settings("first");
    Files.createDirectories(settings.data().resolve("ledger"));
    Files.writeString(settings.data().resolve("ledger/checkpoint"), "tree");
    try (ServiceDatabase database = ServiceDatabase.start(settings.data().resolve("database"))) {
      Schema.make(database.address(), SCHEMA);
      execute(
          database.connection(),
          "select set_config('zhenzan.organisation', gen_random_uuid()::text, false);"
              + "insert into organisation (name) values (E'tab\\there, line\\nthere, 真赞')");
    }
    backup = folder.resolve("service.backup");
    new Backup(settings, NOW).write(backup);
  }

  @Test
  void restored_holdsTheSameRowsAndFiles() throws Exception {
    ServiceSettings settings = settings("second");

    Manifest manifest = new Restore(settings).read(backup);

    assertThat(manifest.madeAt()).isEqualTo(NOW.toString());
    assertThat(settings.data().resolve("ledger/checkpoint")).hasContent("tree");
    try (ServiceDatabase database = ServiceDatabase.open(settings)) {
      assertThat(ask(database.connection(), COUNT)).isEqualTo("1 tab\there, line\nthere, 真赞");
      assertThat(
              ask(
                  database.connection(),
                  "select count(*) from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'flyway_schema_history' and not relforcerowsecurity"))
          .isEqualTo("0");
    }
  }

  @Test
  void backup_isForItsOwnerAlone() throws Exception {
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
        .isEqualTo("rw-------");
  }

  @Test
  void runningService_isBackedUpAsWell() throws Exception {
    ServiceSettings settings = settings("first");
    Path second = folder.resolve("second.backup");
    try (ServiceDatabase running = ServiceDatabase.start(settings.data().resolve("database"))) {
      new Backup(settings, NOW).write(second);
      assertThat(ask(running.connection(), COUNT)).startsWith("1 ");
    }
    assertThat(second).isNotEmptyFile();
  }

  @Test
  void damagedBackup_isRefusedAndLeavesNoService() throws Exception {
    Path damaged = Files.copy(backup, folder.resolve("damaged.backup"));
    try (RandomAccessFile file = new RandomAccessFile(damaged.toFile(), "rw")) {
      file.setLength(file.length() * 2 / 3);
    }
    ServiceSettings settings = settings("third");

    assertThatThrownBy(() -> new Restore(settings).read(damaged))
        .isInstanceOf(BackupException.class);
    assertThat(settings.data()).doesNotExist();
  }

  @Test
  void folderThatIsThere_isNotTouched() {
    assertThatThrownBy(() -> new Restore(settings("first")).read(backup))
        .isInstanceOf(BackupException.class)
        .hasMessageContaining("is there already");
  }

  private static ServiceSettings settings(String data) {
    return SettingsReader.read(
        Map.of("data", folder.resolve(data).toString()), Map.of(), Optional.empty());
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String ask(Connection connection, String sql) throws SQLException {
    execute(connection, "select set_config('zhenzan.across', 'OWN_WORK', false)");
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
