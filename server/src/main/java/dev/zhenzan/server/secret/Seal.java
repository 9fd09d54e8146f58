package dev.zhenzan.server.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Seals secrets that the service has to read again, such as a platform's tokens: AES-256-GCM (NIST
 * SP 800-38D) with a random nonce of 96 bits, bound to a purpose so that a sealed value moved to
 * another row does not open. The key is 64 hexadecimal digits in {@code ZHENZAN_SECRETS_KEY}, or
 * else in {@code keys/secrets.key} of the data folder, made at the first start. Keep a copy apart
 * from the database: without the key nothing opens again. Good for 2^32 values. Thread-safe.
 */
@Singleton
public final class Seal {
  private static final byte VERSION = 1;
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final SecretKeySpec sealing;
  private final SecretKeySpec marking;

  /** With the key of a data folder. */
  @Inject
  public Seal(@ConfigProperty(name = "zhenzan.data") Path data) {
    this(
        SecretKeyFile.key(
            Optional.ofNullable(System.getenv(SecretKeyFile.VARIABLE)),
            data.resolve("keys").resolve("secrets.key")));
  }

  /** With a key of 32 bytes. */
  Seal(byte[] key) {
    // One key for each use, so that what one tells says nothing of the other.
    this.sealing = new SecretKeySpec(hmac(key, "seal"), "AES");
    this.marking = new SecretKeySpec(hmac(key, "mark"), "HmacSHA256");
  }

  /**
   * Seals bytes.
   *
   * @param purpose what they are and whose, for example {@code second-factor:0199...}; the same is
   *     needed to open them
   */
  public byte[] seal(String purpose, byte[] plain) {
    byte[] nonce = new byte[NONCE];
    RANDOM.nextBytes(nonce);
    byte[] sealed = cipher(Cipher.ENCRYPT_MODE, purpose, nonce, plain);
    return ByteBuffer.allocate(1 + NONCE + sealed.length)
        .put(VERSION)
        .put(nonce)
        .put(sealed)
        .array();
  }

  /**
   * Opens what {@link #seal} gave.
   *
   * @throws SecretException if it was sealed by another key or for another purpose, or was changed
   */
  public byte[] open(String purpose, byte[] sealed) {
    if (sealed.length < 1 + NONCE || sealed[0] != VERSION) {
      throw new SecretException("this is nothing that the service has sealed");
    }
    byte[] nonce = new byte[NONCE];
    ByteBuffer in = ByteBuffer.wrap(sealed, 1, sealed.length - 1).get(nonce);
    byte[] rest = new byte[in.remaining()];
    in.get(rest);
    return cipher(Cipher.DECRYPT_MODE, purpose, nonce, rest);
  }

  /** Seals a text. */
  public byte[] sealText(String purpose, String plain) {
    return seal(purpose, plain.getBytes(UTF_8));
  }

  /** Opens a text. */
  public String openText(String purpose, byte[] sealed) {
    return new String(open(purpose, sealed), UTF_8);
  }

  /**
   * A mark by which a text is found again but not guessed without the key: HMAC-SHA-256. It suits
   * short codes and addresses, of which a plain hash would tell the text.
   */
  public byte[] mark(String purpose, String text) {
    return hmac(marking.getEncoded(), purpose + '\n' + text);
  }

  private byte[] cipher(int mode, String purpose, byte[] nonce, byte[] input) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, sealing, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(purpose.getBytes(UTF_8));
      return cipher.doFinal(input);
    } catch (AEADBadTagException e) {
      throw new SecretException(
          "a sealed value does not open: give the service the secrets.key it was sealed with", e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has AES-GCM", e);
    }
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("every JDK has HMAC-SHA-256", e);
    }
  }
}
