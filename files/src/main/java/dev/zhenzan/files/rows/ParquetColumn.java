package dev.zhenzan.files.rows;

import java.util.Locale;
import org.duckdb.DuckDBDataChunkReader;

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

  /**
   * Takes over the values of a chunk's rows.
   *
   * @param vector the first of the chunk's vectors that are this column's
   */
  void take(DuckDBDataChunkReader chunk, int vector, ParquetValues values) {
    switch (form) {
      case WHOLE, INSTANT -> values.takeNumbers(chunk.vector(vector));
      case TEXT -> values.takeTexts(chunk.vector(vector));
      case NUMBER_OR_TEXT -> {
        values.takeNumbers(chunk.vector(vector));
        values.takeTexts(chunk.vector(vector + 1));
      }
    }
  }

  /** Appends a value to {@code texts}; nothing where there is none. */
  void append(ParquetValues values, int row, TextBuffer texts) {
    String text = values.text(row);
    if (text != null) {
      texts.append(text);
    } else if (values.isNumber(row) && form == Form.INSTANT) {
      texts.appendInstant(values.number(row));
    } else if (values.isNumber(row)) {
      texts.append(values.number(row));
    }
  }
}
