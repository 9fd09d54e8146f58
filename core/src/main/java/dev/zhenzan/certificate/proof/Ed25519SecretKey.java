package dev.zhenzan.certificate.proof;

import dev.zhenzan.tlog.VerificationException;
import java.util.random.RandomGenerator;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/** A secret key of Ed25519 (RFC 8032). Immutable; its text shows nothing of it. */
public final class Ed25519SecretKey {
  /** {@code ed25519-priv} of Multicodec, 0x1300 as a varint. */
  private static final byte[] HEADER = {(byte) 0x80, 0x26};

  private static final int LENGTH = Ed25519.SECRET_KEY_SIZE;

  private final byte[] seed;
  private final Ed25519PublicKey publicKey;

  private Ed25519SecretKey(byte[] seed) {
    this.seed = seed;
    this.publicKey = Ed25519PublicKey.derived(seed);
  }

  /**
   * A new key.
   *
   * @param random cryptographically strong, for a key that is to be kept secret
   */
  public static Ed25519SecretKey generate(RandomGenerator random) {
    byte[] seed = new byte[LENGTH];
    random.nextBytes(seed);
    return new Ed25519SecretKey(seed);
  }

  /**
   * Reads a Multikey, {@code z3u2...}.
   *
   * @throws VerificationException if it is none of an Ed25519 secret key
   */
  public static Ed25519SecretKey parse(String multikey) throws VerificationException {
    byte[] seed = Multibase.decode(HEADER, multikey);
    if (seed.length != LENGTH) {
      throw new VerificationException("an Ed25519 secret key has " + LENGTH + " bytes");
    }
    return new Ed25519SecretKey(seed);
  }

  /** The key as a Multikey: the secret itself, for a file that its owner alone can read. */
  public String multikey() {
    return Multibase.encode(HEADER, seed);
  }

  public Ed25519PublicKey publicKey() {
    return publicKey;
  }

  /** The signature of a message, 64 bytes; the same each time. */
  public byte[] sign(byte[] message) {
    byte[] signature = new byte[Ed25519.SIGNATURE_SIZE];
    Ed25519.sign(seed, 0, message, 0, message.length, signature, 0);
    return signature;
  }

  @Override
  public String toString() {
    return "secret key of " + publicKey;
  }
}
