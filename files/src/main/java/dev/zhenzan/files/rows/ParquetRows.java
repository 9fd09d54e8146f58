package dev.zhenzan.files.rows;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The rows of a query on a Parquet file. */
final class ParquetRows implements RowSource {
  private final List<ParquetColumn> columns;
  private final Fields fields;
  private final TextBuffer texts = new TextBuffer();
  private final ResultSet result;
  private long row;

  /**
   * @param from what is selected from
   * @param columns what is selected; without any, each row is empty
   * @param width how many columns are wanted
   */
  ParquetRows(Connection connection, String from, List<ParquetColumn> columns, int width)
      throws SQLException {
    this.columns = columns;
    this.fields = new Fields(width);
    String selected =
        columns.isEmpty()
            ? "NULL"
            : columns.stream().map(ParquetColumn::expression).collect(Collectors.joining(", "));
    Statement statement = connection.createStatement();
    result = statement.executeQuery("SELECT " + selected + " FROM " + from);
  }

  @Override
  public boolean next() throws IOException {
    fields.clear();
    texts.clear();
    try {
      if (!result.next()) {
        return false;
      }
      for (int i = 0; i < columns.size(); i++) {
        int from = texts.length();
        columns.get(i).take(result, i + 1, texts);
        fields.set(columns.get(i).target(), from, texts.length());
      }
    } catch (SQLException e) {
      throw ParquetFile.unreadable(e);
    }
    fields.hold(texts.bytes());
    row++;
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
}
