package dev.zhenzan.tlog.note;

import dev.zhenzan.tlog.VerificationException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Name and 32-bit id of a key: together they say which key signed, and by which algorithm.
 *
 * @param name not empty, without Unicode spaces, controls and plus; best a URL without scheme
 * @param hash first four bytes of SHA-256(name || 0x0A || signature type || public key)
 */
public record KeyId(String name, int hash) {
  /** Refuses a name that a note could not carry. */
  public KeyId {
    if (!isName(name)) {
      throw new IllegalArgumentException(
          "key name \"" + name + "\" is empty or has a space, a control character or a plus");
    }
  }

  /** The id of a public key, as signed-note recommends and cosignatures require. */
  public static KeyId of(String name, SignatureType type, byte[] publicKey) {
    MessageDigest sha256 = sha256();
    sha256.update((name + "\n").getBytes(StandardCharsets.UTF_8));
    sha256.update((byte) type.code());
    return new KeyId(name, ByteBuffer.wrap(sha256.digest(publicKey)).getInt());
  }

  /** A key that others named: a wrong name is a failure to verify. */
  static KeyId parse(String name, int hash) throws VerificationException {
    if (!isName(name)) {
      throw new VerificationException(
          "a key name is empty or has a space, a control character or a plus");
    }
    return new KeyId(name, hash);
  }

  /** Whether a key may have this name. */
  public static boolean isName(String name) {
    return !name.isEmpty()
        && StandardCharsets.UTF_8.newEncoder().canEncode(name)
        && name.codePoints().noneMatch(KeyId::isForbidden);
  }

  /** Unicode's White_Space is Java's space characters, the controls 0x09 to 0x0D and 0x85. */
  private static boolean isForbidden(int c) {
    return c == '+' || c < 0x20 || c == 0x85 || Character.isSpaceChar(c);
  }

  /** The id in eight hexadecimal digits, as verifier keys have it. */
  public String hex() {
    return HexFormat.of().toHexDigits(hash);
  }

  @Override
  public String toString() {
    return name + "+" + hex();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has SHA-256", e);
    }
  }
}
