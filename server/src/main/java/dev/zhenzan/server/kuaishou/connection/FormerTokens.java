package dev.zhenzan.server.kuaishou.connection;

import dev.zhenzan.ledger.keys.SecretFile;
import dev.zhenzan.server.secret.Resealing;
import dev.zhenzan.server.secret.SecretException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tokens as they were sealed when the source had a file of keys of its own, {@code keys/kuaishou}:
 * a zero byte, the first 8 bytes of the key's SHA-256, nonce and cipher text, bound to the id of
 * the connection. They are opened once, to be sealed as all else is. Immutable.
 */
public final class FormerTokens {
  private static final byte FORM = 0;
  private static final int NAME = 8;
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final int MOST_BYTES = 4096;

  private final Path file;

  /** Sealed by the keys of a file: 32 bytes in base64 a line; there need be none. */
  public FormerTokens(Path file) {
    this.file = file;
  }

  /**
   * Seals all tokens by the newest key of the service.
   *
   * @return how many were not yet
   */
  public int reseal(Resealing again) {
    return again.column(
        new Resealing.Column("kuaishou_connection", "connection_id", "sealed_tokens"),
        SealedTokens::purpose,
        (connection, bytes) ->
            bytes.length > 0 && bytes[0] == FORM
                ? open(connection, bytes)
                : again.seal().open(SealedTokens.purpose(connection), bytes));
  }

  private byte[] open(UUID connection, byte[] sealed) {
    if (sealed.length < 1 + NAME + NONCE) {
      throw new SecretException("tokens of the former form are too short");
    }
    try {
      ByteBuffer in = ByteBuffer.wrap(sealed, 1, sealed.length - 1);
      byte[] name = new byte[NAME];
      byte[] nonce = new byte[NONCE];
      in.get(name).get(nonce);
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(
          Cipher.DECRYPT_MODE,
          new SecretKeySpec(key(name), "AES"),
          new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(
          ByteBuffer.allocate(2 * Long.BYTES)
              .putLong(connection.getMostSignificantBits())
              .putLong(connection.getLeastSignificantBits())
              .flip());
      return cipher.doFinal(sealed, in.position(), in.remaining());
    } catch (GeneralSecurityException e) {
      throw new SecretException("tokens of the former form do not open", e);
    }
  }

  private byte[] key(byte[] name) {
    return keys().stream()
        .filter(key -> Arrays.equals(name, Arrays.copyOf(sha256(key), NAME)))
        .findFirst()
        .orElseThrow(() -> new SecretException("no key of this name in " + file));
  }

  private List<byte[]> keys() {
    return Files.exists(file)
        ? SecretFile.readLine(file, MOST_BYTES)
            .lines()
            .filter(line -> !line.isBlank())
            .map(line -> key(line.strip()))
            .toList()
        : List.of();
  }

  private byte[] key(String line) {
    try {
      return Base64.getDecoder().decode(line);
    } catch (IllegalArgumentException e) {
      // Without the reason, which shows a part of the key.
      throw new SecretException(file + " holds no keys in base64");
    }
  }

  private static byte[] sha256(byte[] key) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(key);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
