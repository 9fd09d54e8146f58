package dev.zhenzan.files.output;

import dev.zhenzan.model.Decimal;
import dev.zhenzan.model.IdDictionary;
import dev.zhenzan.model.TimeStyle;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * A CSV file that is being written, field by field: UTF-8, lines that end in LF, quotes as in RFC
 * 4180 around fields with a comma, a quote, CR, LF, or a space at either end. Not thread-safe.
 *
 * <p>Every method throws {@link OutputException} where the disk refuses. Closing writes what is
 * still in the buffer.
 */
public final class CsvFile implements AutoCloseable {
  private static final int FLUSH_AT = 1 << 17;
  private static final int ROOM = 1 << 10;
  private static final long[] POWERS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000};

  private final Path file;
  private final OutputStream out;
  private byte[] buffer = new byte[FLUSH_AT + ROOM];
  private int end;
  private boolean rowStarted;

  private CsvFile(Path file, OutputStream out) {
    this.file = file;
    this.out = out;
  }

  /** Starts a file with these columns, in place of one that is there. */
  public static CsvFile create(Path file, String... columns) {
    try {
      CsvFile csv = new CsvFile(file, Files.newOutputStream(file));
      for (String column : columns) {
        csv.text(column);
      }
      csv.endRow();
      return csv;
    } catch (IOException e) {
      throw OutputException.writing(file, e);
    }
  }

  /** Adds the text of an id. */
  public CsvFile id(IdDictionary ids, int id) {
    startField(2 * ids.utf8Length(id) + 2);
    int start = end;
    end = ids.copyUtf8(id, buffer, end);
    quoteFrom(start);
    return this;
  }

  /** Adds a text. */
  public CsvFile text(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    startField(2 * utf8.length + 2);
    int start = end;
    System.arraycopy(utf8, 0, buffer, end, utf8.length);
    end += utf8.length;
    quoteFrom(start);
    return this;
  }

  /** Adds bytes that need no quotes. */
  CsvFile plain(byte[] utf8) {
    startField(utf8.length);
    System.arraycopy(utf8, 0, buffer, end, utf8.length);
    end += utf8.length;
    return this;
  }

  /** Adds a field without content. */
  public CsvFile empty() {
    startField(0);
    return this;
  }

  /** Adds a whole number. */
  public CsvFile whole(long value) {
    startField(Decimal.MAX_LENGTH);
    end = Decimal.write(value, buffer, end);
    return this;
  }

  /**
   * Adds a number, rounded to the nearest with so many digits after the point.
   *
   * @param value finite, at least 0 and below 2^40
   * @param decimals 1 to 6
   */
  public CsvFile fixed(double value, int decimals) {
    if (!(value >= 0 && value < 0x1p40)) {
      throw new IllegalArgumentException("value must be in [0, 2^40): " + value);
    }
    startField(Decimal.MAX_LENGTH + 1);
    long scaled = Math.round(value * POWERS[decimals]);
    long whole = scaled / POWERS[decimals];
    end = Decimal.write(whole, buffer, end);
    buffer[end++] = '.';
    end = Decimal.padded(scaled - whole * POWERS[decimals], decimals, buffer, end);
    return this;
  }

  /** Adds a time, in micros, as its source wrote it. */
  public CsvFile time(TimeStyle style, long micros) {
    startField(TimeStyle.MAX_LENGTH);
    end = style.write(micros, buffer, end);
    return this;
  }

  /** Ends the row. */
  public void endRow() {
    buffer[end++] = '\n';
    rowStarted = false;
    if (end >= FLUSH_AT) {
      flush();
    }
  }

  @Override
  public void close() {
    try (out) {
      out.write(buffer, 0, end);
      end = 0;
    } catch (IOException e) {
      throw OutputException.writing(file, e);
    }
  }

  /** Makes room for a field's comma, its bytes and the end of the row. */
  private void startField(int length) {
    if (end + length + 2 > buffer.length) {
      buffer = Arrays.copyOf(buffer, Math.addExact(end, length + ROOM));
    }
    if (rowStarted) {
      buffer[end++] = ',';
    }
    rowStarted = true;
  }

  private void flush() {
    try {
      out.write(buffer, 0, end);
      end = 0;
    } catch (IOException e) {
      throw OutputException.writing(file, e);
    }
  }

  /** Puts the field from here on into quotes if it needs them. */
  private void quoteFrom(int start) {
    int quotes = 0;
    boolean needed = end > start && (buffer[start] == ' ' || buffer[end - 1] == ' ');
    for (int i = start; i < end; i++) {
      byte b = buffer[i];
      needed |= b == ',' || b == '"' || b == '\n' || b == '\r';
      quotes += b == '"' ? 1 : 0;
    }
    if (needed) {
      quote(start, quotes);
    }
  }

  private void quote(int start, int quotes) {
    int to = end + quotes + 2;
    int at = to;
    buffer[--at] = '"';
    for (int from = end - 1; from >= start; from--) {
      buffer[--at] = buffer[from];
      if (buffer[at] == '"') {
        buffer[--at] = '"';
      }
    }
    buffer[start] = '"';
    end = to;
  }
}
