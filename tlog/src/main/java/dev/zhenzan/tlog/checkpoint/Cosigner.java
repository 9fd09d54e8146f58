package dev.zhenzan.tlog.checkpoint;

import dev.zhenzan.tlog.VerificationException;
import dev.zhenzan.tlog.note.KeyId;
import dev.zhenzan.tlog.note.NoteSignature;
import dev.zhenzan.tlog.note.NoteSigner;
import dev.zhenzan.tlog.note.SignatureScheme;
import dev.zhenzan.tlog.note.SignatureType;
import dev.zhenzan.tlog.note.SignerKey;
import java.nio.ByteBuffer;
import java.time.InstantSource;

/**
 * A key that makes timestamped cosignatures: of checkpoints by Ed25519 ({@code cosignature/v1}) or
 * ML-DSA-44, and by the latter of subtrees ({@code subtree/v1}). Safe for use by many threads.
 *
 * <p>It signs what it is given. That a checkpoint is consistent with all that were signed before is
 * the witness's care.
 */
public final class Cosigner {
  private final KeyId keyId;
  private final SignatureType type;
  private final SignatureScheme.Signer signer;

  private Cosigner(SignerKey key, SignatureScheme.Signer signer) {
    this.keyId = key.verifierKey().keyId();
    this.type = key.type();
    this.signer = signer;
  }

  /**
   * A cosigner of this key.
   *
   * @throws IllegalArgumentException if the key signs plain notes
   */
  public static Cosigner of(SignerKey key, Algorithms algorithms) {
    if (key.type() == SignatureType.ED25519) {
      throw new IllegalArgumentException("key of type " + key.type() + " signs no cosignatures");
    }
    return new Cosigner(key, algorithms.of(key.type()).signer(key.seed()));
  }

  /** Name and id of the key. */
  public KeyId keyId() {
    return keyId;
  }

  /**
   * Cosigns a checkpoint.
   *
   * @param timestamp POSIX seconds
   */
  public NoteSignature cosign(Checkpoint checkpoint, long timestamp) {
    byte[] message =
        type == SignatureType.ML_DSA_44_COSIGNATURE
            ? checkpoint.subtree().message(keyId.name(), timestamp)
            : Cosignature.message(checkpoint.format(), timestamp);
    return sign(message, timestamp);
  }

  /**
   * Cosigns a subtree; its timestamp is 0.
   *
   * @throws IllegalArgumentException if the key is not of ML-DSA-44
   */
  public NoteSignature cosign(Subtree subtree) {
    if (type != SignatureType.ML_DSA_44_COSIGNATURE) {
      throw new IllegalArgumentException("key of type " + type + " signs no subtrees");
    }
    return sign(subtree.message(keyId.name(), 0), 0);
  }

  private NoteSignature sign(byte[] message, long timestamp) {
    if (timestamp < 0) {
      throw new IllegalArgumentException("timestamp is " + timestamp);
    }
    byte[] signature = signer.sign(message);
    return new NoteSignature(
        keyId,
        ByteBuffer.allocate(Long.BYTES + signature.length)
            .putLong(timestamp)
            .put(signature)
            .array());
  }

  /**
   * Signs the text of checkpoints at the time that the clock tells, as a log does that signs by
   * ML-DSA-44.
   */
  public NoteSigner signer(InstantSource clock) {
    return new NoteSigner() {
      @Override
      public KeyId keyId() {
        return keyId;
      }

      @Override
      public byte[] sign(String text) {
        return cosign(checkpoint(text), clock.instant().getEpochSecond()).bytes();
      }
    };
  }

  private static Checkpoint checkpoint(String text) {
    try {
      return Checkpoint.parse(text);
    } catch (VerificationException e) {
      throw new IllegalArgumentException("text is no checkpoint", e);
    }
  }
}
