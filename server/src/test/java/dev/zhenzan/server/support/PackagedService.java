package dev.zhenzan.server.support;

import dev.zhenzan.server.database.EmbeddedPostgres;
import dev.zhenzan.server.database.Identifiers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * The service as it is shipped, in a process of its own on a folder, which may be killed and
 * started again. Its database is looked into past the service. Not thread-safe.
 */
public final class PackagedService implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final String HEAP = "-Xmx512m";

  private final Path folder;
  private final Map<String, String> environment;
  private final int port;
  private Process process;

  private PackagedService(Path folder, Map<String, String> environment, int port)
      throws IOException {
    this.folder = folder;
    this.environment = Map.copyOf(environment);
    this.port = port;
    this.process = launch();
  }

  /** Starts it on a folder, new or not, and waits until it answers. */
  public static PackagedService start(Path folder) {
    return start(folder, Map.of());
  }

  /** The same with more variables in its environment. */
  public static PackagedService start(Path folder, Map<String, String> environment) {
    try {
      PackagedService service = new PackagedService(folder, environment, freePort());
      service.awaitAnswer();
      return service;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** Where it is. */
  public URI at(String path) {
    return URI.create("http://127.0.0.1:%d%s".formatted(port, path));
  }

  /** Its process. */
  public long pid() {
    return process.pid();
  }

  /** Kills it at once, as by {@code kill -9}; its database goes on. */
  public void kill() {
    process.destroyForcibly();
    await("the service ends", () -> !process.isAlive());
  }

  /** Starts it again after it was killed. */
  public void startAgain() {
    try {
      process = launch();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    awaitAnswer();
  }

  /** The first process of its database, as soon as there is one at work. */
  public ProcessHandle database() {
    await(
        "the database runs",
        () -> postmaster().filter(it -> it.children().findAny().isPresent()).isPresent());
    return postmaster().orElseThrow();
  }

  private Optional<ProcessHandle> postmaster() {
    try {
      Path file = folder.resolve("database/cluster/postmaster.pid");
      return Files.readAllLines(file).stream()
          .findFirst()
          .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid.strip())));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A connection past the service, which sees one organisation. */
  public Connection connect(UUID organisation) throws SQLException {
    Path database = folder.resolve("database");
    Connection connection =
        DriverManager.getConnection(
            EmbeddedPostgres.runningUrl(database).orElseThrow(),
            EmbeddedPostgres.role(),
            EmbeddedPostgres.password(database));
    try (PreparedStatement name =
        connection.prepareStatement("select set_config('zhenzan.organisation', ?, false)")) {
      name.setString(1, organisation.toString());
      name.execute();
    }
    return connection;
  }

  /** Makes an operator of a new organisation, and answers the secret of a key of theirs. */
  public String operatorOf(UUID organisation) throws SQLException {
    UUID person = Identifiers.next();
    String secret = "zz_" + person;
    try (Connection connection = connect(organisation)) {
      execute(connection, "insert into organisation (name) values ('org')");
      execute(
          connection,
          "insert into person (person_id, login, name, roles) values (?, ?, 'op', '{operator}')",
          person,
          "login-" + person);
      execute(
          connection,
          """
          insert into api_key (api_key_id, person_id, name, secret_hash, scopes)
          values (?, ?, 'key', ?, '{all}')""",
          Identifiers.next(),
          person,
          sha256(secret));
    }
    return secret;
  }

  private static void execute(Connection connection, String sql, Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.execute();
    }
  }

  /** Waits for what has to come; fails where it does not come in time. */
  public static void await(String what, BooleanSupplier condition) {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (!condition.getAsBoolean()) {
      if (Instant.now().isAfter(deadline)) {
        throw new AssertionError("not within %s: %s".formatted(PATIENCE, what));
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
  }

  private void awaitAnswer() {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request = HttpRequest.newBuilder(at("/api/v1/session")).build();
      await(
          "the service answers: see " + log(),
          () -> !process.isAlive() || answers(client, request));
    }
    if (!process.isAlive()) {
      throw new AssertionError(
          "the service ended with %d: see %s".formatted(process.exitValue(), log()));
    }
  }

  private static boolean answers(HttpClient client, HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.discarding()).statusCode() == 401;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private Process launch() throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "--enable-native-access=ALL-UNNAMED",
                "-jar",
                System.getProperty("zhenzan.packaged"),
                "serve",
                "--data",
                folder.toString(),
                "--port",
                Integer.toString(port)));
    builder.environment().putAll(environment);
    return builder
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
        .start();
  }

  /** The file of all that it prints. */
  public Path log() {
    return folder.resolveSibling(folder.getFileName() + ".log");
  }

  @Override
  public void close() {
    process.destroy();
    await("the service stops", () -> !process.isAlive());
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
