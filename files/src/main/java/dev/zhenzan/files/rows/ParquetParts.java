package dev.zhenzan.files.rows;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Parts of a Parquet file: some chunks each, as DuckDB hands them out. Not thread-safe. */
public final class ParquetParts implements RowParts {
  private static final int CHUNKS = 8;

  private final ParquetQuery query;
  private final LongSupplier position;
  private final int columns;
  private @Nullable IOException broken;

  /**
   * The parts of a query.
   *
   * @param position how far the file was read
   * @param columns how many columns are wanted
   */
  ParquetParts(ParquetQuery query, LongSupplier position, int columns) {
    this.query = query;
    this.position = position;
    this.columns = columns;
  }

  @Override
  public RowPart newPart() {
    return new Part();
  }

  @Override
  public long firstLine() {
    return 1;
  }

  @Override
  public RowSource rest(long line) {
    return new Rest(line);
  }

  private boolean fill(ParquetChunk chunk) {
    try {
      return broken == null && query.fill(chunk);
    } catch (IOException e) {
      broken = e;
      return false;
    }
  }

  /** Chunks, whose values become texts when they are read. */
  final class Part implements RowPart {
    private final List<ParquetChunk> chunks =
        Stream.generate(query::newChunk).limit(CHUNKS).toList();
    private int filled;
    private long read;

    @Override
    public boolean fill() {
      filled = 0;
      while (filled < CHUNKS && ParquetParts.this.fill(chunks.get(filled))) {
        filled++;
      }
      read = position.getAsLong();
      return filled > 0;
    }

    @Override
    public RowSource rows() {
      Iterator<ParquetChunk> held = chunks.subList(0, filled).iterator();
      return new ParquetRows(() -> held.hasNext() ? held.next() : null, columns);
    }

    @Override
    public long position() {
      return read;
    }
  }

  /** Nothing, or what kept the file from being read on. */
  private final class Rest implements RowSource {
    private final long line;

    Rest(long line) {
      this.line = line;
    }

    @Override
    public boolean next() throws IOException {
      IOException found = broken;
      if (found != null) {
        throw found;
      }
      return false;
    }

    @Override
    public Fields fields() {
      return new Fields(columns);
    }

    @Override
    public Optional<Fault> fault() {
      return Optional.empty();
    }

    @Override
    public long line() {
      return line;
    }
  }
}
