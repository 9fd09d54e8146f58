package dev.zhenzan.files.rows;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBPreparedStatement;

/**
 * A query on a Parquet file whose rows are streamed, a chunk at a time: row by row through JDBC
 * takes several times as long. Ends with its connection. Not thread-safe.
 */
final class ParquetQuery {
  private final Connection connection;
  private final String query;
  private final List<ParquetColumn> columns;
  private final long expected;
  private final DuckDBChunkedResult result;
  private long rows;

  /**
   * Begins a query.
   *
   * @param from what is selected from
   * @param columns what is selected
   * @param expected the rows that there are
   */
  ParquetQuery(Connection connection, String from, List<ParquetColumn> columns, long expected)
      throws SQLException {
    this.connection = connection;
    this.columns = columns;
    this.expected = expected;
    String selected =
        columns.isEmpty()
            ? "NULL"
            : columns.stream().map(ParquetColumn::expression).collect(Collectors.joining(", "));
    query = "SELECT " + selected + " FROM " + from;
    result = connection.prepareStatement(query).unwrap(DuckDBPreparedStatement.class).query();
  }

  /** Room for a chunk. */
  ParquetChunk newChunk() {
    return new ParquetChunk(columns);
  }

  /**
   * Takes the next rows; false at the end.
   *
   * @throws UnreadableException if the file cannot be read on
   */
  boolean fill(ParquetChunk chunk) throws IOException {
    if (rows == expected) {
      return false;
    }
    if (!result.nextChunk()) {
      throw broken();
    }
    chunk.take(result.chunk());
    rows += chunk.size();
    return true;
  }

  /** Rows taken so far. */
  long rows() {
    return rows;
  }

  /** A chunk that does not come does not tell why: reading row by row does. */
  private UnreadableException broken() {
    try (Statement statement = connection.createStatement();
        ResultSet again = statement.executeQuery(query)) {
      long read = 0;
      while (again.next()) {
        read++;
      }
      throw new SQLException("%d rows of %d can be read".formatted(read, expected));
    } catch (SQLException e) {
      return ParquetFile.unreadable(e);
    }
  }
}
