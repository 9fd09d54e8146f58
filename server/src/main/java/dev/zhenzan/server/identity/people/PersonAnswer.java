package dev.zhenzan.server.identity.people;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.zhenzan.server.identity.People;
import dev.zhenzan.server.identity.Person;
import dev.zhenzan.server.identity.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * A person as the operator sees it.
 *
 * @param state invited (has not set a password nor signed in), active or blocked
 * @param revision what the ETag says
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(
    examples =
        """
        {"id": "0199e7a2-3c5f-7a11-9c0b-6f2f3f1f8a10", "login": "lin", "name": "林",
         "language": "zh", "roles": ["creator"], "creator_ids": ["c17"], "account_id": null,
         "state": "active", "second_factor": true, "last_seen_at": "2026-11-29T09:12:00Z",
         "revision": 3}""")
public record PersonAnswer(
    UUID id,
    String login,
    String name,
    String language,
    SortedSet<String> roles,
    SortedSet<String> creatorIds,
    @Nullable String accountId,
    State state,
    boolean secondFactor,
    @Nullable Instant lastSeenAt,
    int revision) {
  static final String COLUMNS =
      """
      select p.*,
        exists (select 1 from password w where w.person_id = p.person_id)
          or exists (select 1 from provider_subject l where l.person_id = p.person_id) as entered,
        exists (select 1 from second_factor f
                where f.person_id = p.person_id and f.confirmed_at is not null) as second_factor,
        (select max(s.used_at) from session s where s.person_id = p.person_id) as last_seen_at
      from person p where p.organisation_id = organisation()""";

  /** Whether a person can sign in. */
  public enum State {
    INVITED,
    ACTIVE,
    BLOCKED;

    /** The stable word in the API. */
    @com.fasterxml.jackson.annotation.JsonValue
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  static PersonAnswer of(ResultSet row, StatementContext context) throws SQLException {
    Person person = People.person(row, context);
    return new PersonAnswer(
        person.id(),
        person.login(),
        person.name(),
        person.language(),
        person.roles().stream().map(Role::word).collect(Collectors.toCollection(TreeSet::new)),
        new TreeSet<>(person.creatorIds()),
        person.accountId().orElse(null),
        state(row),
        row.getBoolean("second_factor"),
        Optional.ofNullable(row.getObject("last_seen_at", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant)
            .orElse(null),
        row.getInt("revision"));
  }

  private static State state(ResultSet row) throws SQLException {
    if (row.getBoolean("disabled")) {
      return State.BLOCKED;
    }
    return row.getBoolean("entered") ? State.ACTIVE : State.INVITED;
  }
}
