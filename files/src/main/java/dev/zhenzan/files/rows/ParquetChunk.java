package dev.zhenzan.files.rows;

import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBDataChunkReader;

/** Some rows of a query on a Parquet file, as DuckDB hands them out. Not thread-safe. */
final class ParquetChunk {
  /** Rows that DuckDB hands out at once at most: its vectors have so many places. */
  static final int ROWS = 2_048;

  private final List<ParquetColumn> columns;
  private final List<ParquetValues> values = new ArrayList<>();
  private int size;

  /**
   * Room for rows.
   *
   * @param columns what is selected; without any, each row is empty
   */
  ParquetChunk(List<ParquetColumn> columns) {
    this.columns = columns;
    columns.forEach(column -> values.add(new ParquetValues()));
  }

  /** Takes rows over, in place of those before. */
  void take(DuckDBDataChunkReader chunk) {
    size = Math.toIntExact(chunk.rowCount());
    int vector = 0;
    for (int i = 0; i < columns.size(); i++) {
      columns.get(i).take(chunk, vector, values.get(i));
      vector += columns.get(i).width();
    }
  }

  int size() {
    return size;
  }

  /** Writes a row's texts one behind the other, and where each is. */
  void write(int row, TextBuffer texts, Fields fields) {
    fields.clear();
    texts.clear();
    for (int i = 0; i < columns.size(); i++) {
      int from = texts.length();
      columns.get(i).append(values.get(i), row, texts);
      fields.set(columns.get(i).target(), from, texts.length());
    }
    fields.hold(texts.bytes());
  }
}
