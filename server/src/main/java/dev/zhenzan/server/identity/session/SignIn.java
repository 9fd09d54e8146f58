package dev.zhenzan.server.identity.session;

import dev.zhenzan.server.database.Across;
import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.http.ProblemException;
import dev.zhenzan.server.http.ProblemType;
import dev.zhenzan.server.identity.Acts;
import dev.zhenzan.server.identity.People;
import dev.zhenzan.server.identity.Person;
import dev.zhenzan.server.identity.password.Passwords;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Signs people in by password, and a second factor where they have one. Thread-safe. */
@Singleton
final class SignIn {
  private final Database database;
  private final Passwords passwords;
  private final SecondFactors factors;
  private final Lockout lockout;
  private final Sessions sessions;
  private final Acts acts;

  SignIn(
      Database database,
      Passwords passwords,
      SecondFactors factors,
      Lockout lockout,
      Sessions sessions,
      Acts acts) {
    this.database = database;
    this.passwords = passwords;
    this.factors = factors;
    this.lockout = lockout;
    this.sessions = sessions;
    this.acts = acts;
  }

  private record Known(Person person, Optional<String> hash, boolean factorNeeded) {}

  /** A person who has shown who it is, with the token of the new session. */
  record Entered(Person person, String token) {}

  /**
   * Signs in.
   *
   * @throws ProblemException 401 in the same words and the same time whether the login is not there
   *     or the password is another; others where the password is right and the code is missing or
   *     wrong; 429 after too many failures
   */
  Entered enter(String login, String password, @Nullable String code, Visit visit) {
    lockout.enter(login, visit.address());
    Optional<Known> known = database.across(Across.SIGN_IN, handle -> known(handle, login));
    boolean right = passwords.matches(password, known.flatMap(Known::hash));
    Known found = known.filter(it -> right).orElseThrow(SignIn::refused);
    if (found.factorNeeded() && (code == null || code.isBlank())) {
      lockout.giveBack(login, visit.address());
      throw ProblemException.of(
          ProblemType.SECOND_FACTOR_NEEDED, "send second_factor with a code of the app");
    }
    Optional<String> token =
        database.in(found.person().organisation(), handle -> begin(handle, found, code, visit));
    Entered entered = new Entered(found.person(), token.orElseThrow(SignIn::wrongCode));
    lockout.succeed(login, visit.address());
    database.run(
        found.person().organisation(),
        handle -> passwords.renew(handle, found.person().id(), password));
    return entered;
  }

  private Known known(Handle handle, Person person) {
    return new Known(
        person, passwords.of(handle, person.id()), factors.needed(handle, person.id()));
  }

  private Optional<Known> known(Handle handle, String login) {
    return People.ofLogin(handle, login).map(person -> known(handle, person));
  }

  private Optional<String> begin(Handle handle, Known known, @Nullable String code, Visit visit) {
    Person person = known.person();
    if (known.factorNeeded() && (code == null || !factors.use(handle, person.id(), code))) {
      return Optional.empty();
    }
    acts.record(handle, person, "signed-in", person.id().toString());
    return Optional.of(sessions.begin(handle, person, Sessions.Way.PASSWORD, visit));
  }

  /** The answer to whoever is not let in, whatever is wrong. */
  static ProblemException refused() {
    return ProblemException.of(ProblemType.SIGN_IN_REFUSED, "login or password is not right");
  }

  /** The answer to a wrong code. */
  static ProblemException wrongCode() {
    return ProblemException.of(
        ProblemType.SIGN_IN_REFUSED, "this is not the code that the app shows now, or used");
  }
}
