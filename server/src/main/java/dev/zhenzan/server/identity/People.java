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
final class People {
  private People() {}

  /** Who a key's secret belongs to, if it still holds. */
  static Optional<KeyHolder> ofKey(Handle handle, byte[] secretHash) {
    return handle
        .createQuery(
            """
            update api_key k set used_at = now() from person p
            where k.secret_hash = :hash and p.person_id = k.person_id and not p.disabled
              and (k.expires_at is null or k.expires_at > now())
            returning p.*, k.api_key_id, k.scopes""")
        .bind("hash", secretHash)
        .map(People::holder)
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

  static Person person(ResultSet row, StatementContext context) throws SQLException {
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
