package dev.zhenzan.server.kuaishou.reading;

import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.kuaishou.connection.ConnectionKey;
import dev.zhenzan.server.kuaishou.connection.Times;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.result.ResultIterator;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * What was read of a connection, as the files {@code counters} and {@code videos} of an audit (see
 * docs/formats/files.md), evidence of grade C. Thread-safe.
 */
public final class Snapshots {
  private static final int ROWS_AT_ONCE = 1_000;

  private final Database database;

  /** Kept in a database. */
  public Snapshots(Database database) {
    this.database = database;
  }

  private interface Rows {
    String line(ResultSet row, StatementContext context) throws SQLException;
  }

  /** Writes the counters: one row for each snapshot, the works one after the other. */
  public void counters(ConnectionKey key, Writer to) {
    write(
        key,
        """
        select video_id, counted_at, views, likes, comments from kuaishou_counter
        where connection_id = :id order by video_id, counted_at""",
        new Target(to, "video_id,time,views,likes,comments", Snapshots::counter));
  }

  /** Writes the works. */
  public void videos(ConnectionKey key, Writer to) {
    write(
        key,
        """
        select video_id, creator_id, published_at, caption
        from kuaishou_work join kuaishou_connection using (connection_id)
        where connection_id = :id order by published_at, video_id""",
        new Target(to, "video_id,creator_id,published_at,caption", Snapshots::video));
  }

  private record Target(Writer writer, String header, Rows rows) {
    void line(String line) {
      try {
        writer.write(line);
        writer.write("\r\n");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void write(ConnectionKey key, String query, Target to) {
    database.run(
        key.organisation(),
        handle -> {
          to.line(to.header());
          Query rows = handle.createQuery(query).bind("id", key.id()).setFetchSize(ROWS_AT_ONCE);
          try (ResultIterator<String> lines = rows.map(to.rows()::line).iterator()) {
            lines.forEachRemaining(to::line);
          }
        });
  }

  private static String counter(ResultSet row, StatementContext context) throws SQLException {
    return "%s,%s,%d,%d,%d"
        .formatted(
            quoted(row.getString("video_id")),
            Times.in(row, "counted_at"),
            row.getLong("views"),
            row.getLong("likes"),
            row.getLong("comments"));
  }

  private static String video(ResultSet row, StatementContext context) throws SQLException {
    return String.join(
        ",",
        quoted(row.getString("video_id")),
        quoted(row.getString("creator_id")),
        Times.in(row, "published_at").toString(),
        quoted(row.getString("caption")));
  }

  /** As RFC 4180 section 2 has it. */
  private static String quoted(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }
}
