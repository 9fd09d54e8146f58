package dev.zhenzan.files.output;

import dev.zhenzan.files.rows.Resources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Turns the table of interaction verdicts into Parquet by DuckDB, so that both formats hold the
 * same values. Columns are texts, but the probability a double; what is empty is null.
 */
final class VerdictParquet {
  static final String[] COLUMNS = {
    "account_id", "video_id", "kind", "time", "probability", "verdict", "reasons", "group_id"
  };

  /** A row of two ids of a mebibyte each, every character a quote, and the rest. */
  private static final int MAX_ROW = 1 << 23;

  private VerdictParquet() {}

  /** Writes the rows of a CSV file as Parquet, in their order, and removes the CSV file. */
  static void convert(Path csv, Path parquet, Resources resources) {
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

  private static String copy(Path csv, Path parquet) {
    String columns =
        Arrays.stream(COLUMNS)
            .map(column -> "'" + column + "': '" + type(column) + "'")
            .collect(Collectors.joining(", ", "{", "}"));
    return "COPY (SELECT * FROM read_csv("
        + quoted(csv)
        + ", auto_detect = false, header = true, delim = ',', quote = '\"', escape = '\"'"
        + ", new_line = '\\n', nullstr = '', allow_quoted_nulls = false, max_line_size = "
        + MAX_ROW
        + ", columns = "
        + columns
        + ")) TO "
        + quoted(parquet)
        + " (FORMAT parquet, COMPRESSION zstd, USE_TMP_FILE false)";
  }

  private static String type(String column) {
    return column.equals("probability") ? "DOUBLE" : "VARCHAR";
  }

  private static String quoted(Path file) {
    return "'" + file.toString().replace("'", "''") + "'";
  }
}
