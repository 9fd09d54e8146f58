package dev.zhenzan.server.audience;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * A table and how its rows name a person: by the account, among other accounts, as the subject of
 * something, or by the person who signs in.
 *
 * @param name of the table
 * @param columns all of them
 */
record HoldingTable(String name, Set<String> columns) {
  private static final String ACCOUNT = "account_id";
  private static final String ACCOUNTS = "account_ids";
  private static final String PERSON = "person_id";
  private static final String SUBJECT = "subject_id";

  HoldingTable {
    columns = Set.copyOf(columns);
  }

  /** All tables of the service, by name. */
  static List<HoldingTable> all(Handle handle) {
    return handle
        .createQuery(
            """
            select t.table_name, array_agg(cast(c.column_name as text)) as columns
            from information_schema.tables t
            join information_schema.columns c using (table_schema, table_name)
            where t.table_schema = 'public' and t.table_type = 'BASE TABLE'
              and t.table_name <> 'flyway_schema_history'
            group by t.table_name order by t.table_name""")
        .map(
            (row, context) ->
                new HoldingTable(
                    row.getString("table_name"),
                    Arrays.stream((String[]) row.getArray("columns").getArray())
                        .collect(Collectors.toSet())))
        .list();
  }

  boolean namesAccount() {
    return columns.contains(ACCOUNT) && !name.equals("person");
  }

  boolean listsAccounts() {
    return columns.contains(ACCOUNTS);
  }

  /** Whether rows say of what kind their subject is. */
  boolean namesSubject() {
    return columns.contains(SUBJECT) && columns.contains("subject_kind");
  }

  /**
   * A query with :account and :person for the rows of a person as JSON, without secrets and without
   * other accounts; none where rows name nobody.
   */
  Optional<String> rows() {
    List<String> conditions = new ArrayList<>();
    if (columns.contains(ACCOUNT)) {
      conditions.add("t.account_id = :account");
    }
    if (listsAccounts()) {
      conditions.add("t.account_ids @> array[cast(:account as text)]");
    }
    if (namesSubject()) {
      conditions.add("(t.subject_kind = 'account' and t.subject_id = :account)");
    }
    if (columns.contains(PERSON)) {
      conditions.add("t.person_id = :person");
    }
    if (conditions.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        "select cast(to_jsonb(t)%s as text) from %s t where t.organisation_id = organisation() and (%s)"
            .formatted(withoutSecrets(), name, String.join(" or ", conditions)));
  }

  private String withoutSecrets() {
    return columns.stream()
        .filter(HoldingTable::isLeftOut)
        .sorted()
        .map(column -> " - '" + column + "'")
        .collect(Collectors.joining());
  }

  /**
   * Secrets would be one in anybody's mailbox, and the other accounts of a group are not one's own.
   */
  private static boolean isLeftOut(String column) {
    return column.equals(ACCOUNTS)
        || column.equals("organisation_id")
        || column.contains("hash")
        || column.contains("secret")
        || column.contains("password")
        || column.contains("token");
  }
}
