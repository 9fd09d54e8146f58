package dev.zhenzan.server.identity.session;

import dev.zhenzan.server.database.Across;
import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.database.Identifiers;
import dev.zhenzan.server.http.PageRequest;
import dev.zhenzan.server.identity.People;
import dev.zhenzan.server.identity.Person;
import dev.zhenzan.server.identity.Secret;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** Keeps people signed in. Thread-safe. */
@Singleton
public final class Sessions {
  /** A working day with a break: who comes back the next morning signs in anew. */
  static final Duration IDLE = Duration.ofHours(12);

  /** However busy: a stolen cookie ends within a week. */
  static final Duration LONGEST = Duration.ofDays(7);

  /** Use is noted once in a while, so that reading does not write each time. */
  private static final Duration NOTED = Duration.ofMinutes(1);

  private final Database database;
  private final InstantSource clock;

  /** In a database. */
  public Sessions(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** How somebody signed in. */
  public enum Way {
    PASSWORD,
    OIDC
  }

  /** A session with its person. */
  record Held(UUID id, Person person, Instant usedAt) {}

  /** A session as its owner sees it. */
  record Open(UUID id, Instant createdAt, Instant usedAt, String agent, String way) {}

  /**
   * Begins a session within a transaction of the person's organisation.
   *
   * @return the token for the cookie
   */
  public String begin(Handle handle, Person person, Way way, Visit visit) {
    String token = Secret.make("");
    handle
        .createUpdate(
            """
            insert into session (session_id, person_id, token_hash, way, agent, created_at, used_at)
            values (:id, :person, :hash, :way, :agent, :now, :now)""")
        .bind("id", Identifiers.next())
        .bind("person", person.id())
        .bind("hash", Secret.hash(token))
        .bind("way", way.name().toLowerCase(Locale.ROOT))
        .bind("agent", visit.agent())
        .bind("now", clock.instant())
        .execute();
    return token;
  }

  /** The session of a token, if it still holds. */
  Optional<Held> of(String token) {
    return database.across(Across.SIGN_IN, handle -> of(handle, token));
  }

  private Optional<Held> of(Handle handle, String token) {
    Instant now = clock.instant();
    Optional<Held> held =
        handle
            .createQuery(
                """
                select s.session_id, s.used_at as session_used_at, p.* from session s
                join person p using (person_id)
                where s.token_hash = :hash and not p.disabled
                  and s.used_at > :idle and s.created_at > :longest""")
            .bind("hash", Secret.hash(token))
            .bind("idle", now.minus(IDLE))
            .bind("longest", now.minus(LONGEST))
            .map(Sessions::held)
            .findOne();
    held.filter(it -> it.usedAt().isBefore(now.minus(NOTED)))
        .ifPresent(
            it ->
                handle.execute(
                    "update session set used_at = ? where session_id = ?", now, it.id()));
    return held;
  }

  private static Held held(ResultSet row, StatementContext context) throws SQLException {
    return new Held(
        row.getObject("session_id", UUID.class),
        People.person(row, context),
        row.getObject("session_used_at", OffsetDateTime.class).toInstant());
  }

  /** Ends the session of a token, whosever it is. */
  void end(String token) {
    byte[] hash = Secret.hash(token);
    database.across(
        Across.SIGN_IN, handle -> handle.execute("delete from session where token_hash = ?", hash));
  }

  /** Ends one session of a person; false if the person has none of this id. */
  boolean end(Handle handle, UUID person, UUID session) {
    return handle.execute(
            "delete from session where person_id = ? and session_id = ?", person, session)
        > 0;
  }

  /** Ends all sessions of a person. */
  public void endAll(Handle handle, UUID person) {
    handle.execute("delete from session where person_id = ?", person);
  }

  /** The sessions of a person, newest first, and those that have run out left out. */
  List<Open> list(Handle handle, UUID person, PageRequest page) {
    Instant now = clock.instant();
    return handle
        .createQuery(
            """
            select * from session
            where organisation_id = organisation() and person_id = :person
              and used_at > :idle and created_at > :longest
              and (cast(:after as uuid) is null or session_id < cast(:after as uuid))
            order by session_id desc limit :rows""")
        .bind("person", person)
        .bind("idle", now.minus(IDLE))
        .bind("longest", now.minus(LONGEST))
        .bind("after", page.afterId().map(UUID::toString).orElse(null))
        .bind("rows", page.rows())
        .map(Sessions::open)
        .list();
  }

  private static Open open(ResultSet row, StatementContext context) throws SQLException {
    return new Open(
        row.getObject("session_id", UUID.class),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("used_at", OffsetDateTime.class).toInstant(),
        row.getString("agent"),
        row.getString("way"));
  }
}
