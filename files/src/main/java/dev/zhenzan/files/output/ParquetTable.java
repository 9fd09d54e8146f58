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
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Turns a table that was written as CSV into Parquet by DuckDB, so that both formats hold the same
 * values. Columns are texts, but for those that are given a type; what is empty is null.
 */
final class ParquetTable {
  /** A row of two ids of a mebibyte each, every character a quote, and the rest. */
  private static final int MAX_ROW = 1 << 23;

  private final List<String> columns;
  private final Map<String, String> types;

  /**
   * A table of these columns.
   *
   * @param types DuckDB's types of those among them that are no texts
   */
  ParquetTable(List<String> columns, Map<String, String> types) {
    this.columns = columns;
    this.types = types;
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
    String typed =
        columns.stream()
            .map(column -> "'" + column + "': '" + type(column) + "'")
            .collect(Collectors.joining(", ", "{", "}"));
    return "COPY (SELECT * FROM read_csv("
        + quoted(csv)
        + ", auto_detect = false, header = true, delim = ',', quote = '\"', escape = '\"'"
        + ", new_line = '\\n', nullstr = '', allow_quoted_nulls = false, max_line_size = "
        + MAX_ROW
        + ", buffer_size = "
        + 4 * MAX_ROW
        + ", columns = "
        + typed
        + ")) TO "
        + quoted(parquet)
        + " (FORMAT parquet, COMPRESSION zstd, USE_TMP_FILE false)";
  }

  private String type(String column) {
    return types.getOrDefault(column, "VARCHAR");
  }

  private static String quoted(Path file) {
    return "'" + file.toString().replace("'", "''") + "'";
  }
}
