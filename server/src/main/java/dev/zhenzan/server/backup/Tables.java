package dev.zhenzan.server.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The service's tables, each after those that it refers to. */
record Tables(List<Table> all) {
  /** Flyway's own: rows of it come from migrating. */
  private static final String HISTORY = "flyway_schema_history";

  /** A table with the columns that have values of their own. */
  record Table(String name, List<String> columns) {
    String quoted() {
      return quote(name);
    }

    String columnList() {
      return String.join(", ", columns.stream().map(Tables::quote).toList());
    }
  }

  Tables {
    all = List.copyOf(all);
  }

  /** Those of a connection's database. */
  static Tables of(Connection connection) throws SQLException {
    Map<String, List<String>> columns = columns(connection);
    Map<String, List<String>> needed = references(connection);
    List<Table> ordered = new ArrayList<>();
    while (!columns.isEmpty()) {
      List<String> free =
          columns.keySet().stream()
              .filter(
                  name ->
                      needed.getOrDefault(name, List.of()).stream().noneMatch(columns::containsKey))
              .toList();
      if (free.isEmpty()) {
        throw new BackupException("tables refer to one another in a circle: " + columns.keySet());
      }
      free.forEach(name -> ordered.add(new Table(name, columns.getOrDefault(name, List.of()))));
      columns.keySet().removeAll(free);
    }
    return new Tables(ordered);
  }

  /** The migration that the schema stands at. */
  static String schema(Connection connection) throws SQLException {
    return pairs(
            connection,
            """
            select version, description from flyway_schema_history
            where success and version is not null order by installed_rank desc limit 1""")
        .keySet()
        .iterator()
        .next();
  }

  /** Counters of ids go on behind what was loaded. */
  static void advanceSequences(Connection connection) throws SQLException {
    Map<String, List<String>> sequences =
        pairs(
            connection,
            """
            select c.table_name, c.column_name from information_schema.columns c
            where c.table_schema = 'public'
              and pg_get_serial_sequence(quote_ident(c.table_name), c.column_name) is not null""");
    for (Map.Entry<String, List<String>> entry : sequences.entrySet()) {
      for (String column : entry.getValue()) {
        advance(connection, entry.getKey(), column);
      }
    }
  }

  private static void advance(Connection connection, String table, String column)
      throws SQLException {
    String sql =
        "select setval(pg_get_serial_sequence(quote_ident(?), ?), coalesce(max(%s), 0) + 1, false) from %s"
            .formatted(quote(column), quote(table));
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, table);
      statement.setString(2, column);
      statement.executeQuery().close();
    }
  }

  private static Map<String, List<String>> columns(Connection connection) throws SQLException {
    Map<String, List<String>> columns =
        pairs(
            connection,
            """
            select c.relname, a.attname from pg_class c join pg_attribute a on a.attrelid = c.oid
            where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
              and not c.relispartition and a.attnum > 0 and not a.attisdropped
              and a.attgenerated = ''
            order by c.relname, a.attnum""");
    columns.remove(HISTORY);
    return columns;
  }

  /** Which tables a table refers to; itself does not count. */
  private static Map<String, List<String>> references(Connection connection) throws SQLException {
    return pairs(
        connection,
        """
        select distinct c.relname, r.relname from pg_constraint k
        join pg_class c on c.oid = k.conrelid join pg_class r on r.oid = k.confrelid
        where k.contype = 'f' and c.oid <> r.oid""");
  }

  private static Map<String, List<String>> pairs(Connection connection, String sql)
      throws SQLException {
    Map<String, List<String>> pairs = new LinkedHashMap<>();
    try (PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        pairs.computeIfAbsent(rows.getString(1), name -> new ArrayList<>()).add(rows.getString(2));
      }
    }
    return pairs;
  }

  static String quote(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }
}
