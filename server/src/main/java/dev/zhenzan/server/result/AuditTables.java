package dev.zhenzan.server.result;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes the tables of an audit into the database, as they are read. */
final class AuditTables {
  /** How often it is asked whether to go on. */
  private static final long LOOK_UP = 50_000;

  /** Some 100 bytes each while they are put into lists. */
  private static final long HOURS_AT_A_TIME = 500_000;

  private static final String SCORE =
      "likes, valid_likes, valid_low, valid_high, authenticity, authenticity_low, authenticity_high";

  private final Connection connection;
  private final UUID audit;
  private final Runnable going;

  /**
   * Into a transaction.
   *
   * @param going is called every now and then, and ends the work by an exception
   */
  AuditTables(Connection connection, UUID audit, Runnable going) {
    this.connection = connection;
    this.audit = audit;
    this.going = going;
  }

  /** A table to fill: where rows come from and where they go. */
  private record Filling(String query, String insert, List<String> types) {}

  void videoScores(VerdictTables tables) throws SQLException {
    fill(
        tables,
        new Filling(
            """
            select s.*, coalesce(g.groups, 0) as groups from video_scores s
            left join (select video_id, count(*) as groups from groups group by all) g using (video_id)""",
            """
            insert into video_score (audit_id, video_id, creator_id, %s, groups)
            select '%s', * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""
                .formatted(SCORE, audit),
            List.of(
                "text", "text", "int8", "float8", "float8", "float8", "float8", "float8", "float8",
                "int4")));
  }

  void creatorScores(VerdictTables tables) throws SQLException {
    fill(
        tables,
        new Filling(
            """
            select c.creator_id, coalesce(v.works, 0), c.* exclude (creator_id) from creator_scores c
            left join (select creator_id, count(*) as works from video_scores group by all) v
            using (creator_id)""",
            """
            insert into creator_score (audit_id, creator_id, works, %s)
            select '%s', * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)"""
                .formatted(SCORE, audit),
            List.of(
                "text", "int4", "int8", "float8", "float8", "float8", "float8", "float8",
                "float8")));
  }

  /**
   * What the page of one work shows, each as JSON. Lists are made in memory alone, so those of some
   * works at a time; and sorted afterwards, as one that is made in an order takes blocks of 32 kB.
   */
  void videoAudits(VerdictTables tables) throws SQLException {
    long parts = 1 + tables.hours() / HOURS_AT_A_TIME;
    for (long part = 0; part < parts; part++) {
      videoAudits(tables, "hash(video_id) %% %d = %d".formatted(parts, part));
    }
  }

  private void videoAudits(VerdictTables tables, String some) throws SQLException {
    fill(
        tables,
        new Filling(
            """
            with h as (select video_id, list_sort(list({
                'hour': strftime(make_timestamp(hour * 3600000000), '%Y-%m-%dT%H:00:00Z'),
                'likes': likes, 'invalid': invalid, 'suspect': suspect})) as hours
              from hours where (some) group by video_id),
            r as (select video_id, list_transform(list_sort(list({'n': -likes, 'code': code})),
                lambda x: {'code': x.code, 'likes': -x.n}) as reasons
              from reasons where (some) group by video_id),
            g as (select video_id, list_transform(list_sort(list({'n': -likes,
                'group_id': group_id, 'accounts': accounts, 'invalid': invalid})),
                lambda x: {'group_id': x.group_id, 'likes': -x.n, 'accounts': x.accounts,
                  'invalid': x.invalid}) as groups
              from groups where (some) group by video_id)
            select video_id, to_json(coalesce(hours, []))::varchar,
              to_json(coalesce(reasons, []))::varchar, to_json(coalesce(groups, []))::varchar
            from h left join r using (video_id) left join g using (video_id)"""
                .replace("(some)", some),
            """
            insert into video_audit (audit_id, video_id, hours, reasons, groups)
            select '%s', v, h::json, r::json, g::json from unnest(?, ?, ?, ?) as rows(v, h, r, g)"""
                .formatted(audit),
            List.of("text", "text", "text", "text")));
  }

  void flaggedInteractions(VerdictTables tables) throws SQLException {
    fill(
        tables,
        new Filling(
            """
            select row_number, account_id, video_id, kind, micros, probability, verdict,
              coalesce(reasons, ''), nullif(group_id, ''), c.row_number is not null
            from flagged left join counted c using (row_number) order by video_id, row_number""",
            """
            insert into flagged_interaction (audit_id, row_number, account_id, video_id, kind, "time",
              probability, verdict, reasons, group_id, counted)
            select '%s', n, a, v, k, timestamptz 'epoch' + t * interval '1 microsecond', p, d,
              string_to_array(r, ';'), g, c
            from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as rows(n, a, v, k, t, p, d, r, g, c)"""
                .formatted(audit),
            List.of(
                "int8", "text", "text", "text", "int8", "float4", "text", "text", "text", "bool")));
  }

  void flaggedAccounts(VerdictTables tables) throws SQLException {
    fill(
        tables,
        new Filling(
            """
            select account_id, interactions, invalid, probability, verdict, coalesce(reasons, ''),
              coalesce(group_ids, '') from account_verdicts where verdict <> 'valid'""",
            """
            insert into flagged_account (audit_id, account_id, interactions, invalid, probability,
              verdict, reasons, group_ids)
            select '%s', a, i, n, p, v, string_to_array(r, ';'), string_to_array(g, ';')
            from unnest(?, ?, ?, ?, ?, ?, ?) as rows(a, i, n, p, v, r, g)"""
                .formatted(audit),
            List.of("text", "int8", "int8", "float4", "text", "text", "text")));
  }

  private void fill(VerdictTables tables, Filling filling) throws SQLException {
    try (BatchInsert insert = new BatchInsert(connection, filling.insert(), filling.types())) {
      tables.read(filling.query(), row -> add(insert, row, filling.types().size()));
    }
  }

  private void add(BatchInsert insert, ResultSet row, int columns) throws SQLException {
    @Nullable Object[] values = new Object[columns];
    for (int i = 0; i < columns; i++) {
      values[i] = row.getObject(i + 1);
    }
    insert.add(values);
    if (insert.all() % LOOK_UP == 0) {
      going.run();
    }
  }
}
