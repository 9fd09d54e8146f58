package dev.zhenzan.files.rows;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;

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
    WHOLE(1),
    INSTANT(1),
    TEXT(1),
    /** A number where the text is how that is written, and otherwise, behind it, the text. */
    NUMBER_OR_TEXT(2);

    private final int width;

    Form(int width) {
      this.width = width;
    }
  }

  /** How many columns of a result it takes. */
  int width() {
    return form.width;
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
    if (type.equals("VARCHAR") && column.toLowerCase(Locale.ROOT).endsWith("_id")) {
      return new ParquetColumn(numberOrText(name), Form.NUMBER_OR_TEXT, target);
    }
    return new ParquetColumn("CAST(" + name + " AS VARCHAR)", Form.TEXT, target);
  }

  private static String numberOrText(String name) {
    String number = "TRY_CAST(" + name + " AS BIGINT)";
    String isNumber = "CAST(" + number + " AS VARCHAR) = " + name;
    return "CASE WHEN %s THEN %s END, CASE WHEN %s THEN NULL ELSE %s END"
        .formatted(isNumber, number, isNumber, name);
  }

  /** Appends the value of a result's column to {@code texts}; nothing where it is null. */
  void take(ResultSet result, int index, TextBuffer texts) throws SQLException {
    if (form == Form.TEXT) {
      text(result, index, texts);
      return;
    }
    long number = result.getLong(index);
    if (result.wasNull()) {
      if (form == Form.NUMBER_OR_TEXT) {
        text(result, index + 1, texts);
      }
    } else if (form == Form.INSTANT) {
      texts.appendInstant(number);
    } else {
      texts.append(number);
    }
  }

  private static void text(ResultSet result, int index, TextBuffer texts) throws SQLException {
    String text = result.getString(index);
    if (text != null) {
      texts.append(text);
    }
  }
}
