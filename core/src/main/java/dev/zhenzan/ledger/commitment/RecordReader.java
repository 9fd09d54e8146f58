package dev.zhenzan.ledger.commitment;

import dev.zhenzan.tlog.VerificationException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Reads what {@link RecordWriter} wrote, and nothing else. */
final class RecordReader {
  private final ByteBuffer in;

  RecordReader(byte[] bytes) {
    in = ByteBuffer.wrap(bytes);
  }

  int u8() throws VerificationException {
    return take(1).get() & 0xFF;
  }

  int u32(int most) throws VerificationException {
    int value = take(4).getInt();
    if (value < 0 || value > most) {
      throw new VerificationException(
          "the record has a number that is not in [0, %d]: %d"
              .formatted(most, Integer.toUnsignedLong(value)));
    }
    return value;
  }

  long i64() throws VerificationException {
    return take(8).getLong();
  }

  /** A text; malformed UTF-8 is refused, as it would not give the same bytes again. */
  String text() throws VerificationException {
    int length = u32(Integer.MAX_VALUE);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(take(length)).toString();
    } catch (CharacterCodingException e) {
      throw new VerificationException("the record has a text that is not UTF-8");
    }
  }

  void end() throws VerificationException {
    if (in.hasRemaining()) {
      throw new VerificationException(
          "the record has %,d bytes too many".formatted(in.remaining()));
    }
  }

  private ByteBuffer take(int length) throws VerificationException {
    if (length > in.remaining()) {
      throw new VerificationException("the record ends too early");
    }
    ByteBuffer part = in.slice(in.position(), length);
    in.position(in.position() + length);
    return part;
  }
}
