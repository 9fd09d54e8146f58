package dev.zhenzan.files.rows;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of chunks of a Parquet file, one after the other. Not thread-safe. */
final class ParquetRows implements RowSource {
  private final Chunks chunks;
  private final Fields fields;
  private final TextBuffer texts = new TextBuffer();
  private @Nullable ParquetChunk chunk;
  private int at;
  private long row;

  /**
   * The rows of chunks.
   *
   * @param width how many columns are wanted
   */
  ParquetRows(Chunks chunks, int width) {
    this.chunks = chunks;
    this.fields = new Fields(width);
  }

  /** Chunks, one after the other. */
  interface Chunks {
    /** The next chunk, with or without rows, or null at the end. */
    @Nullable ParquetChunk next() throws IOException;
  }

  /** All rows of a query. */
  static ParquetRows of(ParquetQuery query, int width) {
    ParquetChunk room = query.newChunk();
    return new ParquetRows(() -> query.fill(room) ? room : null, width);
  }

  @Override
  public boolean next() throws IOException {
    row++;
    ParquetChunk held = chunk;
    while (held == null || at == held.size()) {
      held = chunks.next();
      chunk = held;
      at = 0;
      if (held == null) {
        return false;
      }
    }
    held.write(at++, texts, fields);
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
