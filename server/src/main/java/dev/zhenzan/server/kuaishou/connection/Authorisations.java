package dev.zhenzan.server.kuaishou.connection;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.zhenzan.server.database.Across;
import dev.zhenzan.server.database.Database;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * Authorisations under way: a person was sent to the platform and is to come back with a state. A
 * state is good once, for ten minutes, and only in the browser that was sent, so that nobody can be
 * led into opening works to somebody else's organisation (RFC 6749 section 10.12, RFC 9700 section
 * 4.7). Thread-safe.
 */
public final class Authorisations {
  /** Time to sign in at the platform by telephone. */
  public static final Duration LIFETIME = Duration.ofMinutes(10);

  private static final int BYTES = 32;

  private final Database database;
  private final Clock clock;
  private final SecureRandom random;

  /** Kept in a database. */
  public Authorisations(Database database, Clock clock, SecureRandom random) {
    this.database = database;
    this.clock = clock;
    this.random = random;
  }

  /**
   * Who connects what.
   *
   * @param creatorId whose works they are; null where the platform's id of the person is to stand
   * @param operator whether the person connects as the organisation's operator
   */
  public record Request(
      UUID organisation, UUID person, @Nullable String creatorId, boolean operator) {
    @Override
    public String toString() {
      return "Request[person=" + person + "]";
    }
  }

  /**
   * What leaves the service and has to come back.
   *
   * @param state by way of the platform
   * @param browser in a cookie
   */
  public record Begun(String state, String browser) {
    @Override
    public String toString() {
      return "Begun[]";
    }
  }

  /**
   * Begins one.
   *
   * @param with done in the same transaction
   */
  public Begun begin(Request request, Consumer<Handle> with) {
    Begun begun = new Begun(secret(), secret());
    database.run(
        request.organisation(),
        handle -> {
          insert(handle, request, begun);
          with.accept(handle);
        });
    return begun;
  }

  private void insert(Handle handle, Request request, Begun begun) {
    handle
        .createUpdate(
            """
            insert into kuaishou_authorisation
              (state_hash, browser_hash, person_id, creator_id, operator, expires_at)
            values (:state, :browser, :person, :creator, :operator, :expires)""")
        .bind("state", hash(begun.state()))
        .bind("browser", hash(begun.browser()))
        .bind("person", request.person())
        .bind("creator", request.creatorId())
        .bind("operator", request.operator())
        .bind("expires", Times.utc(clock.instant().plus(LIFETIME)))
        .execute();
  }

  /** Ends one; empty where it was never begun, is over, or was begun in another browser. */
  public Optional<Request> redeem(Begun begun) {
    return database.across(
        Across.CALL_FROM_OUTSIDE,
        handle -> {
          handle
              .createUpdate("delete from kuaishou_authorisation where expires_at < :now")
              .bind("now", Times.utc(clock.instant()))
              .execute();
          return handle
              .createQuery(
                  """
                  delete from kuaishou_authorisation
                  where state_hash = :state and browser_hash = :browser
                  returning organisation_id, person_id, creator_id, operator""")
              .bind("state", hash(begun.state()))
              .bind("browser", hash(begun.browser()))
              .map(Authorisations::request)
              .findOne();
        });
  }

  private static Request request(ResultSet row, StatementContext context) throws SQLException {
    return new Request(
        row.getObject("organisation_id", UUID.class),
        row.getObject("person_id", UUID.class),
        row.getString("creator_id"),
        row.getBoolean("operator"));
  }

  private String secret() {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static byte[] hash(String secret) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
