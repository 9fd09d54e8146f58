package dev.zhenzan.certificate.proof;

import dev.zhenzan.tlog.VerificationException;
import java.util.Arrays;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/** A public key of Ed25519 (RFC 8032). Immutable. */
public final class Ed25519PublicKey {
  /** {@code ed25519-pub} of Multicodec, 0xed as a varint. */
  private static final byte[] HEADER = {(byte) 0xed, 0x01};

  private static final int LENGTH = Ed25519.PUBLIC_KEY_SIZE;

  private final byte[] key;

  private Ed25519PublicKey(byte[] key) {
    this.key = key;
  }

  /**
   * The key of these bytes.
   *
   * @param key 32 bytes: a point of the prime-order subgroup
   * @throws VerificationException if they are none
   */
  public static Ed25519PublicKey of(byte[] key) throws VerificationException {
    if (key.length != LENGTH || !Ed25519.validatePublicKeyFull(key, 0)) {
      throw new VerificationException("an Ed25519 public key is none that can be trusted");
    }
    return new Ed25519PublicKey(key.clone());
  }

  /** The key of a secret one. */
  static Ed25519PublicKey derived(byte[] seed) {
    byte[] key = new byte[LENGTH];
    Ed25519.generatePublicKey(seed, 0, key, 0);
    return new Ed25519PublicKey(key);
  }

  /**
   * Reads a Multikey, {@code z6Mk...}.
   *
   * @throws VerificationException if it is none of an Ed25519 public key
   */
  public static Ed25519PublicKey parse(String multikey) throws VerificationException {
    return of(Multibase.decode(HEADER, multikey));
  }

  /** The key as a Multikey. */
  public String multikey() {
    return Multibase.encode(HEADER, key);
  }

  /** Whether a signature of this key fits a message. */
  public boolean verifies(byte[] message, byte[] signature) {
    return signature.length == Ed25519.SIGNATURE_SIZE
        && Ed25519.verify(signature, 0, key, 0, message, 0, message.length);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Ed25519PublicKey that && Arrays.equals(key, that.key);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(key);
  }

  @Override
  public String toString() {
    return multikey();
  }
}
