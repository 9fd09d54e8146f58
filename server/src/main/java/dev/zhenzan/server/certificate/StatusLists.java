package dev.zhenzan.server.certificate;

import dev.zhenzan.certificate.json.JsonWriter;
import dev.zhenzan.certificate.proof.Validity;
import dev.zhenzan.certificate.status.Bitstring;
import dev.zhenzan.certificate.status.StatusList;
import dev.zhenzan.certificate.status.StatusPurpose;
import dev.zhenzan.server.database.Across;
import dev.zhenzan.server.database.Database;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * The status lists as anybody loads them. One is made and signed anew when a state in it has
 * changed, and every hour; in between the same bytes are given. Thread-safe.
 */
@Singleton
final class StatusLists {
  private static final Duration HOLDS = Duration.ofDays(1);
  private static final Duration ANEW = Duration.ofHours(1);

  private final Database database;
  private final Issuing issuing;
  private final InstantSource clock;
  private final Map<Name, Made> made = new HashMap<>();

  StatusLists(Database database, Issuing issuing, InstantSource clock) {
    this.database = database;
    this.issuing = issuing;
    this.clock = clock;
  }

  /** Which list. */
  record Name(StatusPurpose purpose, int list) {}

  /**
   * What the database says of one: how many states are set, when the last was, and the last list.
   */
  private record Version(long set, @Nullable Instant last, int lists) {}

  private record Made(Version version, Instant at, byte[] bytes) {}

  /** A list of the moment; empty where there is none of this number. */
  Optional<byte[]> bytes(Name name) {
    Version now = database.across(Across.CALL_FROM_OUTSIDE, handle -> version(handle, name));
    return name.list > now.lists ? Optional.empty() : Optional.of(current(name, now).bytes());
  }

  private synchronized Made current(Name name, Version version) {
    Made current = current(name, made.get(name), version);
    made.put(name, current);
    return current;
  }

  private Made current(Name name, @Nullable Made before, Version version) {
    Instant now = clock.instant();
    if (before != null && before.version.equals(version) && now.isBefore(before.at.plus(ANEW))) {
      return before;
    }
    return new Made(version, now, make(name, now));
  }

  private byte[] make(Name name, Instant now) {
    List<Integer> set =
        database.across(Across.CALL_FROM_OUTSIDE, handle -> positions(handle, name));
    StatusList list =
        new StatusList(
            issuing.list(name.purpose, name.list),
            new Validity(now, now.plus(HOLDS)),
            name.purpose,
            Bitstring.ofOnes(Bitstring.FEWEST_ENTRIES, set));
    return JsonWriter.canonical(list.secure(issuing.issuer(), issuing.key(), now));
  }

  private static Version version(Handle handle, Name name) {
    return handle
        .createQuery(
            """
            select count(%1$s) as set, max(%1$s) as last,
              (select coalesce(max(status_index), 0) from certificate) as highest
            from certificate where %1$s is not null and status_index between :from and :to"""
                .formatted(column(name.purpose)))
        .bind("from", new StatusPosition(name.list, 0).number())
        .bind("to", new StatusPosition(name.list, Bitstring.FEWEST_ENTRIES - 1).number())
        .map(StatusLists::version)
        .one();
  }

  private static Version version(ResultSet row, StatementContext context) throws SQLException {
    return new Version(
        row.getLong("set"),
        Optional.ofNullable(row.getTimestamp("last"))
            .map(java.sql.Timestamp::toInstant)
            .orElse(null),
        StatusPosition.of(row.getInt("highest")).list());
  }

  private static List<Integer> positions(Handle handle, Name name) {
    return handle
        .createQuery(
            """
            select status_index from certificate
            where %s is not null and status_index between :from and :to"""
                .formatted(column(name.purpose)))
        .bind("from", new StatusPosition(name.list, 0).number())
        .bind("to", new StatusPosition(name.list, Bitstring.FEWEST_ENTRIES - 1).number())
        .map((row, context) -> StatusPosition.of(row.getInt(1)).index())
        .list();
  }

  private static String column(StatusPurpose purpose) {
    return switch (purpose) {
      case REVOCATION -> "revoked_at";
      case SUSPENSION -> "suspended_at";
    };
  }
}
