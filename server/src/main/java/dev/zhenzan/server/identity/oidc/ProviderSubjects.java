package dev.zhenzan.server.identity.oidc;

import dev.zhenzan.server.identity.People;
import dev.zhenzan.server.identity.Person;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Which person a provider means by a subject. */
@Singleton
final class ProviderSubjects {
  private final InstantSource clock;

  ProviderSubjects(InstantSource clock) {
    this.clock = clock;
  }

  /** A subject, which only means something together with who issued it. */
  record Subject(String issuer, String name) {}

  /** The person, who may sign in. */
  Optional<Person> person(Handle handle, Subject subject) {
    return handle
        .createQuery(
            """
            select p.* from provider_subject l join person p using (person_id)
            where l.issuer = :issuer and l.subject = :subject and not p.disabled""")
        .bind("issuer", subject.issuer())
        .bind("subject", subject.name())
        .map(People::person)
        .findOne();
  }

  /** Links a subject with a person; false if the subject is somebody else already. */
  boolean link(Handle handle, Subject subject, Person person) {
    handle.execute("delete from provider_subject where person_id = ?", person.id());
    return handle
            .createUpdate(
                """
                insert into provider_subject (issuer, subject, person_id, linked_at)
                values (:issuer, :subject, :person, :now) on conflict (issuer, subject) do nothing""")
            .bind("issuer", subject.issuer())
            .bind("subject", subject.name())
            .bind("person", person.id())
            .bind("now", clock.instant())
            .execute()
        > 0;
  }
}
