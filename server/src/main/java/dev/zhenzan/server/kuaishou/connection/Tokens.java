package dev.zhenzan.server.kuaishou.connection;

import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.kuaishou.platform.OpenPlatformClient;
import dev.zhenzan.server.kuaishou.platform.PlatformCode;
import dev.zhenzan.server.kuaishou.platform.PlatformException;
import dev.zhenzan.server.kuaishou.platform.Secret;
import dev.zhenzan.server.kuaishou.platform.TokenPair;
import dev.zhenzan.server.secret.Seal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * Access tokens of connections, exchanged ahead of their time, once per generation across all
 * threads and processes. Thread-safe.
 */
public final class Tokens {
  /** A reading that begins now ends before the token does, of the 48 hours that one lasts. */
  public static final Duration AHEAD = Duration.ofMinutes(30);

  private final Database database;
  private final OpenPlatformClient client;
  private final SealedTokens seal;
  private final Clock clock;

  /** Kept in a database under a seal. */
  public Tokens(Database database, OpenPlatformClient client, Seal seal, Clock clock) {
    this.database = database;
    this.client = client;
    this.seal = new SealedTokens(seal);
    this.clock = clock;
  }

  /**
   * A token to ask with.
   *
   * @param generation how many pairs there were before it
   */
  public record Access(Secret token, long generation) {}

  private record Row(
      boolean connected,
      @Nullable String trouble,
      byte[] sealed,
      long generation,
      @Nullable Long begun,
      Instant accessUntil) {

    boolean isInDoubt() {
      return begun != null && begun == generation;
    }
  }

  /** How the platform answered: what it gave, or why not. */
  private sealed interface Exchange {
    record Given(Access access) implements Exchange {}

    record Refused(PlatformException why) implements Exchange {}

    record Lost(Trouble trouble) implements Exchange {}
  }

  /**
   * The token of a connection; a new one where the time of the old is almost over.
   *
   * @throws ConnectionGoneException if there is no such connection
   * @throws ReconnectNeededException if it gives no tokens any more
   * @throws PlatformException if the platform gave none now
   */
  public Access current(ConnectionKey key) {
    Row row = database.in(key.organisation(), handle -> row(handle, key, ""));
    return row.accessUntil().minus(AHEAD).isAfter(clock.instant())
        ? access(key, row)
        : renewed(key, row.generation());
  }

  /**
   * A later token than one that was seen to fail; see {@link #current}.
   *
   * @param seen generation of the one that failed
   */
  public Access renewed(ConnectionKey key, long seen) {
    Optional<Boolean> doubt =
        database.in(key.organisation(), handle -> announce(handle, key, seen));
    Exchange exchange =
        database.in(key.organisation(), handle -> exchange(handle, key, seen, doubt.orElse(false)));
    return switch (exchange) {
      case Exchange.Given given -> given.access();
      case Exchange.Refused refused -> throw refused.why();
      case Exchange.Lost lost -> throw new ReconnectNeededException(key, lost.trouble());
    };
  }

  /**
   * Notes that the refresh token of a generation is about to be used, in a transaction of its own:
   * it has to be known even if this process dies.
   *
   * @return whether it was noted before, and how that ended is not known; empty where the
   *     generation is over
   */
  private static Optional<Boolean> announce(Handle handle, ConnectionKey key, long seen) {
    Row row = row(handle, key, "for update");
    if (row.generation() != seen || !row.connected()) {
      return Optional.empty();
    }
    update(handle, key, "refresh_begun = generation");
    return Optional.of(row.isInDoubt());
  }

  private Exchange exchange(Handle handle, ConnectionKey key, long seen, boolean inDoubt) {
    Row row = row(handle, key, "for update");
    if (row.generation() != seen || !row.connected()) {
      return new Exchange.Given(access(key, row));
    }
    Optional<SealedTokens.Tokens> open = seal.open(key.id(), row.sealed());
    if (open.isEmpty()) {
      return lost(handle, key, Trouble.KEY_MISSING);
    }
    try {
      return store(handle, key, client.refresh(open.get().refresh()), seen);
    } catch (PlatformException e) {
      return refused(handle, key, e, inDoubt);
    }
  }

  private Exchange store(Handle handle, ConnectionKey key, TokenPair pair, long seen) {
    Instant refresh = pair.refreshUntil();
    handle
        .createUpdate(
            """
            update kuaishou_connection set
              sealed_tokens = :sealed, generation = generation + 1, refresh_begun = null,
              access_until = :access, refresh_until = coalesce(cast(:refresh as timestamptz), refresh_until)
            where connection_id = :id""")
        .bind("sealed", seal.close(key.id(), pair))
        .bind("access", Times.utc(pair.accessUntil()))
        .bind("refresh", refresh == null ? null : Times.utc(refresh))
        .bind("id", key.id())
        .execute();
    return new Exchange.Given(new Access(pair.access(), seen + 1));
  }

  private static Exchange refused(
      Handle handle, ConnectionKey key, PlatformException why, boolean inDoubt) {
    Optional<Trouble> end = end(why.code(), inDoubt);
    if (end.isPresent()) {
      return lost(handle, key, end.get());
    }
    if (why.code() != PlatformCode.UNREACHABLE
        && why.code() != PlatformCode.UNREADABLE
        && !inDoubt) {
      // It answered and did not take the token: there is nothing in doubt.
      update(handle, key, "refresh_begun = null");
    }
    return new Exchange.Refused(why);
  }

  /** Why no token comes any more; empty where one may. */
  private static Optional<Trouble> end(PlatformCode code, boolean inDoubt) {
    return switch (code) {
      case ACCESS_DENIED, TOKEN_EXPIRED ->
          Optional.of(inDoubt ? Trouble.REFRESH_LOST : Trouble.REFRESH_REFUSED);
      case REFRESH_TOKEN_EXPIRED ->
          Optional.of(inDoubt ? Trouble.REFRESH_LOST : Trouble.AUTHORISATION_EXPIRED);
      case AUTHORISATION_EXPIRED, BAD_CODE -> Optional.of(Trouble.AUTHORISATION_EXPIRED);
      case BAD_PARAMETER,
          CLIENT_NOT_AUTHORISED,
          BAD_SCOPE,
          REVOKED,
          SERVER_ERROR,
          NO_SUCH_VIDEO,
          TOO_FAST,
          UNKNOWN,
          UNREACHABLE,
          UNREADABLE ->
          Optional.empty();
    };
  }

  private static Exchange lost(Handle handle, ConnectionKey key, Trouble trouble) {
    update(handle, key, "state = 'reconnect_needed', trouble = '" + trouble.word() + "'");
    return new Exchange.Lost(trouble);
  }

  private Access access(ConnectionKey key, Row row) {
    if (!row.connected()) {
      throw new ReconnectNeededException(key, Trouble.of(row.trouble()));
    }
    return seal.open(key.id(), row.sealed())
        .map(tokens -> new Access(tokens.access(), row.generation()))
        .orElseThrow(() -> new ReconnectNeededException(key, Trouble.KEY_MISSING));
  }

  private static void update(Handle handle, ConnectionKey key, String columns) {
    handle
        .createUpdate("update kuaishou_connection set " + columns + " where connection_id = :id")
        .bind("id", key.id())
        .execute();
  }

  private static Row row(Handle handle, ConnectionKey key, String lock) {
    return handle
        .createQuery(
            """
            select state, trouble, sealed_tokens, generation, refresh_begun, access_until
            from kuaishou_connection where connection_id = :id\s"""
                + lock)
        .bind("id", key.id())
        .map(Tokens::read)
        .findOne()
        .orElseThrow(() -> new ConnectionGoneException(key));
  }

  private static Row read(ResultSet row, StatementContext context) throws SQLException {
    return new Row(
        row.getString("state").equals("connected"),
        row.getString("trouble"),
        row.getBytes("sealed_tokens"),
        row.getLong("generation"),
        row.getObject("refresh_begun", Long.class),
        Times.in(row, "access_until"));
  }
}
