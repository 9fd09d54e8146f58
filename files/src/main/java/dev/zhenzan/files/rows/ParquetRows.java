package dev.zhenzan.files.rows;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.Optional;

/** The rows of a query on a Parquet file; its whole numbers come as such, all else as texts. */
final class ParquetRows implements RowSource {
  private final ResultSet result;
  private final boolean[] whole;
  private final int[] target;
  private final Runnable onRow;
  private final Fields fields;
  private final TextBuffer texts = new TextBuffer();
  private long row;

  /**
   * @param columns what is selected, from {@link #expression}
   * @param table what it is selected from
   * @param target the wanted column that each selected one is
   * @param width how many columns are wanted
   * @param onRow called with each row
   */
  ParquetRows(
      Connection connection, String columns, String table, int[] target, int width, Runnable onRow)
      throws SQLException {
    Statement statement = connection.createStatement();
    result = statement.executeQuery("SELECT " + columns + " FROM " + table);
    this.target = target;
    this.onRow = onRow;
    this.fields = new Fields(width);
    whole = new boolean[target.length];
    for (int i = 0; i < whole.length; i++) {
      whole[i] = result.getMetaData().getColumnType(i + 1) == Types.BIGINT;
    }
  }

  /** How a column is asked for so that it arrives as a whole number or a text. */
  static String expression(String column, String type) {
    String name = '"' + column.replace("\"", "\"\"") + '"';
    if (type.matches("U?(TINYINT|SMALLINT|INTEGER)|BIGINT")) {
      return "CAST(" + name + " AS BIGINT)";
    }
    if (type.startsWith("TIMESTAMP")) {
      return "strftime(make_timestamp(epoch_us(" + name + ")), '%Y-%m-%dT%H:%M:%S.%fZ')";
    }
    if (type.endsWith("[]")) {
      return "array_to_string(" + name + ", ';')";
    }
    return "CAST(" + name + " AS VARCHAR)";
  }

  @Override
  public boolean next() throws IOException {
    fields.clear();
    texts.clear();
    try {
      if (!result.next()) {
        return false;
      }
      for (int i = 0; i < target.length; i++) {
        take(i);
      }
    } catch (SQLException e) {
      throw ParquetFile.unreadable(e);
    }
    row++;
    onRow.run();
    return true;
  }

  @Override
  public Fields fields() {
    return fields;
  }

  @Override
  public Optional<Fault> fault() {
    return Optional.empty();
  }

  @Override
  public long line() {
    return row;
  }

  private void take(int selected) throws SQLException {
    int from = texts.length();
    if (whole[selected]) {
      long number = result.getLong(selected + 1);
      if (!result.wasNull()) {
        texts.append(number);
      }
    } else {
      String text = result.getString(selected + 1);
      if (text != null) {
        texts.append(text);
      }
    }
    fields.hold(texts.bytes());
    fields.set(target[selected], from, texts.length());
  }
}
