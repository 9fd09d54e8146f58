package dev.zhenzan.anchors.timestamp;

import dev.zhenzan.tlog.VerificationException;
import java.util.function.Supplier;

/**
 * What bytes have to be before BouncyCastle interprets them: one value in DER (X.690, sections 8
 * and 10), of bounded depth.
 */
final class Der {
  /** Most levels of nesting; a token with its certificates has less than half as many. */
  static final int MAX_DEPTH = 32;

  private static final int CONSTRUCTED = 0x20;

  private final String what;
  private final byte[] bytes;
  private int at;

  private Der(String what, byte[] bytes) {
    this.what = what;
    this.bytes = bytes;
  }

  /**
   * Passes over the bytes and says nothing if they are one value with nothing behind it.
   *
   * @param what names the bytes in the message
   * @throws VerificationException if there are more bytes than allowed, or lengths do not fit
   */
  static void check(String what, byte[] bytes, int maxBytes) throws VerificationException {
    if (bytes.length > maxBytes) {
      throw new VerificationException(
          "%s has more than the %,d bytes that one may have".formatted(what, maxBytes));
    }
    Der der = new Der(what, bytes);
    der.skipValue(bytes.length, 0);
    if (der.at != bytes.length) {
      throw der.malformed("bytes follow its end");
    }
  }

  private void skipValue(int end, int depth) throws VerificationException {
    if (depth > MAX_DEPTH) {
      throw malformed("values are nested deeper than " + MAX_DEPTH);
    }
    boolean constructed = (skipTag(end) & CONSTRUCTED) != 0;
    int contentEnd = lengthEnd(end);
    if (!constructed) {
      at = contentEnd;
    }
    while (at < contentEnd) {
      skipValue(contentEnd, depth + 1);
    }
  }

  /** The first byte of the tag; those of high numbers have several. */
  private int skipTag(int end) throws VerificationException {
    int first = next(end);
    if ((first & 0x1f) == 0x1f) {
      throw malformed("a tag has a number above 30");
    }
    return first;
  }

  private int lengthEnd(int end) throws VerificationException {
    int length = next(end);
    if (length >= 0x80) {
      length = longLength(length & 0x7f, end);
    }
    if (length > end - at) {
      throw malformed("it is cut short or a length is wrong");
    }
    return at + length;
  }

  private int longLength(int count, int end) throws VerificationException {
    if (count == 0 || count > 3) {
      throw malformed("a length is indefinite or too large");
    }
    int length = 0;
    for (int i = 0; i < count; i++) {
      length = length << 8 | next(end);
    }
    if (length < 0x80 || length >> (8 * (count - 1)) == 0) {
      throw malformed("a length is written longer than needed");
    }
    return length;
  }

  private int next(int end) throws VerificationException {
    if (at >= end) {
      throw malformed("it is cut short or a length is wrong");
    }
    return bytes[at++] & 0xff;
  }

  private VerificationException malformed(String why) {
    return new VerificationException("%s is not in DER: %s".formatted(what, why));
  }

  /**
   * Interprets a structure.
   *
   * @throws VerificationException if it is another one
   */
  static <T> T read(String what, Supplier<T> reading) throws VerificationException {
    try {
      return reading.get();
    } catch (RuntimeException e) {
      // BouncyCastle tells a wrong structure by whatever its casts and getters throw.
      throw new VerificationException(what + " is malformed", e);
    }
  }
}
