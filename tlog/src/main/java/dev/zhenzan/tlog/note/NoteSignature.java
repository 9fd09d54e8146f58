package dev.zhenzan.tlog.note;

import dev.zhenzan.tlog.VerificationException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A signature line of a note: {@code — name base64(key id || signature)}.
 *
 * @param key who signed
 * @param bytes the signature, without the key id; at least one byte
 */
public record NoteSignature(KeyId key, byte[] bytes) {
  private static final String START = "— ";

  /** Copies the signature. */
  public NoteSignature {
    if (bytes.length == 0) {
      throw new IllegalArgumentException("bytes of a signature are none");
    }
    bytes = bytes.clone();
  }

  /** Signs a text. */
  public static NoteSignature of(NoteSigner signer, String text) {
    return new NoteSignature(signer.keyId(), signer.sign(text));
  }

  /**
   * The signature of a line; the inverse of {@link #format}.
   *
   * @param line without its newline
   * @throws VerificationException if the line is not of the form
   */
  public static NoteSignature parse(String line) throws VerificationException {
    int space = line.indexOf(' ', START.length());
    if (!line.startsWith(START) || space < 0) {
      throw new VerificationException("a signature line is: em dash, space, name, space, base 64");
    }
    byte[] idAndBytes = Base64Text.decode(line.substring(space + 1));
    if (idAndBytes.length <= Integer.BYTES) {
      throw new VerificationException("a signature has more than the 4 bytes of its key id");
    }
    int hash = ByteBuffer.wrap(idAndBytes).getInt();
    return new NoteSignature(
        KeyId.parse(line.substring(START.length(), space), hash),
        Arrays.copyOfRange(idAndBytes, Integer.BYTES, idAndBytes.length));
  }

  /** The line, without its newline. */
  public String format() {
    byte[] idAndBytes =
        ByteBuffer.allocate(Integer.BYTES + bytes.length).putInt(key.hash()).put(bytes).array();
    return START + key.name() + " " + Base64Text.encode(idAndBytes);
  }

  @Override
  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NoteSignature that
        && key.equals(that.key)
        && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return 31 * key.hashCode() + Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return format();
  }
}
