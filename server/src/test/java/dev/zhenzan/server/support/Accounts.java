package dev.zhenzan.server.support;

import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.identity.Role;
import dev.zhenzan.server.identity.password.Passwords;
import jakarta.inject.Singleton;
import java.util.UUID;

/** People with a password. */
@Singleton
public final class Accounts {
  /** What everybody's password is. */
  public static final String PASSWORD = "vier Worte am Fenster";

  private final Organisations organisations;
  private final Database database;
  private final Passwords passwords;

  /** In a database. */
  public Accounts(Organisations organisations, Database database, Passwords passwords) {
    this.organisations = organisations;
    this.database = database;
    this.passwords = passwords;
  }

  /** A person of a new organisation. */
  public Visitor person(Role... roles) {
    return personIn(organisations.organisation(), roles);
  }

  /** A person of an organisation. */
  public Visitor personIn(UUID organisation, Role... roles) {
    Visitor visitor = organisations.visitor(organisation, roles);
    database.run(organisation, handle -> passwords.set(handle, visitor.person(), PASSWORD));
    return visitor;
  }

  /** What a person types as login. */
  public static String login(Visitor visitor) {
    return "login-" + visitor.person();
  }

  /** A browser in which a person is signed in. */
  public static Browser signedIn(Visitor visitor) {
    Browser browser = new Browser();
    if (browser.signIn(login(visitor), PASSWORD).statusCode() != 201) {
      throw new IllegalStateException("cannot sign in");
    }
    return browser;
  }
}
