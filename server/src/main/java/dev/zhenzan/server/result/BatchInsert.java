package dev.zhenzan.server.result;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Inserts rows by {@code insert ... select ... from unnest(...)}, some thousand at a time: a
 * statement for each would take a hundred times as long, and {@code COPY} is refused where row
 * level security holds. Not thread-safe.
 */
public final class BatchInsert implements AutoCloseable {
  private static final int ROWS = 5_000;

  private final Connection connection;
  private final PreparedStatement statement;
  private final List<String> types;
  private final List<@Nullable Object[]> columns;
  private int rows;
  private long all;

  /**
   * Begins.
   *
   * @param sql with one array parameter for each type
   * @param types of PostgreSQL, of the columns
   */
  public BatchInsert(Connection connection, String sql, List<String> types) throws SQLException {
    this.connection = connection;
    this.types = types;
    this.columns = Stream.generate(() -> new @Nullable Object[ROWS]).limit(types.size()).toList();
    this.statement = connection.prepareStatement(sql);
  }

  /** Adds a row. */
  public void add(@Nullable Object... values) throws SQLException {
    for (int i = 0; i < columns.size(); i++) {
      columns.get(i)[rows] = values[i];
    }
    if (++rows == ROWS) {
      flush();
    }
  }

  /** How many were added. */
  public long all() {
    return all + rows;
  }

  private void flush() throws SQLException {
    if (rows == 0) {
      return;
    }
    for (int i = 0; i < columns.size(); i++) {
      Array array = connection.createArrayOf(types.get(i), Arrays.copyOf(columns.get(i), rows));
      statement.setArray(i + 1, array);
    }
    statement.executeUpdate();
    all += rows;
    rows = 0;
  }

  /** Inserts what is left. */
  @Override
  public void close() throws SQLException {
    try (statement) {
      flush();
    }
  }
}
