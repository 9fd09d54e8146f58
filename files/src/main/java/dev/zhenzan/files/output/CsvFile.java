package dev.zhenzan.files.output;

import dev.zhenzan.model.IdDictionary;
import dev.zhenzan.model.TimeStyle;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A CSV file that is being written, field by field: UTF-8, lines that end in LF, quotes as in RFC
 * 4180 around fields with a comma, a quote, CR, LF, or a space at either end. Not thread-safe.
 *
 * <p>Every method throws {@link OutputException} where the disk refuses. Closing writes what is
 * still in the buffer.
 */
public final class CsvFile implements AutoCloseable {
  private static final int FLUSH_AT = 1 << 17;

  private final Path file;
  private final OutputStream out;
  private final CsvBytes bytes = new CsvBytes();

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
    bytes.id(ids, id);
    return this;
  }

  /** Adds a text. */
  public CsvFile text(String text) {
    bytes.text(text);
    return this;
  }

  /** Adds bytes that need no quotes. */
  CsvFile plain(byte[] utf8) {
    bytes.plain(utf8);
    return this;
  }

  /** Adds a field without content. */
  public CsvFile empty() {
    bytes.empty();
    return this;
  }

  /** Adds a whole number. */
  public CsvFile whole(long value) {
    bytes.whole(value);
    return this;
  }

  /**
   * Adds a number, rounded to the nearest with so many digits after the point.
   *
   * @param value finite, at least 0 and below 2^40
   * @param decimals 1 to 6
   */
  public CsvFile fixed(double value, int decimals) {
    bytes.fixed(value, decimals);
    return this;
  }

  /** Adds a time, in micros, as its source wrote it. */
  public CsvFile time(TimeStyle style, long micros) {
    bytes.time(style, micros);
    return this;
  }

  /** Ends the row. */
  public void endRow() {
    bytes.endRow();
    if (bytes.length() >= FLUSH_AT) {
      add(bytes);
    }
  }

  /** Writes rows out that were made apart, behind the rows so far, and empties what held them. */
  void add(CsvBytes rows) {
    try {
      if (rows != bytes) {
        bytes.writeTo(out);
      }
      rows.writeTo(out);
    } catch (IOException e) {
      throw OutputException.writing(file, e);
    }
  }

  @Override
  public void close() {
    try (out) {
      bytes.writeTo(out);
    } catch (IOException e) {
      throw OutputException.writing(file, e);
    }
  }
}
