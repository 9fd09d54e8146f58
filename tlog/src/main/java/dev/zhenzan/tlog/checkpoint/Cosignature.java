package dev.zhenzan.tlog.checkpoint;

import dev.zhenzan.tlog.VerificationException;
import dev.zhenzan.tlog.note.KeyId;
import dev.zhenzan.tlog.note.NoteVerifier;
import dev.zhenzan.tlog.note.SignatureScheme;
import dev.zhenzan.tlog.note.SignatureType;
import dev.zhenzan.tlog.note.VerifierKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A {@code timestamped_signature} of tlog-cosignature: the bytes of a note signature of type 0x04
 * or 0x06.
 *
 * @param timestamp POSIX seconds, from 0; by ML-DSA-44, 0 says that no time is stated
 * @param signature 64 bytes of Ed25519 or 2420 of ML-DSA-44
 */
public record Cosignature(long timestamp, byte[] signature) {
  /**
   * The cosignature in a note signature's bytes.
   *
   * @throws VerificationException if they are too few or the timestamp is not below 2^63
   */
  public static Cosignature parse(byte[] bytes) throws VerificationException {
    if (bytes.length <= Long.BYTES || bytes[0] < 0) {
      throw new VerificationException("a cosignature is a timestamp below 2^63 and a signature");
    }
    return new Cosignature(
        ByteBuffer.wrap(bytes).getLong(), Arrays.copyOfRange(bytes, Long.BYTES, bytes.length));
  }

  /** What {@code cosignature/v1} signs. */
  static byte[] message(String text, long timestamp) {
    return ("cosignature/v1\ntime " + timestamp + "\n" + text).getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Whether the key of a verifier signed the subtree, stating no time.
   *
   * @throws VerificationException if the key is not of ML-DSA-44 or does not verify it
   */
  public void check(Subtree subtree, VerifierKey key, Algorithms algorithms)
      throws VerificationException {
    if (key.type() != SignatureType.ML_DSA_44_COSIGNATURE
        || !new Verifier(key, algorithms).verifies(subtree, this)) {
      throw new VerificationException("the cosignature of " + key.keyId() + " does not verify");
    }
  }

  /** Verifies cosignatures of checkpoints by one key. */
  static final class Verifier implements NoteVerifier {
    private final KeyId keyId;
    private final SignatureType type;
    private final SignatureScheme.Verifier verifier;

    Verifier(VerifierKey key, Algorithms algorithms) throws VerificationException {
      this.keyId = key.keyId();
      this.type = key.type();
      this.verifier = algorithms.of(type).verifier(key.publicKey());
    }

    @Override
    public KeyId keyId() {
      return keyId;
    }

    @Override
    public boolean verify(String text, byte[] bytes) {
      try {
        Cosignature cosignature = parse(bytes);
        Checkpoint checkpoint = Checkpoint.parse(text);
        return type == SignatureType.ML_DSA_44_COSIGNATURE
            ? verifies(checkpoint.subtree(), cosignature)
            : verifier.verify(message(text, cosignature.timestamp), cosignature.signature);
      } catch (VerificationException e) {
        return false;
      }
    }

    private boolean verifies(Subtree subtree, Cosignature cosignature) {
      return subtree.fits(keyId.name(), cosignature.timestamp)
          && verifier.verify(
              subtree.message(keyId.name(), cosignature.timestamp), cosignature.signature);
    }
  }
}
