package dev.zhenzan.server.identity.session;

import dev.zhenzan.server.database.Across;
import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.http.ProblemException;
import dev.zhenzan.server.http.ProblemType;
import dev.zhenzan.server.http.Remote;
import dev.zhenzan.server.secret.Seal;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Makes guessing slow: after {@value #FREE} failures a wait that doubles, for the login and for the
 * address, of IPv6 for its network. It is kept in the database, so that a restart forgives nothing,
 * under marks that tell neither login nor address. A login that is not there is treated as one that
 * is. Thread-safe.
 */
@Singleton
public final class Lockout {
  /** More than people need to remember which of their passwords it was. */
  static final int FREE = 10;

  static final Duration FIRST_WAIT = Duration.ofSeconds(30);

  /** Longer would only serve who wants to keep somebody out. */
  static final Duration LONGEST_WAIT = Duration.ofHours(1);

  static final Duration FORGOTTEN = Duration.ofHours(24);

  private static final int MOST_DOUBLINGS = 10;

  private final Database database;
  private final Seal seal;
  private final InstantSource clock;

  /** In a database. */
  public Lockout(Database database, Seal seal, InstantSource clock) {
    this.database = database;
    this.seal = seal;
    this.clock = clock;
  }

  /** What failures are counted by. */
  private enum Kind {
    LOGIN("login"),
    ADDRESS("address");

    private final String word;

    Kind(String word) {
      this.word = word;
    }
  }

  /**
   * Counts an attempt as failed before it is looked at, so that many at once are counted too.
   *
   * @throws ProblemException 429 while the login or the address has to wait
   */
  public void enter(String login, String address) {
    Optional<Instant> blocked =
        database.across(
            Across.SIGN_IN,
            handle -> {
              forget(handle);
              Optional<Instant> byAddress = count(handle, Kind.ADDRESS, address);
              return byAddress.isPresent() ? byAddress : count(handle, Kind.LOGIN, login);
            });
    blocked.ifPresent(
        until -> {
          throw ProblemException.later(
              ProblemType.TOO_MANY_REQUESTS,
              "too many failed attempts: wait, then try again",
              Duration.between(clock.instant(), until).plusSeconds(1));
        });
  }

  /** The attempt was right: the login begins anew; the address is given this one back. */
  public void succeed(String login, String address) {
    database.across(
        Across.SIGN_IN,
        handle -> {
          giveBack(handle, Kind.ADDRESS, address);
          return handle.execute(
              "delete from sign_in_failure where kind = 'login' and mark = ?",
              mark(Kind.LOGIN, login));
        });
  }

  /** The attempt was neither right nor wrong, as something is still to be asked. */
  void giveBack(String login, String address) {
    database.across(
        Across.SIGN_IN,
        handle -> giveBack(handle, Kind.ADDRESS, address) + giveBack(handle, Kind.LOGIN, login));
  }

  private int giveBack(Handle handle, Kind kind, String text) {
    return handle.execute(
        """
        update sign_in_failure set failures = greatest(failures - 1, 0),
          blocked_until = case when failures > ? then blocked_until end
        where kind = ? and mark = ?""",
        FREE,
        kind.word,
        mark(kind, text));
  }

  private void forget(Handle handle) {
    handle.execute(
        "delete from sign_in_failure where last_at < ? and coalesce(blocked_until, last_at) < ?",
        clock.instant().minus(FORGOTTEN),
        clock.instant());
  }

  /** Until when the login or address has to wait; empty where the attempt was counted. */
  private Optional<Instant> count(Handle handle, Kind kind, String text) {
    Instant now = clock.instant();
    byte[] mark = mark(kind, text);
    Optional<Integer> failures =
        handle
            .createQuery(
                """
                insert into sign_in_failure as f (kind, mark, failures, last_at)
                values (:kind, :mark, 1, :now)
                on conflict (kind, mark) do update set failures = f.failures + 1, last_at = :now
                where f.blocked_until is null or f.blocked_until <= :now
                returning failures""")
            .bind("kind", kind.word)
            .bind("mark", mark)
            .bind("now", now)
            .mapTo(Integer.class)
            .findOne();
    if (failures.isEmpty()) {
      return Optional.of(blockedUntil(handle, kind, mark));
    }
    if (failures.get() >= FREE) {
      handle.execute(
          "update sign_in_failure set blocked_until = ? where kind = ? and mark = ?",
          now.plus(wait(failures.get())),
          kind.word,
          mark);
    }
    return Optional.empty();
  }

  private static Instant blockedUntil(Handle handle, Kind kind, byte[] mark) {
    return handle
        .select(
            "select blocked_until from sign_in_failure where kind = ? and mark = ?",
            kind.word,
            mark)
        .mapTo(OffsetDateTime.class)
        .one()
        .toInstant();
  }

  static Duration wait(int failures) {
    Duration doubled = FIRST_WAIT.multipliedBy(1L << Math.min(failures - FREE, MOST_DOUBLINGS));
    return doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT;
  }

  private byte[] mark(Kind kind, String text) {
    String counted = kind == Kind.ADDRESS ? Remote.network(text) : text;
    return seal.mark("sign-in-failure " + kind.word, counted);
  }
}
