package dev.zhenzan.server.identity.people;

import dev.zhenzan.server.database.Identifiers;
import dev.zhenzan.server.http.ProblemException;
import dev.zhenzan.server.http.ProblemType;
import dev.zhenzan.server.identity.Acts;
import dev.zhenzan.server.identity.Logins;
import dev.zhenzan.server.identity.People;
import dev.zhenzan.server.identity.Person;
import dev.zhenzan.server.identity.Role;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * An organisation to be made, with its first operator.
 *
 * @param organisation its name
 * @param login of the operator, in the form in which it is kept
 * @param operator what else is known of the operator
 */
record Founding(String organisation, String login, PersonChange operator) {
  private static final int NAME = 100;

  /**
   * Checks what somebody wishes.
   *
   * @throws ProblemException that names the first value which is not allowed
   */
  static Founding checked(
      @Nullable String organisation, @Nullable String login, PersonChange operator) {
    String called = organisation == null ? "" : organisation.strip();
    if (called.isEmpty()
        || called.length() > NAME
        || called.codePoints().anyMatch(Character::isISOControl)) {
      throw ProblemException.ofValue("/organisation", "a name has 1 to 100 characters");
    }
    operator.check();
    return new Founding(called, Logins.checked(login), operator);
  }

  /** An operator of a name, whose console speaks a language: Chinese where none is given. */
  static PersonChange operator(@Nullable String name, @Nullable String language) {
    return new PersonChange(
        name == null ? "" : name, language, List.of(Role.Names.OPERATOR), null, null, null);
  }

  /**
   * Makes both. The transaction goes on in the name of the new organisation.
   *
   * @param handle of a transaction that sees all organisations
   * @param act as which it stands in the trail
   * @return the operator, who has no password yet
   * @throws ProblemException if the login is taken
   */
  Person make(Handle handle, String act) {
    UUID id = Identifiers.next();
    handle
        .createQuery("select set_config('zhenzan.organisation', :organisation, true)")
        .bind("organisation", id.toString())
        .mapTo(String.class)
        .one();
    handle.execute("insert into organisation (name) values (?)", organisation);
    if (PeopleTable.add(handle, login, operator).isEmpty()) {
      throw ProblemException.of(ProblemType.CONFLICT, "the login is taken: choose another");
    }
    Person person = People.ofLogin(handle, login).orElseThrow();
    new Acts().record(handle, person, act, id.toString());
    return person;
  }
}
