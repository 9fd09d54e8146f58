package dev.zhenzan.server.backup;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;

/** Makes the tables of a version in an empty database. */
final class Schema {
  private static final String MIGRATIONS = "db/migration";

  private Schema() {}

  /**
   * Migrates to a version.
   *
   * @throws BackupException if this program does not know it, or tables are there already
   */
  static void make(ServiceDatabase.Address address, String version) throws IOException {
    Path folder = Files.createTempDirectory("zhenzan-migrations");
    try {
      List<String> names = copyMigrations(folder);
      if (names.stream().noneMatch(name -> name.startsWith("V" + version + "__"))) {
        throw new BackupException(
            "the backup's tables are of version %s, which this program does not know: use one as new as the backup"
                .formatted(version));
      }
      migrate(address, version, folder);
    } finally {
      Folders.delete(folder);
    }
  }

  private static void migrate(ServiceDatabase.Address address, String version, Path folder) {
    try {
      Flyway.configure()
          .dataSource(address.url(), address.role(), address.password())
          .locations("filesystem:" + folder)
          .target(MigrationVersion.fromVersion(version))
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw new BackupException("cannot make tables at %s: is it empty?".formatted(address), e);
    }
  }

  /** Flyway does not find files within the jars of the packed service by itself. */
  private static List<String> copyMigrations(Path folder) throws IOException {
    URL first =
        Objects.requireNonNull(
            Schema.class
                .getClassLoader()
                .getResource(MIGRATIONS + "/V01__organisations_and_people.sql"));
    try {
      URI place = first.toURI();
      if (place.getScheme().equals("file")) {
        return copy(Folders.parent(Path.of(place)), folder);
      }
      try (FileSystem jar = FileSystems.newFileSystem(place, Map.of())) {
        return copy(jar.getPath(MIGRATIONS), folder);
      }
    } catch (URISyntaxException e) {
      throw new IllegalStateException("a place of a resource is a URI", e);
    }
  }

  private static List<String> copy(Path from, Path folder) throws IOException {
    try (Stream<Path> files = Files.list(from)) {
      List<Path> found = files.toList();
      for (Path file : found) {
        Files.copy(file, folder.resolve(file.getFileName().toString()));
      }
      return found.stream().map(file -> file.getFileName().toString()).toList();
    }
  }
}
