package dev.zhenzan.server.kuaishou;

import dev.zhenzan.server.database.Across;
import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.identity.Role;
import dev.zhenzan.server.kuaishou.connection.Authorisations;
import dev.zhenzan.server.kuaishou.connection.ConnectionKey;
import dev.zhenzan.server.kuaishou.connection.Connections;
import dev.zhenzan.server.kuaishou.connection.Tokens;
import dev.zhenzan.server.kuaishou.notice.Notices;
import dev.zhenzan.server.kuaishou.platform.App;
import dev.zhenzan.server.kuaishou.platform.Backoff;
import dev.zhenzan.server.kuaishou.platform.MovableClock;
import dev.zhenzan.server.kuaishou.platform.OpenPlatform;
import dev.zhenzan.server.kuaishou.platform.OpenPlatformClient;
import dev.zhenzan.server.kuaishou.platform.Secret;
import dev.zhenzan.server.kuaishou.platform.TokenBucket;
import dev.zhenzan.server.kuaishou.reading.Pace;
import dev.zhenzan.server.kuaishou.reading.Readings;
import dev.zhenzan.server.kuaishou.reading.Works;
import dev.zhenzan.server.secret.Seal;
import dev.zhenzan.server.support.Organisations;
import dev.zhenzan.server.support.Visitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** The source with a local platform, a clock that is moved by hand, and a person who connects. */
public final class Fixture implements AutoCloseable {
  public static final Instant NOW = Instant.parse("2026-03-01T04:00:00Z");
  public static final Set<String> ALL = Set.of("user_info", "user_video_info");
  private static final long SEED = 4242;

  public final MovableClock clock = new MovableClock(NOW);
  public final OpenPlatform platform = OpenPlatform.start(clock);
  public final Database database;
  public final Path keys;
  public final Seal seal;
  public final App app;
  public final OpenPlatformClient client;
  public final Connections connections;
  public final Tokens tokens;
  public final Works works;
  public final Readings readings;
  public final Notices notices;
  public final Visitor person;

  /** In an organisation of its own. */
  public Fixture(Database database, Organisations organisations) {
    this(database, organisations, Duration.ofSeconds(5));
  }

  /** The same, with a patience of one's own for the platform's answers. */
  public Fixture(Database database, Organisations organisations, Duration timeout) {
    this.database = database;
    this.keys = keyFile();
    this.seal = Seal.of(keys, new SecureRandom());
    this.app =
        new App(OpenPlatform.APP_ID, Secret.of(OpenPlatform.APP_SECRET), platform.base(), timeout);
    this.client = client();
    this.connections = new Connections(database, seal, clock);
    this.tokens = new Tokens(database, client, seal, clock);
    this.works = new Works(database);
    this.readings =
        new Readings(
            client,
            new Readings.Tables(connections, tokens, works),
            new Pace(Duration.ofNanos(1), 1, _ -> {}, clock),
            new Random(SEED));
    this.notices = new Notices(database, app, clock);
    this.person = organisations.visitor(organisations.organisation(), Role.OPERATOR);
  }

  private static Path keyFile() {
    try {
      return Files.createTempDirectory("kuaishou").resolve("keys");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Another client of the same app. */
  public OpenPlatformClient client() {
    return new OpenPlatformClient(
        app,
        new OpenPlatformClient.Manners(
            new TokenBucket(Duration.ofNanos(1), 1000, System::nanoTime),
            Backoff.OF_A_CALL,
            new Random(SEED),
            _ -> {}),
        clock);
  }

  /** Connects somebody of the platform, whose public name is given. */
  public ConnectionKey connect(String openId, String name) {
    platform.person(openId, name);
    return connections.store(
        new Authorisations.Request(person.organisation(), person.person(), "c17", true),
        client.token(platform.authorise(openId, ALL)),
        name);
  }

  /** One value of a connection's row. */
  public <T> T column(ConnectionKey key, String column, Class<T> type) {
    return database.in(
        key.organisation(),
        handle ->
            handle
                .createQuery(
                    "select " + column + " from kuaishou_connection where connection_id = :id")
                .bind("id", key.id())
                .mapTo(type)
                .one());
  }

  /** How many rows of a table belong to a connection. */
  public int rows(ConnectionKey key, String table) {
    return database.in(
        key.organisation(),
        handle ->
            handle
                .createQuery("select count(*) from " + table + " where connection_id = :id")
                .bind("id", key.id())
                .mapTo(Integer.class)
                .one());
  }

  /** Nothing is left that a reading of another test would take. */
  @Override
  public void close() {
    int _ =
        database.across(
            Across.OWN_WORK, (Handle handle) -> handle.execute("delete from kuaishou_connection"));
    client.close();
    platform.close();
  }
}
