package dev.zhenzan.server.backup;

import dev.zhenzan.server.config.ServiceSettings;
import dev.zhenzan.server.database.AdvisoryLock;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.postgresql.PGConnection;

/** Writes a backup. */
final class Backup {
  static final String MANIFEST = "manifest.json";
  static final String TABLES = "tables/";
  static final String FILES = "files/";

  /** What is made anew, or is no use elsewhere: the database itself, work of jobs under way. */
  private static final Set<String> LEFT_OUT = Set.of("database", "jobs", "received", "scratch");

  private final ServiceSettings settings;
  private final Instant now;

  Backup(ServiceSettings settings, Instant now) {
    this.settings = settings;
    this.now = now;
  }

  /**
   * Writes everything into a new file, which appears when it is complete.
   *
   * @return what it holds
   */
  Manifest write(Path file) {
    if (Files.exists(file)) {
      throw new BackupException(file + " is there already; give another name");
    }
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try (ServiceDatabase database = ServiceDatabase.open(settings)) {
      Files.deleteIfExists(part);
      Manifest manifest = write(part, database.connection());
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
      return manifest;
    } catch (IOException | SQLException e) {
      throw new BackupException("cannot write " + file, e);
    }
  }

  private Manifest write(Path part, Connection connection) throws IOException, SQLException {
    try (Archive archive = Archive.create(part);
        Statement statement = connection.createStatement()) {
      statement.execute(AdvisoryLock.PUBLICATION.whole());
      try {
        Manifest manifest = write(archive, connection, part.resolveSibling("table.part"));
        archive.put(MANIFEST, manifest.toJson());
        return manifest;
      } finally {
        statement.execute(AdvisoryLock.PUBLICATION.letGo());
      }
    }
  }

  private Manifest write(Archive archive, Connection connection, Path scratch)
      throws IOException, SQLException {
    connection.setAutoCommit(false);
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    try (Statement statement = connection.createStatement()) {
      statement.execute("select set_config('zhenzan.across', 'OWN_WORK', true)");
      List<Manifest.Part> tables = new ArrayList<>();
      for (Tables.Table table : Tables.of(connection).all()) {
        tables.add(copy(archive, connection, table, scratch));
      }
      return new Manifest(
          Manifest.FORMAT, Tables.schema(connection), now.toString(), tables, files(archive));
    } finally {
      connection.rollback();
      connection.setAutoCommit(true);
      Files.deleteIfExists(scratch);
    }
  }

  /** Tar has to know a table's length before its rows. */
  private static Manifest.Part copy(
      Archive archive, Connection connection, Tables.Table table, Path scratch)
      throws IOException, SQLException {
    Folders.createPrivate(scratch);
    try (OutputStream out = Files.newOutputStream(scratch)) {
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyOut(
              "copy (select %s from %s) to stdout".formatted(table.columnList(), table.quoted()),
              out);
    }
    return archive.put(TABLES + table.name(), scratch, table.columns());
  }

  private List<Manifest.Part> files(Archive archive) throws IOException {
    List<Manifest.Part> parts = new ArrayList<>();
    try (Stream<Path> files = Files.walk(settings.data())) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        Path relative = settings.data().relativize(file);
        if (!LEFT_OUT.contains(relative.getName(0).toString())) {
          parts.add(archive.put(FILES + relative, file, List.of()));
        }
      }
    }
    return parts;
  }
}
