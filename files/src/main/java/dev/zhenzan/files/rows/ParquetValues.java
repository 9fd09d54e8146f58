package dev.zhenzan.files.rows;

import org.duckdb.DuckDBReadableVector;
import org.jspecify.annotations.Nullable;

/** The values of some rows in a column: each a number, a text, or nothing. Not thread-safe. */
final class ParquetValues {
  private final long[] number = new long[ParquetChunk.ROWS];
  private final boolean[] isNumber = new boolean[ParquetChunk.ROWS];
  private final @Nullable String[] text = new String[ParquetChunk.ROWS];

  /** Takes over the numbers that are there. */
  void takeNumbers(DuckDBReadableVector from) {
    for (int row = 0; row < from.rowCount(); row++) {
      isNumber[row] = !from.isNull(row);
      number[row] = isNumber[row] ? from.getLong(row) : 0;
    }
  }

  /** Takes over the texts that are there. */
  void takeTexts(DuckDBReadableVector from) {
    for (int row = 0; row < from.rowCount(); row++) {
      text[row] = from.isNull(row) ? null : from.getString(row);
    }
  }

  boolean isNumber(int row) {
    return isNumber[row];
  }

  long number(int row) {
    return number[row];
  }

  /** The text, or null where there is none. */
  @Nullable String text(int row) {
    return text[row];
  }
}
