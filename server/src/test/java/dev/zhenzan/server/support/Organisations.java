package dev.zhenzan.server.support;

import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.database.Identifiers;
import dev.zhenzan.server.identity.Role;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Makes organisations with people in them, each with a key that may do all that the person may. */
@Singleton
public final class Organisations {
  private final Database database;

  /** In a database. */
  public Organisations(Database database) {
    this.database = database;
  }

  /** A new organisation. */
  public UUID organisation() {
    UUID id = Identifiers.next();
    database.run(
        id, handle -> handle.execute("insert into organisation (name) values (?)", "org " + id));
    return id;
  }

  /** A person with roles in an organisation, and without subjects. */
  public Visitor visitor(UUID organisation, Role... roles) {
    return visitor(organisation, new String[0], null, roles);
  }

  /** A person with roles and subjects in an organisation. */
  public Visitor visitor(
      UUID organisation,
      String[] creators,
      @org.jspecify.annotations.Nullable String account,
      Role... roles) {
    UUID person = Identifiers.next();
    String secret = "zz_test" + person;
    String[] words = Arrays.stream(roles).map(Role::word).toArray(String[]::new);
    database.run(
        organisation,
        handle -> {
          handle.execute(
              "insert into person (person_id, login, name, roles, creator_ids, account_id) values (?, ?, ?, ?, ?, ?)",
              person,
              "login-" + person,
              "name",
              words,
              creators,
              account);
          key(handle, person, secret);
        });
    return new Visitor(organisation, person, secret);
  }

  private static void key(Handle handle, UUID person, String secret) {
    handle.execute(
        "insert into api_key (api_key_id, person_id, name, secret_hash, scopes) values (?, ?, 'test', ?, '{all}')",
        Identifiers.next(),
        person,
        sha256(secret));
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
