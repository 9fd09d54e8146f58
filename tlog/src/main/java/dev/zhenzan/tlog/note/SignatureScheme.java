package dev.zhenzan.tlog.note;

import dev.zhenzan.tlog.VerificationException;

/**
 * A signature algorithm on bytes, from which notes and cosignatures are made. {@link JdkScheme} has
 * the JDK's; another library's is given in its place. Safe for use by many threads, as are its
 * signers and verifiers.
 */
public interface SignatureScheme {
  /** Signs with the key of a 32-byte seed. */
  Signer signer(byte[] seed);

  /**
   * Verifies with an encoded public key.
   *
   * @throws VerificationException if the bytes are no public key of this scheme
   */
  Verifier verifier(byte[] publicKey) throws VerificationException;

  /** A private key at work. */
  interface Signer {
    /** The encoded public key. */
    byte[] publicKey();

    /** The signature of a message. */
    byte[] sign(byte[] message);
  }

  /** A public key at work. */
  interface Verifier {
    /** Whether the key signed the message; any bytes may be given as a signature. */
    boolean verify(byte[] message, byte[] signature);
  }
}
