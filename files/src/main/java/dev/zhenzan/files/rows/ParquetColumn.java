package dev.zhenzan.files.rows;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * How a column of a Parquet file is asked for and taken over.
 *
 * @param expression what is selected
 * @param form how it arrives
 * @param target the index of the wanted column
 */
record ParquetColumn(String expression, Form form, int target) {
  /** How a value arrives from DuckDB; a number is much cheaper than a text. */
  enum Form {
    WHOLE,
    INSTANT,
    TEXT
  }

  static ParquetColumn of(String column, String type, int target) {
    String name = '"' + column.replace("\"", "\"\"") + '"';
    if (type.matches("U?(TINYINT|SMALLINT|INTEGER)|BIGINT")) {
      return new ParquetColumn("CAST(" + name + " AS BIGINT)", Form.WHOLE, target);
    }
    if (type.startsWith("TIMESTAMP")) {
      return new ParquetColumn("epoch_us(" + name + ")", Form.INSTANT, target);
    }
    if (type.endsWith("[]")) {
      return new ParquetColumn("array_to_string(" + name + ", ';')", Form.TEXT, target);
    }
    return new ParquetColumn("CAST(" + name + " AS VARCHAR)", Form.TEXT, target);
  }

  /** Appends the value of a result's column to {@code texts}; nothing where it is null. */
  void take(ResultSet result, int index, TextBuffer texts) throws SQLException {
    if (form == Form.TEXT) {
      String text = result.getString(index);
      if (text != null) {
        texts.append(text);
      }
      return;
    }
    long number = result.getLong(index);
    if (result.wasNull()) {
      return;
    }
    if (form == Form.INSTANT) {
      texts.appendInstant(number);
    } else {
      texts.append(number);
    }
  }
}
