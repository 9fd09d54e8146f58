package dev.zhenzan.server.kuaishou.connection;

import dev.zhenzan.ledger.keys.KeyException;
import dev.zhenzan.ledger.keys.SecretFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Closes secrets with AES-256-GCM, each bound to the id of what owns it. The first key of the file
 * closes; the others open what was closed before they were replaced. Immutable and safe for use by
 * many threads.
 */
public final class Seal {
  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int KEY = 32;
  private static final int NONCE = 12;
  private static final int TAG = 16;
  private static final int MOST_BYTES = 4096;

  private final Map<String, SecretKeySpec> keys;
  private final SecureRandom random;

  private Seal(Map<String, SecretKeySpec> keys, SecureRandom random) {
    this.keys = keys;
    this.random = random;
  }

  /**
   * What is kept of a secret.
   *
   * @param keyId names the key: the first 8 bytes of its SHA-256, in hexadecimal
   * @param bytes nonce, secret and tag
   */
  public record Sealed(String keyId, byte[] bytes) {}

  /**
   * With the keys of a file: 32 random bytes in base64 a line. Where there is no file one is made
   * with a new key.
   *
   * @throws KeyException if the file is not of this form, or others may read it
   */
  public static Seal of(Path file, SecureRandom random) {
    if (!Files.exists(file)) {
      byte[] key = new byte[KEY];
      random.nextBytes(key);
      SecretFile.createLine(file, Base64.getEncoder().encodeToString(key));
    }
    Map<String, SecretKeySpec> keys = new LinkedHashMap<>();
    SecretFile.readLine(file, MOST_BYTES)
        .lines()
        .filter(line -> !line.isBlank())
        .map(line -> key(line.strip(), file))
        .forEach(key -> keys.put(id(key), new SecretKeySpec(key, "AES")));
    if (keys.isEmpty()) {
      throw refusal(file);
    }
    return new Seal(keys, random);
  }

  private static byte[] key(String line, Path file) {
    try {
      byte[] key = Base64.getDecoder().decode(line);
      if (key.length == KEY) {
        return key;
      }
    } catch (IllegalArgumentException notBase64) {
      // The same message: the reason would show a part of the secret.
    }
    throw refusal(file);
  }

  private static KeyException refusal(Path file) {
    return new KeyException(
        file + " holds no keys: each line must be 32 random bytes in base64, 44 characters");
  }

  private static String id(byte[] key) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(key);
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** Closes a secret for its owner. */
  public Sealed close(UUID owner, byte[] secret) {
    Map.Entry<String, SecretKeySpec> current = keys.entrySet().iterator().next();
    byte[] bytes = new byte[NONCE + secret.length + TAG];
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    System.arraycopy(nonce, 0, bytes, 0, NONCE);
    try {
      begin(Cipher.ENCRYPT_MODE, current.getValue(), nonce, owner)
          .doFinal(secret, 0, secret.length, bytes, NONCE);
      return new Sealed(current.getKey(), bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-GCM closes every secret", e);
    }
  }

  /** The secret; empty where its key is not in the file, it was damaged, or is another owner's. */
  public Optional<byte[]> open(UUID owner, Sealed sealed) {
    SecretKeySpec key = keys.get(sealed.keyId());
    if (key == null || sealed.bytes().length < NONCE + TAG) {
      return Optional.empty();
    }
    try {
      byte[] nonce = Arrays.copyOf(sealed.bytes(), NONCE);
      return Optional.of(
          begin(Cipher.DECRYPT_MODE, key, nonce, owner)
              .doFinal(sealed.bytes(), NONCE, sealed.bytes().length - NONCE));
    } catch (AEADBadTagException e) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-GCM takes every input of this length", e);
    }
  }

  private static Cipher begin(int mode, SecretKeySpec key, byte[] nonce, UUID owner)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(CIPHER);
    cipher.init(mode, key, new GCMParameterSpec(8 * TAG, nonce));
    cipher.updateAAD(
        ByteBuffer.allocate(16)
            .putLong(owner.getMostSignificantBits())
            .putLong(owner.getLeastSignificantBits())
            .flip());
    return cipher;
  }

  @Override
  public String toString() {
    return "Seal[keys=" + keys.keySet() + "]";
  }
}
