package dev.zhenzan.files.rows;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;

/** Copies a Parquet file without some of its rows. */
public final class ParquetCopy {
  private ParquetCopy() {}

  /**
   * Copies all rows in whose columns a text does not stand; the copy is on the disk when this
   * returns.
   *
   * @param to is made or replaced
   * @param columns that are compared, which the file has
   * @return how many rows were left out
   */
  public static long without(Path from, Path to, List<String> columns, String text)
      throws IOException {
    String table =
        "read_parquet(%s, binary_as_string = true, hive_partitioning = false)"
            .formatted(ParquetFile.literal(ParquetFile.globless(from.toAbsolutePath().toString())));
    String here =
        columns.stream()
            .map(
                column ->
                    "CAST(\"%s\" AS VARCHAR) IS NOT DISTINCT FROM %s"
                        .formatted(column.replace("\"", "\"\""), ParquetFile.literal(text)))
            .collect(Collectors.joining(" OR "));
    try (Connection connection = ParquetFile.connect(Resources.usual());
        Statement statement = connection.createStatement()) {
      long left = count(statement, "SELECT count(*) FROM " + table + " WHERE " + here);
      statement.execute(
          "COPY (SELECT * FROM %s WHERE NOT (%s)) TO %s (FORMAT parquet)"
              .formatted(table, here, ParquetFile.literal(to.toAbsolutePath().toString())));
      sync(to);
      return left;
    } catch (SQLException e) {
      throw ParquetFile.unreadable(e);
    }
  }

  private static long count(Statement statement, String query) throws SQLException {
    try (ResultSet result = statement.executeQuery(query)) {
      result.next();
      return result.getLong(1);
    }
  }

  private static void sync(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }
}
