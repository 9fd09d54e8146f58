package dev.zhenzan.ledger.entry;

import dev.zhenzan.tlog.merkle.Hash;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes the fields of an entry one after the other. */
final class FieldWriter {
  private byte[] bytes = new byte[256];
  private int size;

  FieldWriter u8(int value) {
    room(1).put((byte) value);
    return this;
  }

  FieldWriter u16(int value) {
    room(2).putShort((short) value);
    return this;
  }

  FieldWriter u32(int value) {
    room(4).putInt(value);
    return this;
  }

  /** A number that is not negative. */
  FieldWriter u64(long value) {
    return i64(value);
  }

  FieldWriter i64(long value) {
    room(8).putLong(value);
    return this;
  }

  FieldWriter hash(Hash hash) {
    room(Hash.SIZE).put(hash.toBytes());
    return this;
  }

  FieldWriter code(Code code) {
    byte[] ascii = code.text().getBytes(StandardCharsets.US_ASCII);
    room(1 + ascii.length).put((byte) ascii.length).put(ascii);
    return this;
  }

  byte[] bytes() {
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
