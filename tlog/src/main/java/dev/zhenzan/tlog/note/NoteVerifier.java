package dev.zhenzan.tlog.note;

import dev.zhenzan.tlog.VerificationException;
import java.nio.charset.StandardCharsets;

/** Verifies signatures of one key; safe for use by many threads. */
public interface NoteVerifier {
  /** Name and id of the key. */
  KeyId keyId();

  /**
   * Whether the key signed the text; any bytes may be given as a signature.
   *
   * @param text the whole text with its last newline
   * @param signature without the key id
   */
  boolean verify(String text, byte[] signature);

  /**
   * Verifies plain Ed25519, type 0x01, with the JDK.
   *
   * @throws VerificationException if the key is of another type or no point of the curve
   */
  static NoteVerifier ed25519(VerifierKey key) throws VerificationException {
    return ed25519(key, JdkScheme.ED25519);
  }

  /**
   * Verifies plain Ed25519, type 0x01, with a library's Ed25519.
   *
   * @throws VerificationException if the key is of another type or no point of the curve
   */
  static NoteVerifier ed25519(VerifierKey key, SignatureScheme scheme)
      throws VerificationException {
    if (key.type() != SignatureType.ED25519) {
      throw new VerificationException(
          "key %s is of type %s, which signs no plain notes".formatted(key.keyId(), key.type()));
    }
    SignatureScheme.Verifier verifier = scheme.verifier(key.publicKey());
    return new NoteVerifier() {
      @Override
      public KeyId keyId() {
        return key.keyId();
      }

      @Override
      public boolean verify(String text, byte[] signature) {
        return verifier.verify(text.getBytes(StandardCharsets.UTF_8), signature);
      }
    };
  }
}
