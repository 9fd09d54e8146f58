package dev.zhenzan.server.backup;

import com.github.luben.zstd.ZstdInputStream;
import dev.zhenzan.ledger.LedgerFolder;
import dev.zhenzan.server.config.ServiceSettings;
import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.log.LedgerMatchesDatabase;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Makes a service's folder of a backup. */
final class Restore {
  private final ServiceSettings settings;

  Restore(ServiceSettings settings) {
    this.settings = settings;
  }

  /**
   * Makes the folder, which appears when all of it is there and agrees with the manifest.
   *
   * @return what was restored
   */
  Manifest read(Path file) {
    Path data = settings.data();
    Path part = data.resolveSibling(data.getFileName() + ".part");
    if (Files.exists(data) || Files.exists(part)) {
      throw new BackupException(
          "%s or %s is there already; give a folder that is not there".formatted(data, part));
    }
    try {
      Folders.createPrivateFolder(part);
      Path unpacked = part.resolve("unpacked");
      Manifest manifest = unpack(file, unpacked);
      verify(manifest, unpacked);
      place(manifest, unpacked, part);
      load(manifest, unpacked, part);
      Folders.delete(unpacked);
      Files.move(part, data, StandardCopyOption.ATOMIC_MOVE);
      return manifest;
    } catch (IOException | SQLException e) {
      throw new BackupException("cannot restore %s into %s".formatted(file, data), e);
    }
  }

  private static Manifest unpack(Path file, Path folder) throws IOException {
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(
            new ZstdInputStream(new BufferedInputStream(Files.newInputStream(file))))) {
      @Nullable TarArchiveEntry entry;
      while ((entry = tar.getNextEntry()) != null) {
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
          throw new BackupException("the backup names a file outside its folder; do not use it");
        }
        Files.createDirectories(Folders.parent(target));
        Files.copy(tar, target);
      }
    }
    Path manifest = folder.resolve(Backup.MANIFEST);
    if (!Files.exists(manifest)) {
      throw new BackupException(file + " ends before its manifest: it is not complete");
    }
    return Manifest.parse(Files.readAllBytes(manifest));
  }

  private static void verify(Manifest manifest, Path unpacked) throws IOException {
    for (Manifest.Part part :
        Stream.concat(manifest.tables().stream(), manifest.files().stream()).toList()) {
      Path file = unpacked.resolve(part.name());
      if (!Files.exists(file) || !Digests.of(file).equals(part.sha256())) {
        throw new BackupException(part.name() + " in the backup is not what was written into it");
      }
    }
  }

  private void load(Manifest manifest, Path unpacked, Path part) throws IOException, SQLException {
    try (ServiceDatabase database =
        settings.text("database.url").isPresent()
            ? ServiceDatabase.open(settings)
            : ServiceDatabase.start(part.resolve("database"))) {
      Connection connection = database.connection();
      Schema.make(database.address(), manifest.schema());
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        for (Manifest.Part table : manifest.tables()) {
          load(connection, statement, table, unpacked);
        }
        Tables.advanceSequences(connection);
        queueJobsAgain(statement);
      }
      connection.commit();
      compare(database, new LedgerFolder(part.resolve("ledger")), again(part));
    }
  }

  /** What is to go before another backup is restored, since all is loaded by then. */
  private String again(Path part) {
    return settings.text("database.url").isPresent()
        ? "empty the database and remove %s".formatted(part)
        : "remove %s".formatted(part);
  }

  /** A log that tells another story than the database is of no use, and is better known now. */
  private static void compare(ServiceDatabase database, LedgerFolder ledger, String again)
      throws SQLException {
    if (!ledger.exists()) {
      if (namesEntries(database)) {
        throw new BackupException(
            "the backup has no log, and its database names entries of one: do not use it; %s"
                .formatted(again));
      }
      return;
    }
    LedgerMatchesDatabase.Comparison found =
        new LedgerMatchesDatabase(ledger, new Database(database.source())).all();
    if (!found.matches()) {
      throw new BackupException(
          "log and database of the backup differ, so neither can be trusted: %s; %s, and restore another backup"
              .formatted(found, again));
    }
  }

  private static boolean namesEntries(ServiceDatabase database) throws SQLException {
    try (Statement statement = database.connection().createStatement()) {
      statement.execute("select set_config('zhenzan.across', 'LOG', false)");
      return has(statement, "select to_regclass('log_outbox') is not null")
          && has(statement, "select exists (select 1 from log_outbox where log_index is not null)");
    }
  }

  /** Nobody runs what ran when the backup was made. */
  private static void queueJobsAgain(Statement statement) throws SQLException {
    if (has(statement, "select to_regclass('job') is not null")) {
      statement.execute("select set_config('zhenzan.across', 'OWN_WORK', true)");
      statement.execute(
          "update job set state = 'queued', runner = null, process_id = null where state = 'running'");
    }
  }

  private static boolean has(Statement statement, String question) throws SQLException {
    try (ResultSet answer = statement.executeQuery(question)) {
      return answer.next() && answer.getBoolean(1);
    }
  }

  /** Rows of all organisations are loaded, which the rules of rows allow nobody else. */
  private static void load(
      Connection connection, Statement statement, Manifest.Part part, Path unpacked)
      throws IOException, SQLException {
    Tables.Table table =
        new Tables.Table(part.name().substring(Backup.TABLES.length()), part.columns());
    statement.execute("alter table %s no force row level security".formatted(table.quoted()));
    try (InputStream rows = Files.newInputStream(unpacked.resolve(part.name()))) {
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn("copy %s (%s) from stdin".formatted(table.quoted(), table.columnList()), rows);
    }
    statement.execute("alter table %s force row level security".formatted(table.quoted()));
  }

  private static void place(Manifest manifest, Path unpacked, Path part) throws IOException {
    for (Manifest.Part file : manifest.files()) {
      Path target = part.resolve(file.name().substring(Backup.FILES.length())).normalize();
      Folders.makePrivate(part, Folders.parent(target));
      Files.move(unpacked.resolve(file.name()), target);
      Folders.makePrivate(target);
    }
  }
}
