package dev.zhenzan.server.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** The table of people. */
public final class People {
  private People() {}

  /** Who a key's secret belongs to, if it still holds. */
  static Optional<KeyHolder> ofKey(Handle handle, byte[] secretHash) {
    Optional<KeyHolder> holder =
        handle
            .createQuery(
                """
                select p.*, k.api_key_id, k.scopes from api_key k join person p using (person_id)
                where k.secret_hash = :hash and not p.disabled
                  and (k.expires_at is null or k.expires_at > now())""")
            .bind("hash", secretHash)
            .map(People::holder)
            .findOne();
    // Use is noted once a minute: programs call often, and reading should not write.
    holder.ifPresent(
        it ->
            handle.execute(
                """
                update api_key set used_at = now() where api_key_id = ?
                  and (used_at is null or used_at < now() - interval '1 minute')""",
                it.key()));
    return holder;
  }

  /** Who has a login and may sign in, in any organisation. */
  public static Optional<Person> ofLogin(Handle handle, String login) {
    return handle
        .createQuery("select * from person where login = :login and not disabled")
        .bind("login", login)
        .map(People::person)
        .findOne();
  }

  private static KeyHolder holder(ResultSet row, StatementContext context) throws SQLException {
    return new KeyHolder(
        person(row, context),
        row.getObject("api_key_id", UUID.class),
        texts(row, "scopes").stream()
            .flatMap(word -> Scope.of(word).stream())
            .collect(Collectors.toUnmodifiableSet()));
  }

  /** A person as a row of {@code person} has it. */
  public static Person person(ResultSet row, StatementContext context) throws SQLException {
    return new Person(
        row.getObject("person_id", UUID.class),
        row.getObject("organisation_id", UUID.class),
        row.getString("login"),
        row.getString("name"),
        row.getString("language"),
        texts(row, "roles").stream().map(Role::of).collect(Collectors.toUnmodifiableSet()),
        texts(row, "creator_ids"),
        Optional.ofNullable(row.getString("account_id")));
  }

  private static Set<String> texts(ResultSet row, String column) throws SQLException {
    return Arrays.stream((String[]) row.getArray(column).getArray())
        .collect(Collectors.toUnmodifiableSet());
  }
}
