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
      int index = 1;
      for (ParquetColumn column : columns) {
        int from = texts.length();
        column.take(result, index, texts);
        fields.set(column.target(), from, texts.length());
        index += column.width();
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
