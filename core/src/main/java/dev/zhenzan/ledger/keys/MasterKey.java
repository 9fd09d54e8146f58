package dev.zhenzan.ledger.keys;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key under which the keys of subjects are kept: 32 secret bytes, in files as base64. It never
 * encrypts anything itself; what does is derived from it by HMAC-SHA-256 over a label.
 */
public final class MasterKey {
  /** Bytes of it. */
  public static final int BYTES = 32;

  private static final String HMAC = "HmacSHA256";

  private final byte[] secret;

  private MasterKey(byte[] secret) {
    this.secret = secret;
  }

  /** A new one. */
  public static MasterKey generate(SecureRandom random) {
    byte[] secret = new byte[BYTES];
    random.nextBytes(secret);
    return new MasterKey(secret);
  }

  /**
   * The key of a text.
   *
   * @param from where the text is from, for the message
   * @throws KeyException if it is not the base64 of 32 bytes
   */
  public static MasterKey parse(String text, String from) {
    try {
      byte[] secret = Base64.getDecoder().decode(text.strip());
      if (secret.length == BYTES) {
        return new MasterKey(secret);
      }
    } catch (IllegalArgumentException notBase64) {
      // The same message: the reason would show a part of the secret.
    }
    throw new KeyException(
        from + " holds no master key: it must be 32 random bytes in base64, 44 characters");
  }

  /** The text that holds the secret: for an owner-only file or the environment. */
  public String format() {
    return Base64.getEncoder().encodeToString(secret);
  }

  /** The key that is derived for a purpose. */
  byte[] derive(String label) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(secret, HMAC));
      return mac.doFinal(label.getBytes(US_ASCII));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + HMAC, e);
    }
  }

  @Override
  public String toString() {
    return "MasterKey[]";
  }
}
