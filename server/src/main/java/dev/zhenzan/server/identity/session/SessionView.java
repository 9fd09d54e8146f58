package dev.zhenzan.server.identity.session;

import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.identity.Person;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Tells people about their session. */
@Singleton
final class SessionView {
  private final Database database;
  private final SecondFactors factors;

  SessionView(Database database, SecondFactors factors) {
    this.database = database;
    this.factors = factors;
  }

  SessionAnswer of(Person person, @Nullable String csrfToken) {
    return database.in(person.organisation(), handle -> of(handle, person, csrfToken));
  }

  private SessionAnswer of(Handle handle, Person person, @Nullable String csrfToken) {
    String organisation =
        handle
            .createQuery("select name from organisation where organisation_id = organisation()")
            .mapTo(String.class)
            .one();
    SessionAnswer.Factor factor =
        factors.needed(handle, person.id())
            ? SessionAnswer.Factor.NEEDED
            : SessionAnswer.Factor.NONE;
    return SessionAnswer.of(person, organisation, csrfToken, factor);
  }
}
