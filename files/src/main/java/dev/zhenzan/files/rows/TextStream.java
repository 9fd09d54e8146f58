package dev.zhenzan.files.rows;

import com.github.luben.zstd.ZstdIOException;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a text file, decompressed, of which the first can be looked at before they are read.
 */
final class TextStream extends InputStream {
  private final Counting file;
  private final InputStream in;
  private final byte[] head;
  private final double heads;
  private final @Nullable IOException behindHead;
  private int headAt;

  private TextStream(Counting file, InputStream in, int headLength, long size) {
    this.file = file;
    this.in = in;
    byte[] room = new byte[headLength];
    int filled = 0;
    IOException broken = null;
    try {
      for (int n = 0; n >= 0 && filled < headLength; filled += Math.max(n, 0)) {
        n = readOn(room, filled, headLength - filled);
      }
    } catch (IOException e) {
      broken = e;
    }
    head = Arrays.copyOf(room, filled);
    behindHead = broken;
    heads = filled < headLength ? 1 : (double) size / file.count;
  }

  /** Opens a file and reads the first {@code headLength} of its decompressed bytes. */
  static TextStream open(Path path, Compression compression, int headLength) throws IOException {
    long size = Files.isRegularFile(path) ? Files.size(path) : 0;
    Counting file = new Counting(Files.newInputStream(path));
    try {
      return new TextStream(file, compression.open(file), headLength, size);
    } catch (IOException e) {
      file.close();
      throw e;
    }
  }

  /**
   * Checks that there is a first line.
   *
   * @throws UnreadableException if the stream is broken before the end of its first line
   */
  void checkFirstLine() throws UnreadableException {
    if (behindHead instanceof BrokenStreamException && !hasLineBreak()) {
      throw new UnreadableException(
          "breaks off, is damaged, or is not compressed as its name says; get the file again",
          behindHead);
    }
  }

  private boolean hasLineBreak() {
    for (byte b : head) {
      if (b == '\n' || b == '\r') {
        return true;
      }
    }
    return false;
  }

  /** The first bytes, or all where there are not that many. */
  byte[] head() {
    return head;
  }

  /**
   * How many times its head the file holds, by the bytes on the disk; 0 where it has no size and
   * does not end within the head.
   */
  double heads() {
    return heads;
  }

  /** Bytes of the file, as it stands on the disk, that were read so far. */
  long position() {
    return file.count;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int left = head.length - headAt;
    if (left > 0) {
      int taken = Math.min(left, length);
      System.arraycopy(head, headAt, target, offset, taken);
      headAt += taken;
      return taken;
    }
    if (behindHead != null) {
      throw behindHead;
    }
    return readOn(target, offset, length);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    int read = read(one, 0, 1);
    return read < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public void close() throws IOException {
    in.close();
    file.close();
  }

  private int readOn(byte[] target, int offset, int length) throws IOException {
    try {
      return in.read(target, offset, length);
    } catch (EOFException | ZipException | ZstdIOException e) {
      throw new BrokenStreamException("the compressed file breaks off or is damaged", e);
    }
  }

  /** Counts what is read of a file. */
  private static final class Counting extends FilterInputStream {
    private long count;

    Counting(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      count += read < 0 ? 0 : 1;
      return read;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int read = super.read(target, offset, length);
      count += Math.max(0, read);
      return read;
    }
  }
}
