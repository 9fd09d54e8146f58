package dev.zhenzan.ledger.commitment;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes the fields of a record one after the other. */
final class RecordWriter {
  private byte[] bytes = new byte[96];
  private int size;

  RecordWriter u8(int value) {
    room(1).put((byte) value);
    return this;
  }

  RecordWriter u32(int value) {
    room(4).putInt(value);
    return this;
  }

  RecordWriter i64(long value) {
    room(8).putLong(value);
    return this;
  }

  RecordWriter text(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    room(4 + utf8.length).putInt(utf8.length).put(utf8);
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
