package dev.zhenzan.tlog.note;

import dev.zhenzan.tlog.VerificationException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Text that comes as bytes from outside. */
public final class Utf8Text {
  private Utf8Text() {}

  /**
   * The text of bytes in UTF-8.
   *
   * @param what for the message, such as {@code a note}
   * @param most bytes that are read at all
   * @throws VerificationException if they are more, or no UTF-8
   */
  public static String decode(byte[] bytes, String what, int most) throws VerificationException {
    if (bytes.length > most) {
      throw new VerificationException(
          "%s has at most %d bytes, not %d".formatted(what, most, bytes.length));
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new VerificationException(what + " is text in UTF-8", e);
    }
  }
}
