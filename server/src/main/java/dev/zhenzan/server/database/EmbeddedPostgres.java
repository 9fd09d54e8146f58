package dev.zhenzan.server.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * A PostgreSQL that the service makes, starts and stops, in a folder of its own. It listens on
 * loopback alone, asks for a password (SCRAM) and forces what it commits to the disk. When its
 * process ends by itself, it is started again on the same port. What an earlier service left
 * running is stopped first. Thread-safe.
 */
public final class EmbeddedPostgres implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(EmbeddedPostgres.class);
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration FIRST_WAIT = Duration.ofMillis(100);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
  private static final String SUPERUSER = "postgres";
  private static final String ROLE = "zhenzan";
  private static final String PASSWORD = "password";
  private static final int PORT_LINE = 3;

  /** Of PostgreSQL: SQLSTATE class 28, it is there and does not let one in. */
  private static final String REFUSED = "28";

  private final PostgresPrograms programs;
  private final FileChannel lock;
  private final Path cluster;
  private final Path passwordFile;
  private final int port;
  private Process process;
  private boolean closed;
  private boolean leftOver;

  private EmbeddedPostgres(Path folder, int port) throws IOException {
    this.lock = lock(folder);
    this.programs = PostgresPrograms.in(folder.resolve("programs-18"));
    this.cluster = folder.resolve("cluster");
    this.passwordFile = folder.resolve(PASSWORD);
    this.port = port;
    makeCluster();
    stopLeftOver();
    this.process = launch();
  }

  /**
   * Starts the database of a folder; makes it first where there is none.
   *
   * @throws DatabaseException if it does not come up, or another service has it
   */
  public static EmbeddedPostgres start(Path folder) {
    try {
      Files.createDirectories(folder);
      EmbeddedPostgres postgres = new EmbeddedPostgres(folder, freePort());
      postgres.awaitReady();
      postgres.makeDatabase();
      Thread.ofVirtual().name("database-watch").start(postgres::watch);
      return postgres;
    } catch (IOException e) {
      throw new DatabaseException("cannot start PostgreSQL in " + folder, e);
    }
  }

  /**
   * Where the database of a folder is reached that a service has running; empty if none has.
   *
   * @throws DatabaseException if the folder cannot be read
   */
  public static Optional<String> runningUrl(Path folder) {
    try {
      lock(folder).close();
      return Optional.empty();
    } catch (DatabaseException e) {
      return Optional.of(url(portOf(folder)));
    } catch (IOException e) {
      throw new DatabaseException("cannot look whether a service runs in " + folder, e);
    }
  }

  /** The first process writes its port into the fourth line of its own file. */
  private static int portOf(Path folder) {
    Path file = folder.resolve("cluster").resolve("postmaster.pid");
    try {
      return Integer.parseInt(Files.readAllLines(file).get(PORT_LINE).strip());
    } catch (IOException e) {
      throw new DatabaseException("a service is starting or stopping: try again", e);
    }
  }

  /** Held as long as the service lives, and let go by the system when it is killed. */
  private static FileChannel lock(Path folder) throws IOException {
    FileChannel channel =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        return channel;
      }
    } catch (OverlappingFileLockException e) {
      // Another one of this very process has it.
    }
    channel.close();
    throw new DatabaseException(
        "another service runs in %s: stop it, or give another folder".formatted(folder));
  }

  /** Where to reach it, as JDBC's URL. */
  public String url() {
    return url(port);
  }

  private static String url(int port) {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, ROLE);
  }

  /** The password of the role in a folder. */
  public static String password(Path folder) {
    return readPassword(folder.resolve(PASSWORD));
  }

  private static String readPassword(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new DatabaseException("cannot read " + file, e);
    }
  }

  /** The role that owns the service's tables, and is no superuser. */
  public static String role() {
    return ROLE;
  }

  /** The password of the role. */
  public String password() {
    return readPassword(passwordFile);
  }

  /** The process id of the database's first process. */
  public synchronized long pid() {
    return process.pid();
  }

  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      run(List.of(program("pg_ctl"), "stop", "-D", cluster.toString(), "-m", "fast", "-w"));
      unlock();
    }
  }

  private void unlock() {
    try {
      lock.close();
    } catch (IOException e) {
      throw new DatabaseException("cannot let go of " + cluster.resolveSibling("lock"), e);
    }
  }

  private void makeCluster() throws IOException {
    if (Files.exists(cluster.resolve("PG_VERSION"))) {
      return;
    }
    // One that was killed while it made the cluster leaves a part of it, which looks like a whole.
    Path part = cluster.resolveSibling("cluster.part");
    PostgresPrograms.delete(part);
    writePassword();
    int status =
        run(
            List.of(
                program("initdb"),
                "--pgdata=" + part,
                "--username=" + SUPERUSER,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C"));
    if (status != 0) {
      throw new DatabaseException(
          ("initdb failed for %s: see %s. As root it needs user namespaces (unshare -U); run the"
                  + " service as another user, or give --database-url")
              .formatted(cluster, log()));
    }
    Files.move(part, cluster, StandardCopyOption.ATOMIC_MOVE);
  }

  private void writePassword() throws IOException {
    byte[] secret = new byte[24];
    new SecureRandom().nextBytes(secret);
    Files.deleteIfExists(passwordFile);
    Files.createFile(
        passwordFile,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(passwordFile, HexFormat.of().formatHex(secret) + "\n");
  }

  /** A service that was killed leaves its database running. */
  private void stopLeftOver() throws IOException {
    Path file = cluster.resolve("postmaster.pid");
    if (!Files.exists(file)) {
      return;
    }
    leftOver = true;
    long pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
    boolean running =
        ProcessHandle.of(pid)
            .flatMap(handle -> handle.info().command())
            .filter(command -> command.endsWith("postgres"))
            .isPresent();
    if (running) {
      run(List.of(program("pg_ctl"), "stop", "-D", cluster.toString(), "-m", "fast", "-w"));
    } else {
      Files.deleteIfExists(file);
    }
  }

  private Process launch() throws IOException {
    List<String> command =
        asAnybody(
            List.of(
                program("postgres"),
                "-D",
                cluster.toString(),
                "-p",
                Integer.toString(port),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=",
                "-c",
                "timezone=UTC",
                "-c",
                "shared_buffers=256MB",
                "-c",
                "max_wal_size=4GB",
                "-c",
                "wal_compression=pglz",
                "-c",
                "log_statement=none",
                "-c",
                "log_min_error_statement=panic",
                "-c",
                "log_parameter_max_length=0",
                "-c",
                "log_parameter_max_length_on_error=0"));
    Process started =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
            .start();
    return started;
  }

  /** Starts it again whenever it ends by itself, later each time it does not live for long. */
  private void watch() {
    try {
      Duration wait = FIRST_WAIT;
      while (true) {
        Instant start = Instant.now();
        current().waitFor();
        boolean lived = Duration.between(start, Instant.now()).compareTo(LONGEST_WAIT) > 0;
        wait = lived ? FIRST_WAIT : wait.multipliedBy(2);
        Thread.sleep(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT);
        if (!startAgain()) {
          return;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized Process current() {
    return process;
  }

  private synchronized boolean startAgain() {
    if (closed) {
      return false;
    }
    LOG.warnf("database ended by itself, starting it again status=%d", process.exitValue());
    try {
      Files.deleteIfExists(cluster.resolve("postmaster.pid"));
      process = launch();
    } catch (IOException e) {
      LOG.errorf(e, "database cannot be started again");
    }
    return true;
  }

  private void awaitReady() throws IOException {
    Instant deadline = Instant.now().plus(PATIENCE);
    while ((process.isAlive() || leftOver) && Instant.now().isBefore(deadline)) {
      if (connects()) {
        return;
      }
      pause();
      if (!process.isAlive() && leftOver) {
        // Of a first process that was killed others may live on for a moment, and keep it out.
        process = launch();
      }
    }
    close();
    throw new DatabaseException(
        "PostgreSQL did not come up within %s: see %s".formatted(PATIENCE, log()));
  }

  private boolean connects() {
    try (Connection connection = connect("postgres")) {
      return connection.isValid(1);
    } catch (SQLException e) {
      if (Optional.ofNullable(e.getSQLState()).orElse("").startsWith(REFUSED)) {
        throw new DatabaseException(
            "PostgreSQL refuses the password in %s: it is not the one of %s"
                .formatted(passwordFile, cluster),
            e);
      }
      return false;
    }
  }

  private Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database), SUPERUSER, password());
  }

  private void makeDatabase() {
    try (Connection connection = connect("postgres");
        Statement statement = connection.createStatement()) {
      if (!has(statement, "select 1 from pg_roles where rolname = '" + ROLE + "'")) {
        // The password is hexadecimal, of this class's own making.
        statement.execute("create role %s login password '%s'".formatted(ROLE, password()));
      }
      if (!has(statement, "select 1 from pg_database where datname = '" + ROLE + "'")) {
        statement.execute("create database %s owner %s".formatted(ROLE, ROLE));
      }
    } catch (SQLException e) {
      throw new DatabaseException("cannot make the service's database", e);
    }
  }

  private static boolean has(Statement statement, String query) throws SQLException {
    try (var rows = statement.executeQuery(query)) {
      return rows.next();
    }
  }

  private String program(String name) {
    return programs.program(name).toString();
  }

  private Path log() {
    return cluster.resolveSibling("postgresql.log");
  }

  private int run(List<String> command) {
    try {
      Process program =
          new ProcessBuilder(asAnybody(command))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
              .start();
      if (!program.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        program.destroyForcibly();
        throw new DatabaseException(command.getFirst() + " does not end: see " + log());
      }
      return program.exitValue();
    } catch (IOException e) {
      throw new DatabaseException("cannot run " + command.getFirst(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DatabaseException("interrupted while running " + command.getFirst(), e);
    }
  }

  /** PostgreSQL refuses to run as root; in a user namespace it is nobody, with root's files. */
  private static List<String> asAnybody(List<String> command) {
    if (!System.getProperty("user.name").equals("root")) {
      return command;
    }
    List<String> wrapped = new ArrayList<>(List.of("unshare", "-U"));
    wrapped.addAll(command);
    return wrapped;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DatabaseException("interrupted while PostgreSQL starts", e);
    }
  }
}
