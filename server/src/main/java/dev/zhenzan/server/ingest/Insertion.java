package dev.zhenzan.server.ingest;

import dev.zhenzan.files.source.ColumnRule;
import dev.zhenzan.files.source.RowKind;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The statement that writes a chunk of one kind. Its parameters are an array a column, then the
 * organisation and the batch; it answers how many of the rows took the place of an earlier batch's,
 * and how many of this batch's own.
 *
 * <p>Row level security forbids COPY, and one statement of ten thousand rows comes near to it.
 *
 * @param identity columns that say which thing a row is of, of which there is one row then
 */
record Insertion(String sql, List<String> identity) {
  private static final String TAGS =
      """
      array(select btrim(tag) from unnest(string_to_array(r.tags, ';')) as tag \
      where btrim(tag) <> '')""";

  static Insertion of(RowKind kind) {
    return switch (kind) {
      case INTERACTIONS -> append(kind, "interaction");
      case ACCOUNTS -> replace(kind, "account", List.of("account_id"));
      case VIDEOS -> replace(kind, "video", List.of("video_id"));
      case COUNTERS -> replace(kind, "counter", List.of("video_id", "time"));
    };
  }

  private static Insertion append(RowKind kind, String table) {
    return new Insertion(
        """
        with rows as (%s)
        insert into %s (organisation_id, batch_id, %s)
        select ?, ?, rows.* from rows"""
            .formatted(rows(kind), table, names(kind)),
        List.of());
  }

  private static Insertion replace(RowKind kind, String table, List<String> identity) {
    String same =
        identity.stream()
            .map("t.\"%1$s\" = rows.\"%1$s\""::formatted)
            .collect(Collectors.joining(" and "));
    String changes =
        kind.columns().stream()
            .map(ColumnRule::name)
            .filter(name -> !identity.contains(name))
            .map("\"%1$s\" = excluded.\"%1$s\""::formatted)
            .collect(Collectors.joining(", "));
    return new Insertion(
        """
        with rows as materialized (%s),
        sent as (select ?::uuid as organisation_id, ?::uuid as batch_id),
        before as (
          select t.batch_id from sent, rows join %s t on %s
          where t.organisation_id = sent.organisation_id),
        written as (
          insert into %s (organisation_id, batch_id, %s)
          select sent.*, rows.* from sent, rows
          on conflict (organisation_id, %s) do update set batch_id = excluded.batch_id, %s)
        select count(*) filter (where before.batch_id <> sent.batch_id),
          count(*) filter (where before.batch_id = sent.batch_id)
        from before, sent"""
            .formatted(rows(kind), table, same, table, names(kind), quoted(identity), changes),
        identity);
  }

  private static String rows(RowKind kind) {
    List<ColumnRule> columns = kind.columns();
    return "select %s from unnest(%s) as r (%s)"
        .formatted(
            columns.stream().map(Insertion::value).collect(Collectors.joining(", ")),
            columns.stream().map(column -> "?").collect(Collectors.joining(", ")),
            names(kind));
  }

  private static String value(ColumnRule column) {
    String name = column.name();
    return switch (column.content()) {
      case TIME ->
          "timestamptz 'epoch' + r.\"%1$s\" * interval '1 microsecond' as \"%1$s\"".formatted(name);
      case WORDS -> name.equals("tags") ? TAGS + " as tags" : "r." + name;
      case ID, TEXT, COUNT, COUNTER, FLAG, INTERACTION_KIND, SURFACE -> "r.\"" + name + "\"";
    };
  }

  private static String names(RowKind kind) {
    return quoted(kind.columns().stream().map(ColumnRule::name).toList());
  }

  private static String quoted(List<String> names) {
    return names.stream().map("\"%s\""::formatted).collect(Collectors.joining(", "));
  }
}
