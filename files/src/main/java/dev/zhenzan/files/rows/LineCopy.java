package dev.zhenzan.files.rows;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/**
 * Copies a text file line by line, compressed as its name says; lines end and are counted as {@link
 * RowSource#line()} counts them.
 */
public final class LineCopy {
  private static final int BUFFER = 1 << 16;

  private LineCopy() {}

  /** Says what becomes of a line. */
  public interface Lines {
    /**
     * The bytes to write in a line's place; none to leave it out.
     *
     * @param number of the line, from 1
     * @param line its bytes with its line break
     */
    byte[] inPlaceOf(long number, byte[] line) throws IOException;
  }

  /**
   * Copies a file; the copy is on the disk when this returns.
   *
   * @param from the file, whose name says how both are compressed
   * @param to is made or replaced
   */
  public static void copy(Path from, Path to, Lines lines) throws IOException {
    Compression compression = Compression.of(name(from));
    try (InputStream in =
            new BufferedInputStream(compression.open(Files.newInputStream(from)), BUFFER);
        FileChannel channel =
            FileChannel.open(
                to,
                StandardOpenOption.WRITE,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING)) {
      OutputStream out = compressed(compression, Channels.newOutputStream(channel));
      copy(in, out, lines);
      out.flush();
      finish(out);
      channel.force(true);
    }
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
  }

  private static OutputStream compressed(Compression compression, OutputStream raw)
      throws IOException {
    return switch (compression) {
      case NONE -> new BufferedOutputStream(raw, BUFFER);
      case GZIP -> new GZIPOutputStream(raw, BUFFER);
      case ZSTD -> new ZstdOutputStream(raw).setCloseFrameOnFlush(true);
    };
  }

  /** Writes a compressor's end without closing what is below. */
  private static void finish(OutputStream out) throws IOException {
    if (out instanceof GZIPOutputStream gzip) {
      gzip.finish();
    }
  }

  private static void copy(InputStream in, OutputStream out, Lines lines) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    long number = 1;
    int next = in.read();
    while (next >= 0) {
      line.write(next);
      boolean ends = next == '\n';
      boolean carriageReturn = next == '\r';
      next = in.read();
      if (ends || (carriageReturn && next != '\n')) {
        out.write(lines.inPlaceOf(number++, line.toByteArray()));
        line.reset();
      }
    }
    if (line.size() > 0) {
      out.write(lines.inPlaceOf(number, line.toByteArray()));
    }
  }
}
