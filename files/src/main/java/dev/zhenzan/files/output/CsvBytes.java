package dev.zhenzan.files.output;

import dev.zhenzan.model.Decimal;
import dev.zhenzan.model.IdDictionary;
import dev.zhenzan.model.TimeStyle;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Rows of a CSV as bytes, see {@link CsvFile}, which are written out together. Not thread-safe. */
final class CsvBytes {
  private static final int ROOM = 1 << 10;
  private static final long[] POWERS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000};

  private byte[] buffer = new byte[1 << 17];
  private int end;
  private boolean rowStarted;

  /** Bytes that were not written out yet. */
  int length() {
    return end;
  }

  /** Writes all bytes out. */
  void writeTo(OutputStream out) throws IOException {
    out.write(buffer, 0, end);
    end = 0;
  }

  /** Adds the text of an id. */
  CsvBytes id(IdDictionary ids, int id) {
    startField(2 * ids.utf8Length(id) + 2);
    int start = end;
    end = ids.copyUtf8(id, buffer, end);
    quoteFrom(start);
    return this;
  }

  /** Adds a text. */
  CsvBytes text(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    startField(2 * utf8.length + 2);
    int start = end;
    System.arraycopy(utf8, 0, buffer, end, utf8.length);
    end += utf8.length;
    quoteFrom(start);
    return this;
  }

  /** Adds bytes that need no quotes. */
  CsvBytes plain(byte[] utf8) {
    startField(utf8.length);
    System.arraycopy(utf8, 0, buffer, end, utf8.length);
    end += utf8.length;
    return this;
  }

  /** Adds a field without content. */
  CsvBytes empty() {
    startField(0);
    return this;
  }

  /** Adds a whole number. */
  CsvBytes whole(long value) {
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
  CsvBytes fixed(double value, int decimals) {
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
  CsvBytes time(TimeStyle style, long micros) {
    startField(TimeStyle.MAX_LENGTH);
    end = style.write(micros, buffer, end);
    return this;
  }

  /** Ends the row. */
  void endRow() {
    buffer[end++] = '\n';
    rowStarted = false;
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
