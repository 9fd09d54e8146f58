package dev.zhenzan.server.result;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.duckdb.DuckDBDriver;

/**
 * The tables that an audit wrote, as DuckDB reads and sums them: hours, reasons and groups of each
 * work are sums over millions of rows, which it makes within a bound of memory, and beyond that on
 * the disk. Not thread-safe.
 */
final class VerdictTables implements AutoCloseable {
  private static final String VERDICTS =
      """
      'account_id': 'VARCHAR', 'video_id': 'VARCHAR', 'kind': 'VARCHAR',
      'time': 'TIMESTAMPTZ', 'probability': 'DOUBLE', 'verdict': 'VARCHAR',
      'reasons': 'VARCHAR', 'group_id': 'VARCHAR'""";

  /** Likes by hour, of all verdicts. */
  private static final String HOURS =
      """
      create table hours as select video_id, (epoch_us("time") // 3600000000) as hour,
        count(*) as likes, count(*) filter (verdict = 'suspect') as suspect,
        count(*) filter (starts_with(verdict, 'invalid')) as invalid
      from verdicts where kind = 'like' group by all""";

  /** Row numbers are those of the file, and what the rows are kept by. */
  private static final String FLAGGED =
      """
      create table flagged as select * from
        (select row_number() over () as row_number, epoch_us("time") as micros,
           * exclude ("time") from verdicts)
      where verdict <> 'valid'""";

  /**
   * The rows that a like counter counts, of accounts and works of which something is flagged: the
   * rule is that of {@link dev.zhenzan.verdict.CountedLikes}.
   */
  private static final String COUNTED =
      """
      create table counted as
      with acts as (
        select v.* from (select row_number() over () as row_number, account_id, video_id, kind,
            epoch_us("time") as micros from verdicts) v
        semi join flagged using (account_id, video_id) where v.kind in ('like', 'unlike')),
      ends as (select account_id, video_id, max(micros) as micros from acts group by all),
      last as (
        select acts.*, max(row_number) filter (kind = 'unlike')
          over (partition by account_id, video_id) as taken_back
        from acts semi join ends using (account_id, video_id, micros))
      select min(row_number) as row_number from last
      where kind = 'like' and (taken_back is null or row_number > taken_back)
      group by account_id, video_id""";

  private static final String SCORES =
      """
      'video_id': 'VARCHAR', 'creator_id': 'VARCHAR', 'likes': 'BIGINT',
      'valid_likes': 'DOUBLE', 'valid_low': 'DOUBLE', 'valid_high': 'DOUBLE',
      'authenticity': 'DOUBLE', 'authenticity_low': 'DOUBLE',
      'authenticity_high': 'DOUBLE'""";

  private static final String CREATORS =
      """
      'creator_id': 'VARCHAR', 'likes': 'BIGINT', 'valid_likes': 'DOUBLE',
      'valid_low': 'DOUBLE', 'valid_high': 'DOUBLE', 'authenticity': 'DOUBLE',
      'authenticity_low': 'DOUBLE', 'authenticity_high': 'DOUBLE'""";

  private static final String ACCOUNTS =
      """
      'account_id': 'VARCHAR', 'interactions': 'BIGINT', 'invalid': 'BIGINT',
      'probability': 'DOUBLE', 'verdict': 'VARCHAR', 'reasons': 'VARCHAR',
      'group_ids': 'VARCHAR'""";

  private static final String GROUPS =
      """
      create table groups as select video_id, group_id, count(*) as likes,
        count(distinct account_id) as accounts,
        count(*) filter (starts_with(verdict, 'invalid')) as invalid
      from flagged where kind = 'like' and group_id is not null and group_id <> '' group by all""";

  private static final String REASONS =
      """
      create table reasons as select video_id, code, count(*) as likes from
        (select video_id, unnest(string_split(reasons, ';')) as code from flagged
         where kind = 'like' and reasons is not null) group by all""";

  private final Connection duckdb;

  /**
   * Opens the folder of an audit.
   *
   * @param folder that {@code zhenzan audit} made
   * @param scratch folder for what does not fit into memory
   */
  VerdictTables(Path folder, Path scratch) throws SQLException {
    this.duckdb = DriverManager.getConnection("jdbc:duckdb:", streaming());
    execute("set memory_limit = '512MB'");
    execute("set threads = 2");
    execute("set temp_directory = " + quoted(scratch.resolve("duckdb")));
    execute("set timezone = 'UTC'");
    view("verdicts", folder.resolve("interaction_verdicts.csv"), VERDICTS);
    view("video_scores", folder.resolve("video_scores.csv"), SCORES);
    view("creator_scores", folder.resolve("creator_scores.csv"), CREATORS);
    view("account_verdicts", folder.resolve("account_verdicts.csv"), ACCOUNTS);
  }

  /** Rows come as they are read: by default all of them are put into memory first. */
  private static Properties streaming() {
    Properties settings = new Properties();
    settings.setProperty(DuckDBDriver.JDBC_STREAM_RESULTS, "true");
    return settings;
  }

  private void view(String name, Path file, String columns) throws SQLException {
    execute(
        "create temp view %s as select * from read_csv(%s, header = true, columns = {%s})"
            .formatted(name, quoted(file), columns));
  }

  /** Sums up what the queries read. */
  void prepare() throws SQLException {
    execute(HOURS);
    execute(FLAGGED);
    execute(COUNTED);
    execute(GROUPS);
    execute(REASONS);
  }

  /** How many hours of works have likes. */
  long hours() throws SQLException {
    try (Statement statement = duckdb.createStatement();
        ResultSet row = statement.executeQuery("select count(*) from hours")) {
      row.next();
      return row.getLong(1);
    }
  }

  private static String quoted(Path file) {
    return "'" + file.toString().replace("'", "''") + "'";
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = duckdb.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Takes rows one after the other. */
  interface RowTaker {
    void take(ResultSet row) throws SQLException;
  }

  /** Reads the rows of a query, a few at a time. */
  void read(String sql, RowTaker taker) throws SQLException {
    try (Statement statement = duckdb.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        taker.take(rows);
      }
    }
  }

  @Override
  public void close() throws SQLException {
    duckdb.close();
  }
}
