package dev.zhenzan.server.repeat;

import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.database.Identifiers;
import dev.zhenzan.server.http.ProblemException;
import dev.zhenzan.server.http.ProblemType;
import dev.zhenzan.server.identity.Person;
import dev.zhenzan.server.secret.Seal;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Remembers requests by their idempotency keys. Thread-safe. */
@Singleton
final class Repeats {
  /** Who tries again does so soon; what comes later is another matter. */
  static final Duration REMEMBERED = Duration.ofHours(24);

  /** No request takes longer: what is not answered by then never will be. */
  static final Duration UNDER_WAY = Duration.ofMinutes(10);

  private final Database database;
  private final Seal seal;
  private final InstantSource clock;
  private final UUID run = Identifiers.next();

  Repeats(Database database, Seal seal, InstantSource clock) {
    this.database = database;
    this.seal = seal;
    this.clock = clock;
  }

  /** Which request of whom. */
  record Key(Person person, String text) {}

  /**
   * What was answered.
   *
   * @param body empty where there was none
   */
  record Answer(int status, Optional<String> location, byte[] body) {}

  private record Kept(byte[] fingerprint, UUID run, Instant begunAt, Optional<Answer> answer) {}

  /**
   * Begins a request.
   *
   * @param fingerprint of all that was sent
   * @return what was answered before; empty where it is to be done now
   * @throws ProblemException 422 if the key stands for another request; 409 if that is under way,
   *     or if nobody knows how it ended
   */
  Optional<Answer> begin(Key key, byte[] fingerprint) {
    return database.in(key.person().organisation(), handle -> begin(handle, key, fingerprint));
  }

  private Optional<Answer> begin(Handle handle, Key key, byte[] fingerprint) {
    Instant now = clock.instant();
    handle.execute(
        "delete from repeated_request where organisation_id = organisation() and begun_at < ?",
        now.minus(REMEMBERED));
    int fresh =
        handle
            .createUpdate(
                """
                insert into repeated_request (person_id, key, fingerprint, run, begun_at)
                values (:person, :key, :fingerprint, :run, :now) on conflict do nothing""")
            .bind("person", key.person().id())
            .bind("key", key.text())
            .bind("fingerprint", fingerprint)
            .bind("run", run)
            .bind("now", now)
            .execute();
    return fresh > 0 ? Optional.empty() : Optional.of(answer(find(handle, key), fingerprint, now));
  }

  private Kept find(Handle handle, Key key) {
    return handle
        .createQuery(
            """
            select * from repeated_request
            where organisation_id = organisation() and person_id = :person and key = :key""")
        .bind("person", key.person().id())
        .bind("key", key.text())
        .map((row, context) -> kept(key, row))
        .findOne()
        .orElseThrow(Repeats::underWay);
  }

  private Kept kept(Key key, ResultSet row) throws SQLException {
    Optional<Answer> answer =
        row.getObject("status") == null
            ? Optional.empty()
            : Optional.of(
                new Answer(
                    row.getInt("status"),
                    Optional.ofNullable(row.getString("location")),
                    seal.open(purpose(key), row.getBytes("answer"))));
    return new Kept(
        row.getBytes("fingerprint"),
        row.getObject("run", UUID.class),
        row.getObject("begun_at", OffsetDateTime.class).toInstant(),
        answer);
  }

  private Answer answer(Kept kept, byte[] fingerprint, Instant now) {
    if (!MessageDigest.isEqual(kept.fingerprint(), fingerprint)) {
      throw ProblemException.of(
          ProblemType.KEY_USED_OTHERWISE, "send a new Idempotency-Key with another request");
    }
    if (kept.answer().isPresent()) {
      return kept.answer().get();
    }
    if (kept.run().equals(run) && kept.begunAt().isAfter(now.minus(UNDER_WAY))) {
      throw underWay();
    }
    throw ProblemException.of(
        ProblemType.CONFLICT,
        "nobody knows how the first request ended: look whether it was done, else send it with a"
            + " new Idempotency-Key");
  }

  private static ProblemException underWay() {
    return ProblemException.later(
        ProblemType.STILL_AT_IT,
        "the first request with this key is under way: ask again",
        Duration.ofSeconds(1));
  }

  /** Keeps the answer of a request that had its effect. */
  void end(Key key, Answer answer) {
    database.run(
        key.person().organisation(),
        handle ->
            handle
                .createUpdate(
                    """
                    update repeated_request
                    set status = :status, location = :location, answer = :answer
                    where organisation_id = organisation() and person_id = :person and key = :key""")
                .bind("status", answer.status())
                .bind("location", answer.location().orElse(null))
                .bind("answer", seal.seal(purpose(key), answer.body()))
                .bind("person", key.person().id())
                .bind("key", key.text())
                .execute());
  }

  /** Forgets a request that had no effect: it may be sent anew. */
  void forget(Key key) {
    database.run(
        key.person().organisation(),
        handle ->
            handle.execute(
                "delete from repeated_request where person_id = ? and key = ?",
                key.person().id(),
                key.text()));
  }

  private static String purpose(Key key) {
    return "repeated-request " + key.person().id() + ' ' + key.text();
  }

  /** A key as a header holds it, with or without quotes; empty for none. */
  static Optional<String> parse(@Nullable String header) {
    if (header == null) {
      return Optional.empty();
    }
    String text = header.strip().replaceAll("^\"(.*)\"$", "$1");
    if (!text.matches("[\\x21-\\x7e]{1,200}")) {
      throw ProblemException.ofValue(
          "Idempotency-Key", "an Idempotency-Key has 1 to 200 visible ASCII characters");
    }
    return Optional.of(text);
  }
}
