package dev.zhenzan.files.rows;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Parts of a Parquet file: so many rows each, as DuckDB hands them out. Not thread-safe. */
public final class ParquetParts implements RowParts {
  private static final int ROWS = 1 << 14;

  private final ParquetRows rows;
  private final LongSupplier position;
  private final int columns;
  private @Nullable IOException broken;
  private boolean ended;

  /**
   * The parts of these rows.
   *
   * @param position how far the file was read
   */
  ParquetParts(ParquetRows rows, LongSupplier position) {
    this.rows = rows;
    this.position = position;
    this.columns = rows.fields().size();
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

  private boolean next() {
    try {
      ended = ended || !rows.next();
    } catch (IOException e) {
      broken = e;
      ended = true;
    }
    return !ended;
  }

  /** Rows whose fields stand one behind the other. */
  final class Part implements RowPart {
    private byte[] bytes = new byte[1 << 16];
    private int length;
    private final int[] ends = new int[ROWS * columns];
    private int size;
    private long read;

    @Override
    public boolean fill() {
      size = 0;
      length = 0;
      while (size < ROWS && next()) {
        for (int column = 0; column < columns; column++) {
          append(rows.fields(), column);
          ends[size * columns + column] = length;
        }
        size++;
      }
      read = position.getAsLong();
      return size > 0;
    }

    private void append(Fields fields, int column) {
      int count = fields.to(column) - fields.from(column);
      if (length + count > bytes.length) {
        bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + count));
      }
      System.arraycopy(fields.bytes(), fields.from(column), bytes, length, count);
      length += count;
    }

    @Override
    public RowSource rows() {
      return new Held(this, columns);
    }

    @Override
    public long position() {
      return read;
    }
  }

  /** The rows of a part. */
  private static final class Held implements RowSource {
    private final Part part;
    private final int columns;
    private final Fields fields;
    private int row;

    Held(Part part, int columns) {
      this.part = part;
      this.columns = columns;
      this.fields = new Fields(columns);
      fields.hold(part.bytes);
    }

    @Override
    public boolean next() {
      if (row++ == part.size) {
        return false;
      }
      int first = (row - 1) * columns;
      for (int column = 0; column < columns; column++) {
        int at = first + column;
        fields.set(column, at == 0 ? 0 : part.ends[at - 1], part.ends[at]);
      }
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
      return rows.fields();
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
