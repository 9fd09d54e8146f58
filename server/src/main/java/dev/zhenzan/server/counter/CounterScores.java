package dev.zhenzan.server.counter;

import dev.zhenzan.server.job.JobFolder;
import dev.zhenzan.server.job.LogFiles;
import dev.zhenzan.server.result.BatchInsert;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Takes what an audit of counters made into the table, in place of what was there. */
final class CounterScores {
  private static final List<String> TYPES =
      List.of(
          "text", "uuid", "int8", "text", "text", "int8", "int8", "int8", "float8", "float8",
          "float8", "text", "text", "text");

  private static final String VERDICTS =
      """
      'video_id': 'VARCHAR', 'creator_id': 'VARCHAR', 'likes': 'BIGINT', 'probability': 'DOUBLE',
      'probability_low': 'DOUBLE', 'probability_high': 'DOUBLE', 'verdict': 'VARCHAR',
      'reasons': 'VARCHAR', 'grade': 'VARCHAR', 'basis': 'VARCHAR'""";

  private static final String FINDINGS =
      """
      'video_id': 'VARCHAR', 'reason': 'VARCHAR', 'from': 'TIMESTAMPTZ', 'to': 'TIMESTAMPTZ',
      'likes': 'BIGINT', 'likes_low': 'BIGINT', 'likes_high': 'BIGINT', 'strength': 'DOUBLE',
      'words': 'VARCHAR'""";

  private static final String COUNTERS =
      """
      'video_id': 'VARCHAR', 'time': 'TIMESTAMPTZ', 'views': 'BIGINT', 'likes': 'BIGINT',
      'comments': 'BIGINT', 'shares': 'BIGINT', 'followers': 'BIGINT'""";

  /** One row a work: what the audit says, and which counters it read. */
  private static final String WORKS =
      """
      select v.video_id, s.connection_id, n.snapshots,
        strftime(n.first_at, '%Y-%m-%dT%H:%M:%S.%fZ'), strftime(n.last_at, '%Y-%m-%dT%H:%M:%S.%fZ'),
        n.views, n.likes, n.comments, v.probability, v.probability_low, v.probability_high,
        v.verdict, v.basis, coalesce(to_json(f.findings)::varchar, '[]')
      from verdicts v
      join (select video_id, count(*) as snapshots, min("time") as first_at, max("time") as last_at,
          arg_max(views, "time") as views, arg_max(likes, "time") as likes,
          arg_max(comments, "time") as comments
        from counters group by video_id) n using (video_id)
      left join sources s using (video_id)
      left join (select video_id, list({'reason': reason,
          'from': strftime("from", '%Y-%m-%dT%H:%M:%SZ'), 'to': strftime("to", '%Y-%m-%dT%H:%M:%SZ'),
          'likes': {'value': likes, 'low': likes_low, 'high': likes_high},
          'strength': strength} order by strength desc, reason, "from") as findings
        from findings group by video_id) f using (video_id)""";

  private final LogFiles log;
  private final JobFolder folder;

  /**
   * Of a job.
   *
   * @param log that was audited
   * @param folder whose result is stored
   */
  CounterScores(LogFiles log, JobFolder folder) {
    this.log = log;
    this.folder = folder;
  }

  /**
   * What was stored.
   *
   * @param works all of them
   * @param platform those whose counters were read from a platform
   */
  record Stored(long works, long platform) {}

  /** Stores it, and leaves no file that may not stay. */
  Stored end(Handle handle, UUID job) {
    Stored stored = store(handle, job);
    if (log.ofPlatform()) {
      // Files would outlive the rows that go when somebody revokes a connection, or went already.
      folder.removeResult();
    }
    folder.removeInput();
    return stored;
  }

  private Stored store(Handle handle, UUID job) {
    // Nobody ends a connection between the look whether it is there and the commit.
    handle
        .createQuery(
            """
            select connection_id from kuaishou_connection
            where organisation_id = organisation() for key share""")
        .mapTo(UUID.class)
        .list();
    handle.execute("delete from counter_score where organisation_id = organisation()");
    try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duckdb.createStatement()) {
      open(statement);
      fill(handle, statement, job);
    } catch (SQLException e) {
      throw new IllegalStateException("the result of an audit of counters cannot be stored", e);
    }
    return handle
        .createQuery(
            """
            select count(*), count(connection_id) from counter_score
            where organisation_id = organisation()""")
        .map((row, context) -> new Stored(row.getLong(1), row.getLong(2)))
        .one();
  }

  private void open(Statement duckdb) throws SQLException {
    duckdb.execute("set memory_limit = '512MB'");
    duckdb.execute("set threads = 2");
    duckdb.execute("set timezone = 'UTC'");
    duckdb.execute("set temp_directory = " + quoted(folder.root().resolve("duckdb")));
    view(duckdb, "verdicts", folder.result().resolve("counter_verdicts.csv"), VERDICTS);
    view(duckdb, "findings", folder.result().resolve("counter_findings.csv"), FINDINGS);
    view(duckdb, "counters", log.counters(), COUNTERS);
    view(duckdb, "sources", log.sources(), "'video_id': 'VARCHAR', 'connection_id': 'UUID'");
  }

  private static void view(Statement duckdb, String name, Path file, String columns)
      throws SQLException {
    duckdb.execute(
        "create temp view %s as select * from read_csv(%s, header = true, columns = {%s})"
            .formatted(name, quoted(file), columns));
  }

  private static String quoted(Path file) {
    return "'" + file.toString().replace("'", "''") + "'";
  }

  /**
   * A platform's works of which the connection was ended meanwhile are left out, and so is what was
   * read under a connection that the export did not see yet.
   */
  private static String insert(UUID job) {
    return """
    insert into counter_score (job_id, video_id, connection_id, snapshots, counted_from, counted_to,
      views, likes, comments, probability, probability_low, probability_high, verdict, basis,
      findings)
    select '%s', v, k, n, f::timestamptz, t::timestamptz, w, l, c, p, pl, ph, d, b, j::json
    from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      as rows(v, k, n, f, t, w, l, c, p, pl, ph, d, b, j)
    where case when k is null
      then exists (select from counter where organisation_id = organisation() and video_id = v)
      else exists (select from kuaishou_connection where connection_id = k) end"""
        .formatted(job);
  }

  private static void fill(Handle handle, Statement duckdb, UUID job) throws SQLException {
    try (BatchInsert insert = new BatchInsert(handle.getConnection(), insert(job), TYPES);
        ResultSet rows = duckdb.executeQuery(WORKS)) {
      while (rows.next()) {
        @Nullable Object[] values = new Object[TYPES.size()];
        for (int i = 0; i < values.length; i++) {
          values[i] = rows.getObject(i + 1);
        }
        insert.add(values);
      }
    }
  }
}
