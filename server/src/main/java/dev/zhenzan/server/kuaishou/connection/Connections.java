package dev.zhenzan.server.kuaishou.connection;

import static java.util.Objects.requireNonNull;

import dev.zhenzan.server.database.Across;
import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.database.Identifiers;
import dev.zhenzan.server.kuaishou.connection.Authorisations.Request;
import dev.zhenzan.server.kuaishou.platform.Grant;
import dev.zhenzan.server.kuaishou.platform.TokenPair;
import dev.zhenzan.server.secret.Seal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** The table of connections. Thread-safe. */
public final class Connections {
  private final Database database;
  private final SealedTokens tokens;
  private final Clock clock;

  /** Kept in a database, their tokens under a seal. */
  public Connections(Database database, Seal seal, Clock clock) {
    this.database = database;
    this.tokens = new SealedTokens(seal);
    this.clock = clock;
  }

  /**
   * Keeps what an authorisation gave. The same person at the platform has one connection in an
   * organisation: authorising again gives it new tokens and keeps what was read.
   *
   * @param name of the person at the platform
   */
  public ConnectionKey store(Request request, Grant grant, String name) {
    UUID id =
        database.in(
            request.organisation(),
            handle -> {
              UUID known = lock(handle, grant.openId()).orElseGet(Identifiers::next);
              upsert(handle, known, request, grant, name);
              return known;
            });
    return new ConnectionKey(request.organisation(), id);
  }

  private static Optional<UUID> lock(Handle handle, String openId) {
    // Two first authorisations of one person at once would each make an id, and seal for it.
    handle
        .createQuery("select pg_advisory_xact_lock(hashtextextended(:open, 0))")
        .bind("open", Personal.of(openId))
        .mapToMap()
        .one();
    return handle
        .createQuery(
            """
            select connection_id from kuaishou_connection
            where organisation_id = organisation() and open_id = :open for update""")
        .bind("open", Personal.of(openId))
        .mapTo(UUID.class)
        .findOne();
  }

  private void upsert(Handle handle, UUID id, Request request, Grant grant, String name) {
    TokenPair pair = grant.tokens();
    handle
        .createUpdate(
            """
            insert into kuaishou_connection
              (connection_id, person_id, open_id, name, creator_id, scopes, state, sealed_tokens,
               access_until, refresh_until, connected_at, next_reading_at)
            values (:id, :person, :open, :name, :creator, string_to_array(:scopes, ','), 'connected',
              :sealed, :access, :refresh, :now, :now)
            on conflict (connection_id) do update set
              person_id = excluded.person_id, name = excluded.name, creator_id = excluded.creator_id,
              scopes = excluded.scopes, state = 'connected', trouble = null,
              sealed_tokens = excluded.sealed_tokens, refresh_begun = null, failures = 0,
              generation = kuaishou_connection.generation + 1, access_until = excluded.access_until,
              refresh_until = excluded.refresh_until, connected_at = excluded.connected_at,
              next_reading_at = excluded.next_reading_at""")
        .bind("id", id)
        .bind("person", request.person())
        .bind("open", Personal.of(grant.openId()))
        .bind("name", Personal.of(name))
        .bind(
            "creator",
            Personal.of(request.creatorId() == null ? grant.openId() : request.creatorId()))
        .bind("scopes", String.join(",", grant.scopes()))
        .bind("sealed", tokens.close(id, pair))
        .bind("access", Times.utc(pair.accessUntil()))
        .bind("refresh", Times.utc(requireNonNull(pair.refreshUntil(), "a first pair says it")))
        .bind("now", Times.utc(clock.instant()))
        .execute();
  }

  /** All of an organisation, the newest first. */
  public List<Connection> list(UUID organisation) {
    return database.in(
        organisation,
        handle ->
            handle
                .createQuery(
                    """
                    select c.*,
                      (select count(*) from kuaishou_work w
                       where w.connection_id = c.connection_id and w.gone_at is null) as works,
                      (select count(*) from kuaishou_counter n
                       where n.connection_id = c.connection_id) as snapshots
                    from kuaishou_connection c order by c.connection_id desc""")
                .map(Connections::connection)
                .list());
  }

  /** Deletes a connection with all that was read under it; false where there is none. */
  public boolean erase(ConnectionKey key) {
    return erase(key, _ -> {});
  }

  /**
   * The same.
   *
   * @param with done in the same transaction, if there is one
   */
  public boolean erase(ConnectionKey key, Consumer<Handle> with) {
    return database.in(
        key.organisation(),
        handle -> {
          boolean found =
              handle
                      .createUpdate("delete from kuaishou_connection where connection_id = :id")
                      .bind("id", key.id())
                      .execute()
                  > 0;
          if (found) {
            with.accept(handle);
          }
          return found;
        });
  }

  /**
   * Deletes every connection of a person at the platform, whichever organisation has it, with all
   * that was read under it.
   *
   * @param handle of a transaction that sees all organisations
   * @return how many there were
   */
  public static int eraseAll(Handle handle, String openId) {
    return handle
        .createUpdate("delete from kuaishou_connection where open_id = :open")
        .bind("open", Personal.of(openId))
        .execute();
  }

  /**
   * Notes what a person opened anew.
   *
   * @param handle of a transaction that sees all organisations
   */
  public static void opened(Handle handle, String openId, List<String> scopes) {
    handle
        .createUpdate(
            """
            update kuaishou_connection
            set scopes = array(select distinct unnest(scopes || string_to_array(:scopes, ',')))
            where open_id = :open""")
        .bind("scopes", String.join(",", scopes))
        .bind("open", Personal.of(openId))
        .execute();
  }

  /**
   * Takes connections that are due. They are this process's for a while: if it dies, others take
   * them then.
   *
   * @param most how many
   * @param lease how long
   */
  public List<ConnectionKey> claim(int most, Duration lease) {
    return database.across(
        Across.OWN_WORK,
        handle ->
            handle
                .createQuery(
                    """
                    update kuaishou_connection set next_reading_at = :until
                    where connection_id in (
                      select connection_id from kuaishou_connection
                      where state = 'connected' and next_reading_at <= :now
                      order by next_reading_at limit :most for update skip locked)
                    returning organisation_id, connection_id""")
                .bind("until", Times.utc(clock.instant().plus(lease)))
                .bind("now", Times.utc(clock.instant()))
                .bind("most", most)
                .map(Connections::key)
                .list());
  }

  /** A reading came to its end. */
  public void read(ConnectionKey key, Instant next, int unreadable) {
    change(
        key,
        """
        trouble = null, failures = 0, read_at = :now, next_reading_at = :next,
        unreadable = unreadable + %d"""
            .formatted(unreadable),
        next);
  }

  /** A reading did not, and is tried again. */
  public void failed(ConnectionKey key, Trouble trouble, Instant next) {
    change(
        key,
        "trouble = '%s', failures = failures + 1, next_reading_at = :next"
            .formatted(trouble.word()),
        next);
  }

  /** The connection has to be made again. */
  public void lost(ConnectionKey key, Trouble trouble) {
    change(
        key,
        "state = 'reconnect_needed', trouble = '%s'".formatted(trouble.word()),
        clock.instant());
  }

  /** How often in a row reading has failed. */
  public int failures(ConnectionKey key) {
    return database.in(
        key.organisation(),
        handle ->
            handle
                .createQuery("select failures from kuaishou_connection where connection_id = :id")
                .bind("id", key.id())
                .mapTo(Integer.class)
                .findOne()
                .orElseThrow(() -> new ConnectionGoneException(key)));
  }

  private void change(ConnectionKey key, String columns, Instant next) {
    database.run(
        key.organisation(),
        handle ->
            handle
                .createUpdate(
                    "update kuaishou_connection set " + columns + " where connection_id = :id")
                .bind("id", key.id())
                .bind("now", Times.utc(clock.instant()))
                .bind("next", Times.utc(next))
                .execute());
  }

  private static ConnectionKey key(ResultSet row, StatementContext context) throws SQLException {
    return new ConnectionKey(
        row.getObject("organisation_id", UUID.class), row.getObject("connection_id", UUID.class));
  }

  private static Connection connection(ResultSet row, StatementContext context)
      throws SQLException {
    return new Connection(
        row.getObject("connection_id", UUID.class),
        row.getObject("person_id", UUID.class),
        row.getString("creator_id"),
        row.getString("name"),
        row.getString("state"),
        row.getString("trouble"),
        Times.in(row, "connected_at"),
        Times.in(row, "refresh_until"),
        Times.inIfAny(row, "read_at"),
        row.getLong("works"),
        row.getLong("snapshots"));
  }
}
