package dev.zhenzan.files.output;

import dev.zhenzan.files.rows.Resources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Turns a table that was written as CSV into Parquet by DuckDB, so that both formats hold the same
 * values. Columns are texts, but for the numbers named; what is empty is null.
 */
final class ParquetTable {
  /** A row of two ids of a mebibyte each, every character a quote, and the rest. */
  private static final int MAX_ROW = 1 << 23;

  private final List<String> columns;
  private final Set<String> numbers;

  /**
   * A table of these columns.
   *
   * @param numbers those among them that are written as doubles
   */
  ParquetTable(List<String> columns, Set<String> numbers) {
    this.columns = columns;
    this.numbers = numbers;
  }

  /** Writes the rows of a CSV file as Parquet, in their order, and removes the CSV file. */
  void convert(Path csv, Path parquet, Resources resources) {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("SET autoinstall_known_extensions = false");
      statement.execute("SET memory_limit = '" + resources.duckdbBytes() + "B'");
      statement.execute("SET temp_directory = " + quoted(spill(parquet)));
      statement.execute(copy(csv, parquet));
      Files.delete(csv);
    } catch (SQLException | IOException e) {
      throw OutputException.writing(parquet, e);
    }
  }

  private static Path spill(Path parquet) {
    return parquet.resolveSibling(parquet.getFileName() + ".spill");
  }

  private String copy(Path csv, Path parquet) {
    String types =
        columns.stream()
            .map(column -> "'" + column + "': '" + type(column) + "'")
            .collect(Collectors.joining(", ", "{", "}"));
    return "COPY (SELECT * FROM read_csv("
        + quoted(csv)
        + ", auto_detect = false, header = true, delim = ',', quote = '\"', escape = '\"'"
        + ", new_line = '\\n', nullstr = '', allow_quoted_nulls = false, max_line_size = "
        + MAX_ROW
        + ", columns = "
        + types
        + ")) TO "
        + quoted(parquet)
        + " (FORMAT parquet, COMPRESSION zstd, USE_TMP_FILE false)";
  }

  private String type(String column) {
    return numbers.contains(column) ? "DOUBLE" : "VARCHAR";
  }

  private static String quoted(Path file) {
    return "'" + file.toString().replace("'", "''") + "'";
  }
}
