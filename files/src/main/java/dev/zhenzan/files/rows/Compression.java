package dev.zhenzan.files.rows;

import com.github.luben.zstd.ZstdInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** How a text file is compressed, by the last part of its name. */
enum Compression {
  NONE(""),
  GZIP(".gz"),
  ZSTD(".zst");

  private static final int BUFFER = 1 << 16;

  private final String ending;

  Compression(String ending) {
    this.ending = ending;
  }

  /** The compression that a lower-case file name says. */
  static Compression of(String name) {
    return name.endsWith(GZIP.ending) ? GZIP : name.endsWith(ZSTD.ending) ? ZSTD : NONE;
  }

  /** The name without this compression's ending. */
  String strip(String name) {
    return name.substring(0, name.length() - ending.length());
  }

  /** The bytes that {@code raw} holds compressed. */
  InputStream open(InputStream raw) throws IOException {
    return switch (this) {
      case NONE -> raw;
      case GZIP -> gzip(raw);
      case ZSTD -> zstd(raw);
    };
  }

  private static InputStream gzip(InputStream raw) throws IOException {
    try {
      return new GZIPInputStream(raw, BUFFER);
    } catch (ZipException | EOFException notGzip) {
      throw new UnreadableException(
          "is not gzip although its name ends in .gz; rename it or write it again", notGzip);
    }
  }

  private static InputStream zstd(InputStream raw) throws IOException {
    try {
      return new ZstdInputStream(raw);
    } catch (LinkageError noLibrary) {
      throw new UnreadableException(
          "zstd's native library does not load on this system; use .gz instead", noLibrary);
    }
  }
}
