package dev.zhenzan.server.identity;

import dev.zhenzan.server.database.Identifiers;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The audit trail: what people did that others must be able to hold them to. An act stands in the
 * transaction of what was done, so that neither is there without the other. Thread-safe.
 */
@Singleton
public final class Acts {
  private static final Pattern KIND = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

  /** Made by the framework. */
  public Acts() {}

  /**
   * Records that the one who asks did something.
   *
   * @param handle of the transaction that does it, in the name of the organisation
   * @param kind what, as a stable word of lower case letters, digits and hyphens, such as {@code
   *     person-invited}
   * @param subject the id of what it was done to; no name, no text that somebody wrote
   */
  public void record(Handle handle, Caller caller, String kind, String subject) {
    record(handle, caller.person(), caller.key().orElse(null), kind, subject);
  }

  /** Records an act of a person who is not signed in yet, or no longer. */
  public void record(Handle handle, Person person, String kind, String subject) {
    record(handle, person, null, kind, subject);
  }

  private static void record(
      Handle handle, Person person, @Nullable UUID key, String kind, String subject) {
    if (!KIND.matcher(kind).matches()) {
      throw new IllegalArgumentException("kind of an act: " + kind);
    }
    handle
        .createUpdate(
            """
            insert into act (act_id, organisation_id, person_id, api_key_id, kind, subject)
            values (:id, :organisation, :person, cast(:key as uuid), :kind, :subject)""")
        .bind("id", Identifiers.next())
        .bind("organisation", person.organisation())
        .bind("person", person.id())
        .bindByType("key", key, UUID.class)
        .bind("kind", kind)
        .bind("subject", subject)
        .execute();
  }

  /**
   * Takes a person out of the trail: the acts stay, without who did them, and without the person
   * where it was what they were done to.
   *
   * @return how many acts changed
   */
  public int erase(Handle handle, UUID person) {
    handle.execute("select set_config('zhenzan.erasure', 'on', true)");
    int changed =
        handle
            .createUpdate(
                """
                update act set person_id = null,
                  subject = case when subject = :subject then null else subject end
                where organisation_id = organisation() and (person_id = :person or subject = :subject)""")
            .bind("person", person)
            .bind("subject", person.toString())
            .execute();
    handle.execute("select set_config('zhenzan.erasure', '', true)");
    return changed;
  }
}
