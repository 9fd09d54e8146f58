package dev.zhenzan.ledger.commitment;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.zhenzan.tlog.merkle.Hash;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes the keys and commitments of records; the package's article says what they are worth. Not
 * thread-safe: one for each thread.
 */
public final class Committer {
  /** Bytes of every key, salt and commitment. */
  public static final int BYTES = 32;

  private static final String HMAC = "HmacSHA256";
  private static final byte[] KEY_LABEL = "zhenzan/ledger/v1/record-key\0".getBytes(US_ASCII);
  private static final byte[] COMMIT_LABEL = "zhenzan/ledger/v1/commitment\0".getBytes(US_ASCII);

  private final Mac mac;

  /** A committer with an HMAC of its own. */
  public Committer() {
    try {
      mac = Mac.getInstance(HMAC);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + HMAC, e);
    }
  }

  /**
   * What is committed to.
   *
   * @param kind what the bytes mean
   * @param salt public and random, one for each batch: the same record in two batches has unrelated
   *     commitments
   * @param bytes the record in its canonical form
   */
  public record Message(RecordKind kind, Hash salt, byte[] bytes) {}

  /** The key of a record: HMAC(subject's key, label, kind, salt, bytes). */
  public byte[] recordKey(byte[] subjectKey, Message message) {
    return hmac(subjectKey, KEY_LABEL, message);
  }

  /** The commitment to a record: HMAC(record's key, label, kind, salt, bytes). */
  public byte[] commitment(byte[] recordKey, Message message) {
    return hmac(recordKey, COMMIT_LABEL, message);
  }

  private byte[] hmac(byte[] key, byte[] label, Message message) {
    if (key.length != BYTES) {
      // Keys of other lengths would let two keys, one the other with zeros behind, open the same.
      throw new IllegalArgumentException("a key must have 32 bytes: " + key.length);
    }
    try {
      mac.init(new SecretKeySpec(key, HMAC));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HMAC takes every key", e);
    }
    mac.update(label);
    mac.update((byte) message.kind().code());
    mac.update(message.salt().toBytes());
    return mac.doFinal(message.bytes());
  }
}
