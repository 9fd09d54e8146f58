package dev.zhenzan.tlog.note;

import java.nio.charset.StandardCharsets;

/** Signs the text of notes; safe for use by many threads. */
public interface NoteSigner {
  /** Name and id of the key. */
  KeyId keyId();

  /**
   * The signature of a text, without the key id.
   *
   * @param text the whole text with its last newline
   */
  byte[] sign(String text);

  /** Signs by plain Ed25519, type 0x01, with the JDK. */
  static NoteSigner ed25519(SignerKey key) {
    return ed25519(key, JdkScheme.ED25519);
  }

  /** Signs by plain Ed25519, type 0x01, with a library's Ed25519. */
  static NoteSigner ed25519(SignerKey key, SignatureScheme scheme) {
    if (key.type() != SignatureType.ED25519) {
      throw new IllegalArgumentException("key of type " + key.type() + " signs no plain notes");
    }
    SignatureScheme.Signer signer = scheme.signer(key.seed());
    return new NoteSigner() {
      @Override
      public KeyId keyId() {
        return key.verifierKey().keyId();
      }

      @Override
      public byte[] sign(String text) {
        return signer.sign(text.getBytes(StandardCharsets.UTF_8));
      }
    };
  }
}
