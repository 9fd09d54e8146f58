package dev.zhenzan.server.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * One key of a {@link Seal}, as one key for each of its uses, so that what one tells says nothing
 * of the others. Immutable.
 */
final class SealKey {
  static final int NAME = 8;
  static final int NONCE = 12;
  private static final int TAG = 16;

  private final SecretKeySpec sealing;
  private final SecretKeySpec marking;
  private final byte[] name;

  private SealKey(SecretKeySpec sealing, SecretKeySpec marking, byte[] name) {
    this.sealing = sealing;
    this.marking = marking;
    this.name = name;
  }

  static SealKey of(byte[] key) {
    return new SealKey(
        new SecretKeySpec(hmac(key, "seal"), "AES"),
        new SecretKeySpec(hmac(key, "mark"), "HmacSHA256"),
        Arrays.copyOf(hmac(key, "name"), NAME));
  }

  /** By which sealed values say whose they are; it tells nothing of the key. */
  byte[] name() {
    return name.clone();
  }

  byte[] encrypt(String purpose, byte[] nonce, byte[] plain) {
    try {
      return cipher(Cipher.ENCRYPT_MODE, purpose, nonce).doFinal(plain);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-GCM seals every text", e);
    }
  }

  /** Empty where it is of another key or purpose, or was changed. */
  Optional<byte[]> decrypt(String purpose, byte[] nonce, byte[] sealed) {
    if (sealed.length < TAG) {
      return Optional.empty();
    }
    try {
      return Optional.of(cipher(Cipher.DECRYPT_MODE, purpose, nonce).doFinal(sealed));
    } catch (AEADBadTagException e) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-GCM takes every text of this length", e);
    }
  }

  byte[] mark(String purpose, String text) {
    return hmac(marking.getEncoded(), purpose + '\n' + text);
  }

  private Cipher cipher(int mode, String purpose, byte[] nonce) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, sealing, new GCMParameterSpec(8 * TAG, nonce));
    cipher.updateAAD(purpose.getBytes(UTF_8));
    return cipher;
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
