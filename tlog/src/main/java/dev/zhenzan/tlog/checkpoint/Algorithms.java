package dev.zhenzan.tlog.checkpoint;

import dev.zhenzan.tlog.VerificationException;
import dev.zhenzan.tlog.note.JdkScheme;
import dev.zhenzan.tlog.note.NoteSigner;
import dev.zhenzan.tlog.note.NoteVerifier;
import dev.zhenzan.tlog.note.SignatureScheme;
import dev.zhenzan.tlog.note.SignatureType;
import dev.zhenzan.tlog.note.SignerKey;
import dev.zhenzan.tlog.note.VerifierKey;
import java.time.InstantSource;

/**
 * Which implementations sign and verify.
 *
 * @param ed25519 for types 0x01 and 0x04
 * @param mlDsa44 for type 0x06
 */
public record Algorithms(SignatureScheme ed25519, SignatureScheme mlDsa44) {
  /** The JDK's. */
  public static final Algorithms JDK = new Algorithms(JdkScheme.ED25519, JdkScheme.ML_DSA_44);

  /** The implementation for keys of a type. */
  public SignatureScheme of(SignatureType type) {
    return switch (type) {
      case ED25519, ED25519_COSIGNATURE -> ed25519;
      case ML_DSA_44_COSIGNATURE -> mlDsa44;
    };
  }

  /**
   * Verifies checkpoints by a key of any type.
   *
   * @throws VerificationException if the key is not valid
   */
  public NoteVerifier verifier(VerifierKey key) throws VerificationException {
    return switch (key.type()) {
      case ED25519 -> NoteVerifier.ed25519(key, ed25519);
      case ED25519_COSIGNATURE, ML_DSA_44_COSIGNATURE -> new Cosignature.Verifier(key, this);
    };
  }

  /** Signs checkpoints by a key of any type; cosignatures carry the time that the clock tells. */
  public NoteSigner signer(SignerKey key, InstantSource clock) {
    return switch (key.type()) {
      case ED25519 -> NoteSigner.ed25519(key, ed25519);
      case ED25519_COSIGNATURE, ML_DSA_44_COSIGNATURE -> Cosigner.of(key, this).signer(clock);
    };
  }
}
