package dev.zhenzan.server.contract;

import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.database.Identifiers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/**
 * One row of an organisation in every table, made from what the database says of its columns; so a
 * new table is taken in by being there.
 *
 * @param ids by which somebody could ask for a row: by table
 * @param missing tables into which no row could be put, and why
 */
record Planted(Map<String, String> ids, Map<String, String> missing) {
  private static final Pattern CHOICE = Pattern.compile("'([^']+)'::text");

  private static final Pattern UNIQUE = Pattern.compile("index|sequence");

  /** One that no other row of the installation is likely to have. */
  private static final String NUMBER = "100000 + cast(random() * 20000 as int)";

  private static final Pattern WORKED_ON =
      Pattern.compile("log_.*|job|audit.*|webhook_delivery|file_erasure");
  private static final Pattern ID = Pattern.compile("[0-9A-Za-z-]{8,}");

  private record Column(String name, String type, boolean needed) {}

  static Planted in(Database database, UUID organisation) {
    Map<String, String> ids = new LinkedHashMap<>();
    Map<String, String> missing = new TreeMap<>();
    List<String> tables = database.in(organisation, Planted::tables);
    boolean progress = true;
    while (progress) {
      progress = false;
      for (String table : tables) {
        if (!ids.containsKey(table)) {
          try {
            String id = database.in(organisation, handle -> plant(handle, table));
            ids.put(table, id);
            missing.remove(table);
            progress = true;
          } catch (JdbiException e) {
            missing.put(table, String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
          }
        }
      }
    }
    return new Planted(ids, missing);
  }

  private static List<String> tables(Handle handle) {
    return handle
        .createQuery(
            """
            select c.relname from pg_class c
            where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
              and not c.relispartition and c.relname not in ('organisation', 'flyway_schema_history')
              and exists (select 1 from pg_attribute a
                          where a.attrelid = c.oid and a.attname = 'organisation_id')
            order by c.relname""")
        .mapTo(String.class)
        .list();
  }

  private static String plant(Handle handle, String table) {
    Map<String, String> values = new LinkedHashMap<>();
    for (Column column : columns(handle, table)) {
      @Nullable String value = value(handle, table, column);
      if (value != null) {
        values.put(column.name(), value);
      }
    }
    return handle
        .createQuery(
            "insert into %s (%s) values (%s) returning cast(%s as text)"
                .formatted(
                    table,
                    String.join(", ", values.keySet()),
                    String.join(", ", values.values()),
                    key(table, values.keySet())))
        .mapTo(String.class)
        .one();
  }

  /** The column by which somebody could ask for a row. */
  private static String key(String table, Set<String> columns) {
    return columns.stream()
        .filter(name -> name.equals(table + "_id"))
        .findFirst()
        .or(() -> columns.stream().filter(name -> name.endsWith("_id")).findFirst())
        .orElseGet(() -> columns.iterator().next());
  }

  private static List<Column> columns(Handle handle, String table) {
    return handle
        .createQuery(
            """
            select column_name, data_type, udt_name, is_nullable, column_default
            from information_schema.columns
            where table_schema = 'public' and table_name = :table
              and is_generated = 'NEVER' and is_identity = 'NO'
            order by ordinal_position""")
        .bind("table", table)
        .map(
            (row, context) ->
                new Column(
                    row.getString("column_name"),
                    row.getString("data_type").equals("ARRAY")
                        ? "ARRAY"
                        : row.getString("udt_name"),
                    row.getString("is_nullable").equals("NO")
                        && row.getString("column_default") == null))
        .list();
  }

  private static @Nullable String value(Handle handle, String table, Column column) {
    boolean id = column.name().endsWith("_id") && !column.name().equals("organisation_id");
    if (!column.needed() && !(id && column.type().equals("text"))) {
      return null;
    }
    return referenced(handle, table, column.name())
        .orElseGet(
            () ->
                switch (column.type()) {
                  case "uuid" -> "'" + Identifiers.next() + "'";
                  case "text", "varchar" -> text(handle, table, column.name());
                  case "bytea" -> "sha256('" + Identifiers.next() + "')";
                  case "ARRAY" -> checked(handle, table, column.name()) ? "'{1}'" : "'{}'";
                  case "json", "jsonb" -> "'{}'";
                  case "bool" -> "false";
                  case "timestamptz", "timestamp" -> "now()";
                  case "date" -> "current_date";
                  case "float4", "float8", "numeric" -> "0.5";
                  case "tstzrange" -> "'empty'";
                  default -> UNIQUE.matcher(column.name()).find() ? NUMBER : "1";
                });
  }

  private static String text(Handle handle, String table, String column) {
    return choice(handle, table, column)
        .map(it -> "'" + it + "'")
        .orElse("'planted-" + Identifiers.next() + "'");
  }

  /** The value of a row of the organisation to which a column refers. */
  private static Optional<String> referenced(Handle handle, String table, String column) {
    return handle
        .createQuery(
            """
            select '(select ' || b.attname || ' from ' || k.confrelid::regclass
                   || ' where organisation_id = organisation() limit 1)'
            from pg_constraint k
            cross join lateral unnest(k.conkey, k.confkey) as c (own, other)
            join pg_attribute a on a.attrelid = k.conrelid and a.attnum = c.own
            join pg_attribute b on b.attrelid = k.confrelid and b.attnum = c.other
            where k.contype = 'f' and k.conrelid = cast(:table as regclass) and a.attname = :column
              and :column <> 'organisation_id' limit 1""")
        .bind("table", table)
        .bind("column", column)
        .mapTo(String.class)
        .findFirst();
  }

  private static boolean checked(Handle handle, String table, String column) {
    return !checks(handle, table, column).isEmpty();
  }

  /** The checks of one column alone. */
  private static List<String> checks(Handle handle, String table, String column) {
    return handle
        .createQuery(
            """
            select pg_get_constraintdef(k.oid) from pg_constraint k
            join pg_attribute a on a.attrelid = k.conrelid and k.conkey = array[a.attnum]
            where k.contype = 'c' and k.conrelid = cast(:table as regclass) and a.attname = :column""")
        .bind("table", table)
        .bind("column", column)
        .mapTo(String.class)
        .list();
  }

  /** The first word that a check of the column allows. */
  private static Optional<String> choice(Handle handle, String table, String column) {
    return checks(handle, table, column).stream()
        .map(CHOICE::matcher)
        .filter(Matcher::find)
        .map(word -> word.group(1))
        .findFirst();
  }

  /** What stands in the tables of an organisation that the service does not work on by itself. */
  static Map<String, String> state(Database database, UUID organisation) {
    return database.in(
        organisation,
        handle ->
            tables(handle).stream()
                .filter(table -> !WORKED_ON.matcher(table).matches())
                .collect(
                    Collectors.toMap(
                        table -> table,
                        table ->
                            handle
                                .createQuery(
                                    "select coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from %s t where organisation_id = organisation()"
                                        .formatted(table))
                                .mapTo(String.class)
                                .one(),
                        (one, other) -> one,
                        TreeMap::new)));
  }

  /** Without numbers, which stand in any answer, and bytes, by which nobody asks. */
  List<String> distinctIds() {
    return ids.values().stream().filter(ID.asMatchPredicate()).distinct().toList();
  }
}
