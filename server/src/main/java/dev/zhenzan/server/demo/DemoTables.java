package dev.zhenzan.server.demo;

import dev.zhenzan.server.database.Identifiers;
import dev.zhenzan.server.job.LogFiles;
import dev.zhenzan.server.result.BatchInsert;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Puts the demo's log into the tables of data, in the place of an earlier demo's. */
final class DemoTables {
  /** Idempotency keys by which the demo's batches are known again. */
  private static final String KEY = "zhenzan-demo/";

  private final Handle handle;
  private final UUID person;

  DemoTables(Handle handle, UUID person) {
    this.handle = handle;
    this.person = person;
  }

  /** Whether there is data that is not a demo's. */
  static boolean hasOthers(Handle handle) {
    return handle
        .createQuery(
            """
            select exists (select 1 from batch where organisation_id = organisation()
              and coalesce(idempotency_key, '') not like :key || '%')""")
        .bind("key", KEY)
        .mapTo(Boolean.class)
        .one();
  }

  /** Replaces the rows. */
  void replace(LogFiles log) {
    for (String table : List.of("interaction", "account", "video", "counter", "batch")) {
      handle.execute("delete from " + table + " where organisation_id = organisation()");
    }
    handle.execute(
        "delete from counter_score where organisation_id = organisation() and connection_id is null");
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:")) {
      interactions(duckdb, log);
      accounts(duckdb, log);
      videos(duckdb, log);
    } catch (SQLException e) {
      throw new IllegalStateException("the demo's log cannot be loaded", e);
    }
  }

  private void interactions(Connection duckdb, LogFiles log) throws SQLException {
    load(
        duckdb,
        "interactions",
        """
        select account_id, video_id, kind, epoch_us(cast("time" as timestamptz)),
          cast(dwell_ms as int), cast(duration_ms as int)
        from read_csv('%s', header = true, all_varchar = true)"""
            .formatted(log.interactions()),
        """
        insert into interaction (batch_id, account_id, video_id, kind, "time", dwell_ms, duration_ms)
        select '%s', a, v, k, timestamptz 'epoch' + t * interval '1 microsecond', w, d
        from unnest(?, ?, ?, ?, ?, ?) as rows(a, v, k, t, w, d)""",
        List.of("text", "text", "text", "int8", "int4", "int4"));
  }

  /** Some of the made-up people take part in matching, so that plans find an audience. */
  private void accounts(Connection duckdb, LogFiles log) throws SQLException {
    load(
        duckdb,
        "accounts",
        """
        select account_id, epoch_us(cast(registered_at as timestamptz)), cast(followers as int),
          cast(followings as int), cast(works as int), hash(account_id) %% 5 < 3
        from read_csv('%s', header = true, all_varchar = true)"""
            .formatted(log.folder().resolve("accounts.csv")),
        """
        insert into account (batch_id, account_id, registered_at, followers, followings, works, consent)
        select '%s', a, timestamptz 'epoch' + t * interval '1 microsecond', f, g, w, c
        from unnest(?, ?, ?, ?, ?, ?) as rows(a, t, f, g, w, c)""",
        List.of("text", "int8", "int4", "int4", "int4", "bool"));
  }

  private void videos(Connection duckdb, LogFiles log) throws SQLException {
    load(
        duckdb,
        "videos",
        """
        select video_id, creator_id, epoch_us(cast(published_at as timestamptz)), caption, category,
          tags, cast(duration_ms as int)
        from read_csv('%s', header = true, all_varchar = true)"""
            .formatted(log.videos()),
        """
        insert into video (batch_id, video_id, creator_id, published_at, caption, category, tags,
          duration_ms)
        select '%s', v, c, timestamptz 'epoch' + t * interval '1 microsecond', x, k,
          string_to_array(g, ';'), d
        from unnest(?, ?, ?, ?, ?, ?, ?) as rows(v, c, t, x, k, g, d)""",
        List.of("text", "text", "int8", "text", "text", "text", "int4"));
  }

  private void load(Connection duckdb, String kind, String query, String insert, List<String> types)
      throws SQLException {
    UUID batch = Identifiers.next();
    long all;
    try (BatchInsert rows =
            new BatchInsert(handle.getConnection(), insert.formatted(batch), types);
        Statement statement = duckdb.createStatement();
        ResultSet found = statement.executeQuery(query)) {
      while (found.next()) {
        @Nullable Object[] values = new Object[types.size()];
        for (int i = 0; i < values.length; i++) {
          values[i] = found.getObject(i + 1);
        }
        rows.add(values);
      }
      all = rows.all();
    }
    batch(batch, kind, all);
  }

  private void batch(UUID batch, String kind, long rows) {
    handle
        .createUpdate(
            """
            insert into batch (batch_id, person_id, kind, media_type, rows, accepted, duplicates,
              replaced, rejected, body_digest, idempotency_key)
            values (:batch, :person, :kind, 'text/csv', :rows, :rows, 0, 0, 0, '', :key)""")
        .bind("batch", batch)
        .bind("person", person)
        .bind("kind", kind)
        .bind("rows", rows)
        .bind("key", KEY + kind)
        .execute();
  }
}
