package dev.zhenzan.ledger.encoding;

import dev.zhenzan.tlog.merkle.Hash;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes fields one after the other; the inverse of {@link FieldReader}. Not thread-safe. */
public final class FieldWriter {
  /** Most records take less; entries grow once or twice. */
  private byte[] bytes = new byte[128];

  private int size;

  public FieldWriter u8(int value) {
    room(1).put((byte) value);
    return this;
  }

  public FieldWriter u16(int value) {
    room(2).putShort((short) value);
    return this;
  }

  public FieldWriter u32(int value) {
    room(4).putInt(value);
    return this;
  }

  /** A number that is not negative. */
  public FieldWriter u64(long value) {
    return i64(value);
  }

  public FieldWriter i64(long value) {
    room(8).putLong(value);
    return this;
  }

  public FieldWriter hash(Hash hash) {
    room(Hash.SIZE).put(hash.toBytes());
    return this;
  }

  /** A text in UTF-8. */
  public FieldWriter text(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    room(4 + utf8.length).putInt(utf8.length).put(utf8);
    return this;
  }

  /** A text of at most 255 characters of ASCII. */
  public FieldWriter ascii(String text) {
    byte[] ascii = text.getBytes(StandardCharsets.US_ASCII);
    room(1 + ascii.length).put((byte) ascii.length).put(ascii);
    return this;
  }

  /** All that was written. */
  public byte[] bytes() {
    return Arrays.copyOf(bytes, size);
  }

  private ByteBuffer room(int length) {
    if (size + length > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + length));
    }
    size += length;
    return ByteBuffer.wrap(bytes, size - length, length);
  }
}
