package dev.zhenzan.tlog.note;

import dev.zhenzan.tlog.VerificationException;
import java.util.Base64;

/**
 * Base 64 of RFC 4648, section 4, in its one canonical form: with padding and with zeroes in the
 * bits left over, so that no two texts mean the same bytes.
 */
public final class Base64Text {
  private Base64Text() {}

  /** Text of bytes; the inverse of {@link #decode}. */
  public static String encode(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /**
   * Bytes of a text.
   *
   * @throws VerificationException if the text is not what {@link #encode} gives for any bytes
   */
  public static byte[] decode(String text) throws VerificationException {
    try {
      byte[] bytes = Base64.getDecoder().decode(text);
      if (encode(bytes).equals(text)) {
        return bytes;
      }
    } catch (IllegalArgumentException e) {
      throw new VerificationException("not base 64: " + e.getMessage(), e);
    }
    throw new VerificationException("not canonical base 64: padding or the last bits are wrong");
  }
}
