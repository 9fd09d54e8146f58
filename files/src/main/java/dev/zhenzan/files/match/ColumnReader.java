package dev.zhenzan.files.match;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Reads what {@link ColumnWriter} wrote, column by column in its order. The SHA-256 at the file's
 * end is checked before anything else is read of it. Not thread-safe.
 */
final class ColumnReader implements AutoCloseable {
  private static final int BUFFER = 1 << 16;

  private final long length;
  private final DataInputStream in;
  private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER).order(ByteOrder.LITTLE_ENDIAN);

  /**
   * Opens a file that is whole.
   *
   * @throws IOException where it is not: its message continues "the file ..."
   */
  ColumnReader(Path path) throws IOException {
    length = Files.size(path) - ColumnWriter.DIGEST_BYTES;
    check(path);
    in = new DataInputStream(new BufferedInputStream(Files.newInputStream(path), BUFFER));
    in.skipNBytes(ColumnWriter.MAGIC.length);
  }

  private void check(Path path) throws IOException {
    MessageDigest digest = ColumnWriter.sha256();
    try (InputStream file = Files.newInputStream(path)) {
      byte[] magic = file.readNBytes(ColumnWriter.MAGIC.length);
      if (!Arrays.equals(magic, ColumnWriter.MAGIC)) {
        throw new IOException("does not begin with 'zhenzan-columns 1'");
      }
      digest.update(magic);
      for (long left = length - magic.length; left > 0; ) {
        int read = file.read(buffer.array(), 0, (int) Math.min(left, BUFFER));
        if (read < 0) {
          throw new IOException("became shorter while it was read");
        }
        digest.update(buffer.array(), 0, read);
        left -= read;
      }
      if (!Arrays.equals(file.readAllBytes(), digest.digest())) {
        throw new IOException("is damaged: its SHA-256 is another");
      }
    }
  }

  byte[] bytes(String name) throws IOException {
    byte[] values = new byte[begin(name, ColumnType.BYTES)];
    fill(ColumnType.BYTES, values.length, i -> values[i] = buffer.get());
    return values;
  }

  int[] ints(String name) throws IOException {
    int[] values = new int[begin(name, ColumnType.INTS)];
    fill(ColumnType.INTS, values.length, i -> values[i] = buffer.getInt());
    return values;
  }

  long[] longs(String name) throws IOException {
    long[] values = new long[begin(name, ColumnType.LONGS)];
    fill(ColumnType.LONGS, values.length, i -> values[i] = buffer.getLong());
    return values;
  }

  float[] floats(String name) throws IOException {
    float[] values = new float[begin(name, ColumnType.FLOATS)];
    fill(ColumnType.FLOATS, values.length, i -> values[i] = buffer.getFloat());
    return values;
  }

  double[] doubles(String name) throws IOException {
    double[] values = new double[begin(name, ColumnType.DOUBLES)];
    fill(ColumnType.DOUBLES, values.length, i -> values[i] = buffer.getDouble());
    return values;
  }

  /** Reads a column's head; answers how many values follow. */
  private int begin(String name, ColumnType type) throws IOException {
    String found = in.readUTF();
    int foundType = in.readUnsignedByte();
    int count = in.readInt();
    if (!found.equals(name) || foundType != type.ordinal()) {
      throw new IOException("has no column '" + name + "' where one is due");
    }
    if (count < 0 || (long) count * type.width() > length) {
      throw new IOException("says of column '" + name + "' that it has " + count + " values");
    }
    return count;
  }

  private void fill(ColumnType type, int count, IntConsumer take) throws IOException {
    int done = 0;
    while (done < count) {
      int values = Math.min(count - done, BUFFER / type.width());
      in.readFully(buffer.array(), 0, values * type.width());
      buffer.clear();
      for (int i = 0; i < values; i++) {
        take.accept(done + i);
      }
      done += values;
    }
  }

  /** Checks that all columns have been read. */
  void finish() throws IOException {
    if (in.readNBytes(ColumnWriter.DIGEST_BYTES + 1).length != ColumnWriter.DIGEST_BYTES) {
      throw new IOException("has columns that this version does not know");
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
