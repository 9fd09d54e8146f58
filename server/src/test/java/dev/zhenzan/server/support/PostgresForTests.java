package dev.zhenzan.server.support;

import dev.zhenzan.server.database.EmbeddedPostgres;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The embedded PostgreSQL in a folder that goes with the tests. */
public final class PostgresForTests implements QuarkusTestResourceLifecycleManager {
  private @Nullable Path data;
  private @Nullable EmbeddedPostgres postgres;

  @Override
  public Map<String, String> start() {
    try {
      Path folder = Files.createTempDirectory("zhenzan-service");
      EmbeddedPostgres started = EmbeddedPostgres.start(folder.resolve("database"));
      data = folder;
      postgres = started;
      return Map.of(
          "zhenzan.data",
          folder.toString(),
          "quarkus.datasource.jdbc.url",
          started.url(),
          "quarkus.datasource.username",
          EmbeddedPostgres.role(),
          "quarkus.datasource.password",
          started.password());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void stop() {
    if (postgres != null) {
      postgres.close();
    }
    if (data != null) {
      delete(data);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
