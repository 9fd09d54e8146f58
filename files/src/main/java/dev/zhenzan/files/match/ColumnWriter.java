package dev.zhenzan.files.match;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Set;
import java.util.function.IntConsumer;

/**
 * Writes named columns of primitives one behind the other, and a SHA-256 of all of it at the end.
 * Not thread-safe.
 */
final class ColumnWriter implements AutoCloseable {
  /** What every such file begins with. */
  static final byte[] MAGIC = "zhenzan-columns 1\n".getBytes(StandardCharsets.US_ASCII);

  /** Of the SHA-256 that every such file ends with. */
  static final int DIGEST_BYTES = 32;

  private static final int BUFFER = 1 << 16;

  private static final Set<OpenOption> NEW =
      Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);

  private final MessageDigest digest = sha256();
  private final OutputStream file;
  private final DataOutputStream out;
  private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER).order(ByteOrder.LITTLE_ENDIAN);

  /** Begins a file that is not there yet; its owner alone may read it. */
  ColumnWriter(Path path) throws IOException {
    file = Channels.newOutputStream(Files.newByteChannel(path, NEW, forOwner(path)));
    out =
        new DataOutputStream(
            new BufferedOutputStream(new DigestOutputStream(file, digest), BUFFER));
    out.write(MAGIC);
  }

  private static FileAttribute<?>[] forOwner(Path path) {
    boolean permissions = path.getFileSystem().supportedFileAttributeViews().contains("posix");
    return permissions
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  ColumnWriter bytes(String name, byte[] values) throws IOException {
    return column(name, ColumnType.BYTES, values.length, i -> buffer.put(values[i]));
  }

  ColumnWriter ints(String name, int... values) throws IOException {
    return column(name, ColumnType.INTS, values.length, i -> buffer.putInt(values[i]));
  }

  ColumnWriter longs(String name, long... values) throws IOException {
    return column(name, ColumnType.LONGS, values.length, i -> buffer.putLong(values[i]));
  }

  ColumnWriter floats(String name, float... values) throws IOException {
    return column(name, ColumnType.FLOATS, values.length, i -> buffer.putFloat(values[i]));
  }

  ColumnWriter doubles(String name, double... values) throws IOException {
    return column(name, ColumnType.DOUBLES, values.length, i -> buffer.putDouble(values[i]));
  }

  private ColumnWriter column(String name, ColumnType type, int count, IntConsumer put)
      throws IOException {
    out.writeUTF(name);
    out.writeByte(type.ordinal());
    out.writeInt(count);
    for (int i = 0; i < count; i++) {
      if (buffer.remaining() < type.width()) {
        drain();
      }
      put.accept(i);
    }
    drain();
    return this;
  }

  private void drain() throws IOException {
    out.write(buffer.array(), 0, buffer.position());
    buffer.clear();
  }

  /** Ends the file. */
  void finish() throws IOException {
    out.flush();
    file.write(digest.digest());
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
