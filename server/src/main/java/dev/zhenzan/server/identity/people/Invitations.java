package dev.zhenzan.server.identity.people;

import dev.zhenzan.server.database.Identifiers;
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
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** Links by which people set their first or a new password. Each serves once. Thread-safe. */
@Singleton
public final class Invitations {
  /** A holiday of a week; who comes later asks for a new one. */
  static final Duration VALID = Duration.ofDays(7);

  private final InstantSource clock;

  Invitations(InstantSource clock) {
    this.clock = clock;
  }

  /** A new invitation: the code, which is not kept, and until when it serves. */
  record Made(String code, Instant expires) {
    @Override
    public String toString() {
      return "Made[expires=%s]".formatted(expires);
    }
  }

  /** An invitation that serves. */
  public record Held(UUID id, Person person, String organisation, Instant expires) {}

  /** Makes one for a person; earlier ones serve no more. */
  Made make(Handle handle, UUID person) {
    withdraw(handle, person);
    Made made = new Made(Secret.make(""), clock.instant().plus(VALID));
    handle
        .createUpdate(
            """
            insert into invitation (invitation_id, person_id, code_hash, expires_at)
            values (:id, :person, :hash, :expires)""")
        .bind("id", Identifiers.next())
        .bind("person", person)
        .bind("hash", Secret.hash(made.code()))
        .bind("expires", made.expires())
        .execute();
    return made;
  }

  /** The open invitations of a person serve no more. */
  void withdraw(Handle handle, UUID person) {
    handle.execute("delete from invitation where person_id = ? and used_at is null", person);
  }

  /** The invitation of a code, if it serves. */
  public Optional<Held> of(Handle handle, String code) {
    return handle
        .createQuery(
            """
            select i.invitation_id, i.expires_at, o.name as organisation_name, p.*
            from invitation i join person p using (person_id)
            join organisation o on o.organisation_id = i.organisation_id
            where i.code_hash = :hash and i.used_at is null and i.expires_at > :now
              and not p.disabled""")
        .bind("hash", Secret.hash(code))
        .bind("now", clock.instant())
        .map(Invitations::held)
        .findOne();
  }

  private static Held held(ResultSet row, StatementContext context) throws SQLException {
    return new Held(
        row.getObject("invitation_id", UUID.class),
        People.person(row, context),
        row.getString("organisation_name"),
        row.getObject("expires_at", OffsetDateTime.class).toInstant());
  }

  /** Uses one up; false if somebody else has done so meanwhile. */
  public boolean use(Handle handle, UUID invitation) {
    return handle.execute(
            "update invitation set used_at = ? where invitation_id = ? and used_at is null",
            clock.instant(),
            invitation)
        > 0;
  }
}
