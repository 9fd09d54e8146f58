package dev.zhenzan.ledger.encoding;

import dev.zhenzan.tlog.VerificationException;
import dev.zhenzan.tlog.merkle.Hash;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Reads what {@link FieldWriter} wrote, and nothing else: bytes that end too early, or a field out
 * of its range, are a failed verification. Not thread-safe.
 */
public final class FieldReader {
  private final String what;
  private final ByteBuffer in;

  /**
   * A reader from the first byte on.
   *
   * @param what the bytes are, for messages
   */
  public FieldReader(String what, byte[] bytes) {
    this.what = what;
    this.in = ByteBuffer.wrap(bytes);
  }

  /** A number from 0 to 255. */
  public int u8() throws VerificationException {
    return take(1).get() & 0xFF;
  }

  /** A number from 0 to 65535. */
  public int u16() throws VerificationException {
    return take(2).getShort() & 0xFFFF;
  }

  /** A number from 0 to 2^31 - 1. */
  public int u32() throws VerificationException {
    return u32(Integer.MAX_VALUE);
  }

  /** A number from 0 to {@code most}. */
  public int u32(int most) throws VerificationException {
    int value = take(4).getInt();
    if (value < 0 || value > most) {
      throw new VerificationException(
          "%s has a number that is not in [0, %d]: %d"
              .formatted(what, most, Integer.toUnsignedLong(value)));
    }
    return value;
  }

  /** A number from 0 to 2^63 - 1. */
  public long u64() throws VerificationException {
    long value = i64();
    if (value < 0) {
      throw new VerificationException(what + " has a number beyond 63 bits");
    }
    return value;
  }

  /** A number from -2^63 to 2^63 - 1. */
  public long i64() throws VerificationException {
    return take(8).getLong();
  }

  /** A hash. */
  public Hash hash() throws VerificationException {
    byte[] bytes = new byte[Hash.SIZE];
    take(Hash.SIZE).get(bytes);
    return Hash.of(bytes);
  }

  /** A text in UTF-8; malformed one is refused, as it would not give the same bytes again. */
  public String text() throws VerificationException {
    int length = u32();
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(take(length)).toString();
    } catch (CharacterCodingException e) {
      throw new VerificationException(what + " has a text that is not UTF-8", e);
    }
  }

  /** A text of at most 255 characters of ASCII; each other byte stands as U+FFFD in it. */
  public String ascii() throws VerificationException {
    byte[] text = new byte[u8()];
    take(text.length).get(text);
    return new String(text, StandardCharsets.US_ASCII);
  }

  /** Holds the bytes to their end. */
  public void end() throws VerificationException {
    if (in.hasRemaining()) {
      throw new VerificationException("%s has %,d bytes too many".formatted(what, in.remaining()));
    }
  }

  private ByteBuffer take(int length) throws VerificationException {
    if (length > in.remaining()) {
      throw new VerificationException(what + " ends too early");
    }
    ByteBuffer part = in.slice(in.position(), length);
    in.position(in.position() + length);
    return part;
  }
}
