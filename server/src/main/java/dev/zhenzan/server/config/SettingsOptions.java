package dev.zhenzan.server.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How commands are told what was chosen. */
public final class SettingsOptions {
  private static final String FILE = "zhenzan.yaml";
  private static final String DATA = "zhenzan-data";

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Folder of all that the service keeps (default: " + DATA + ").")
  private @Nullable String data;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Settings in YAML (default: " + FILE + " in the folder, if it is there).")
  private @Nullable Path config;

  @Option(names = "--host", paramLabel = "ADDRESS", description = "Address to listen on.")
  private @Nullable String host;

  @Option(names = "--port", paramLabel = "PORT", description = "Port to listen on (default: 8080).")
  private @Nullable String port;

  @Option(
      names = "--database-url",
      paramLabel = "URL",
      description = "A PostgreSQL of your own: jdbc:postgresql://HOST/DATABASE.")
  private @Nullable String databaseUrl;

  @Option(
      names = "--database-role",
      paramLabel = "ROLE",
      description = "Its role, which owns the database and is no superuser (default: zhenzan).")
  private @Nullable String databaseRole;

  @Option(
      names = "--database-password-file",
      paramLabel = "FILE",
      description = "Holds the password of the role.")
  private @Nullable String databasePassword;

  /** To be filled by a command line. */
  public SettingsOptions() {}

  /**
   * What holds: options before the environment before the file.
   *
   * @throws SettingsException if a setting is unknown or wrong
   */
  public ServiceSettings settings() {
    Map<String, String> options = new LinkedHashMap<>();
    put(options, "data", data);
    put(options, "host", host);
    put(options, "port", port);
    put(options, "database.url", databaseUrl);
    put(options, "database.role", databaseRole);
    put(options, "database.password_file", databasePassword);
    return SettingsReader.read(options, System.getenv(), file());
  }

  private static void put(Map<String, String> options, String key, @Nullable String value) {
    if (value != null) {
      options.put(key, value);
    }
  }

  private Optional<Path> file() {
    if (config != null) {
      return Optional.of(config);
    }
    Path usual = Path.of(data == null ? DATA : data).resolve(FILE);
    return Files.exists(usual) ? Optional.of(usual) : Optional.empty();
  }
}
