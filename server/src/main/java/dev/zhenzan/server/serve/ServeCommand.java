package dev.zhenzan.server.serve;

import dev.zhenzan.server.config.ServiceSettings;
import dev.zhenzan.server.config.ServiceSettings.DatabaseAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code zhenzan serve}: the service and its console until it is told to stop. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = {
      "Serves the API and the console on one port, until it is told to stop.",
      "All that it keeps is in one folder: database, ledger, models, keys."
    },
    footerHeading = "%nExample:%n",
    footer = "  zhenzan serve --data zhenzan-data")
public final class ServeCommand implements Callable<Integer> {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      required = true,
      description = "Folder of all that the service keeps; made where it is not there.")
  private @Nullable Path data;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description = "Address to listen on (default: ${DEFAULT-VALUE}, this machine alone).")
  private String host = "";

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8080",
      description = "Port to listen on (default: ${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--database-url",
      paramLabel = "URL",
      description =
          "A PostgreSQL of your own in place of the embedded one: jdbc:postgresql://HOST/DATABASE.")
  private @Nullable String databaseUrl;

  @Option(
      names = "--database-role",
      paramLabel = "ROLE",
      defaultValue = "zhenzan",
      description =
          "Its role, which owns the database and is no superuser (default: ${DEFAULT-VALUE}).")
  private String databaseRole = "";

  @Option(
      names = "--database-password-file",
      paramLabel = "FILE",
      description = "Holds the password of the role.")
  private @Nullable Path databasePassword;

  /** With what is to be served not known yet. */
  public ServeCommand() {}

  @Override
  public Integer call() throws IOException {
    Path folder = java.util.Objects.requireNonNull(data);
    Files.createDirectories(folder);
    return Service.run(new ServiceSettings(folder.toAbsolutePath(), host, port, database()));
  }

  private Optional<DatabaseAddress> database() throws IOException {
    if (databaseUrl == null) {
      return Optional.empty();
    }
    String password = databasePassword == null ? "" : Files.readString(databasePassword).strip();
    return Optional.of(new DatabaseAddress(databaseUrl, databaseRole, password));
  }
}
