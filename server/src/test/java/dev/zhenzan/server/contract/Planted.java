package dev.zhenzan.server.contract;

import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.database.Identifiers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  private static final Pattern WORKED_ON = Pattern.compile("log_.*|job|audit.*|webhook_delivery");
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
            String id = database.in(organisation, handle -> plant(handle, table, ids));
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

  private static String plant(Handle handle, String table, Map<String, String> ids) {
    Map<String, String> values = new LinkedHashMap<>();
    for (Column column : columns(handle, table)) {
      @Nullable String value = value(handle, table, column, ids);
      if (value != null) {
        values.put(column.name(), value);
      }
    }
    handle.execute(
        "insert into %s (%s) values (%s)"
            .formatted(
                table, String.join(", ", values.keySet()), String.join(", ", values.values())));
    String key =
        values.keySet().stream()
            .filter(name -> name.equals(table + "_id") || name.equals("id"))
            .findFirst()
            .orElseGet(
                () ->
                    values.keySet().stream()
                        .filter(name -> name.endsWith("_id"))
                        .findFirst()
                        .orElse(values.keySet().iterator().next()));
    return String.valueOf(values.get(key)).replaceAll("^'|'(::.*)?$", "");
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

  private static @Nullable String value(
      Handle handle, String table, Column column, Map<String, String> ids) {
    Optional<String> referenced = referenced(handle, table, column.name());
    boolean id = column.name().endsWith("_id") && !column.name().equals("organisation_id");
    if (referenced.isPresent() && ids.containsKey(referenced.get()) && id) {
      return "'" + ids.get(referenced.get()) + "'";
    }
    if (!column.needed() && !(id && column.type().equals("text"))) {
      return null;
    }
    return switch (column.type()) {
      case "uuid" -> "'" + Identifiers.next() + "'";
      case "text", "varchar" ->
          choice(handle, table, column.name())
              .map(it -> "'" + it + "'")
              .orElse("'planted-" + Identifiers.next() + "'");
      case "bytea" -> "decode(replace('" + Identifiers.next() + "', '-', ''), 'hex')";
      case "ARRAY" -> "'{}'";
      case "json", "jsonb" -> "'{}'";
      case "bool" -> "false";
      case "timestamptz", "timestamp" -> "now()";
      case "date" -> "current_date";
      case "float4", "float8", "numeric" -> "0.5";
      case "tstzrange" -> "'empty'";
      default -> "1";
    };
  }

  private static Optional<String> referenced(Handle handle, String table, String column) {
    return handle
        .createQuery(
            """
            select k.confrelid::regclass::text from pg_constraint k
            join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any (k.conkey)
            where k.contype = 'f' and k.conrelid = cast(:table as regclass) and a.attname = :column
              and k.confrelid <> 'organisation'::regclass limit 1""")
        .bind("table", table)
        .bind("column", column)
        .mapTo(String.class)
        .findFirst();
  }

  /** The first word that a check of the column allows. */
  private static Optional<String> choice(Handle handle, String table, String column) {
    List<String> checks =
        handle
            .createQuery(
                """
                select pg_get_constraintdef(oid) from pg_constraint
                where contype = 'c' and conrelid = cast(:table as regclass)
                  and pg_get_constraintdef(oid) ~ ('\\m' || :column || '\\M')""")
            .bind("table", table)
            .bind("column", column)
            .mapTo(String.class)
            .list();
    for (String check : checks) {
      Matcher word = CHOICE.matcher(check);
      if (word.find()) {
        return Optional.of(word.group(1));
      }
    }
    return Optional.empty();
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
