package dev.zhenzan.tlog.note;

import dev.zhenzan.tlog.VerificationException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** The last part of a key's text: base64(type || bytes). */
record TypedKey(SignatureType type, byte[] bytes) {
  /** The inverse of {@link #format}. */
  static TypedKey parse(String base64) throws VerificationException {
    byte[] typed = Base64Text.decode(base64);
    SignatureType type = SignatureType.of(typed[0] & 0xff);
    return new TypedKey(type, Arrays.copyOfRange(typed, 1, typed.length));
  }

  String format() {
    return Base64Text.encode(
        ByteBuffer.allocate(1 + bytes.length).put((byte) type.code()).put(bytes).array());
  }

  /** Refuses bytes of another length than such keys have. */
  byte[] ofLength(int length) throws VerificationException {
    if (bytes.length != length) {
      throw new VerificationException(
          "a key of type %s has %d bytes here, not %d".formatted(type, length, bytes.length));
    }
    return bytes;
  }
}
