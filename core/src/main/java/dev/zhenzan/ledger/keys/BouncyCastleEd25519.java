package dev.zhenzan.ledger.keys;

import dev.zhenzan.tlog.VerificationException;
import dev.zhenzan.tlog.checkpoint.Algorithms;
import dev.zhenzan.tlog.note.JdkScheme;
import dev.zhenzan.tlog.note.SignatureScheme;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/**
 * Ed25519 of RFC 8032 by BouncyCastle's low-level code, which takes an eighth of the JDK's time.
 * Safe for use by many threads.
 */
public enum BouncyCastleEd25519 implements SignatureScheme {
  /** The one there is. */
  SCHEME;

  /** What verifies and signs everything of a log: this for Ed25519, the JDK for ML-DSA-44. */
  public static final Algorithms ALGORITHMS = new Algorithms(SCHEME, JdkScheme.ML_DSA_44);

  @Override
  public Signer signer(byte[] seed) {
    return new SeedSigner(seed.clone());
  }

  @Override
  public Verifier verifier(byte[] publicKey) throws VerificationException {
    if (publicKey.length != Ed25519.PUBLIC_KEY_SIZE
        || !Ed25519.validatePublicKeyPartial(publicKey, 0)) {
      throw new VerificationException("not a public key of Ed25519");
    }
    byte[] key = publicKey.clone();
    return (message, signature) ->
        signature.length == Ed25519.SIGNATURE_SIZE
            && Ed25519.verify(signature, 0, key, 0, message, 0, message.length);
  }

  private static final class SeedSigner implements Signer {
    private final byte[] seed;
    private final byte[] publicKey = new byte[Ed25519.PUBLIC_KEY_SIZE];

    SeedSigner(byte[] seed) {
      this.seed = seed;
      Ed25519.generatePublicKey(seed, 0, publicKey, 0);
    }

    @Override
    public byte[] publicKey() {
      return publicKey.clone();
    }

    @Override
    public byte[] sign(byte[] message) {
      byte[] signature = new byte[Ed25519.SIGNATURE_SIZE];
      Ed25519.sign(seed, 0, publicKey, 0, message, 0, message.length, signature, 0);
      return signature;
    }
  }
}
