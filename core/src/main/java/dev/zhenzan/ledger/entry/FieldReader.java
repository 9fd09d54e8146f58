package dev.zhenzan.ledger.entry;

import dev.zhenzan.tlog.VerificationException;
import dev.zhenzan.tlog.merkle.Hash;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Reads what {@link FieldWriter} wrote, and nothing else. */
final class FieldReader {
  private final ByteBuffer in;

  FieldReader(byte[] bytes) {
    in = ByteBuffer.wrap(bytes);
  }

  int u8() throws VerificationException {
    return take(1).get() & 0xFF;
  }

  int u16() throws VerificationException {
    return take(2).getShort() & 0xFFFF;
  }

  int u32() throws VerificationException {
    int value = take(4).getInt();
    if (value < 0) {
      throw new VerificationException("entry has a number beyond 31 bits");
    }
    return value;
  }

  long u64() throws VerificationException {
    long value = i64();
    if (value < 0) {
      throw new VerificationException("entry has a number beyond 63 bits");
    }
    return value;
  }

  long i64() throws VerificationException {
    return take(8).getLong();
  }

  Hash hash() throws VerificationException {
    byte[] bytes = new byte[Hash.SIZE];
    take(Hash.SIZE).get(bytes);
    return Hash.of(bytes);
  }

  Code code() throws VerificationException {
    byte[] text = new byte[u8()];
    take(text.length).get(text);
    // Bytes that are not ASCII become a character that no code has.
    return new Code(new String(text, StandardCharsets.US_ASCII));
  }

  void end() throws VerificationException {
    if (in.hasRemaining()) {
      throw new VerificationException("entry has %,d bytes too many".formatted(in.remaining()));
    }
  }

  private ByteBuffer take(int length) throws VerificationException {
    if (length > in.remaining()) {
      throw new VerificationException("entry ends too early");
    }
    ByteBuffer part = in.slice(in.position(), length);
    in.position(in.position() + length);
    return part;
  }
}
