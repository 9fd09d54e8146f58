package dev.zhenzan.anchors.sm;

import dev.zhenzan.tlog.VerificationException;
import dev.zhenzan.tlog.note.KeyId;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.math.ec.ECPoint;

/** The curve, the identity and the encodings that all keys of this package share. */
final class Sm2 {
  /** Bytes of a private key: a number in big-endian order. */
  static final int SECRET_LENGTH = 32;

  /** Bytes of a public key: 04, x, y. */
  static final int POINT_LENGTH = 65;

  /** Type of note signatures: 0xff, then an identifier that nobody else is likely to take. */
  private static final byte[] TYPE = "?zhenzan.dev/sm2-sm3/v1".getBytes(StandardCharsets.US_ASCII);

  private static final byte[] IDENTITY = "1234567812345678".getBytes(StandardCharsets.US_ASCII);

  private static final ECDomainParameters CURVE;

  static {
    TYPE[0] = (byte) 0xff;
    X9ECParameters named = CustomNamedCurves.getByName("sm2p256v1");
    CURVE = new ECDomainParameters(named);
  }

  private Sm2() {}

  static ECDomainParameters curve() {
    return CURVE;
  }

  /** The identity of GM/T 0009 for signers that have none, part of what is hashed. */
  static byte[] identity() {
    return IDENTITY.clone();
  }

  static ECPoint multiplyBase(BigInteger secret) {
    return CURVE.getG().multiply(secret).normalize();
  }

  /** The point of 65 bytes; it is on the curve and not at infinity, so of the one large order. */
  static ECPoint point(byte[] encoded) throws VerificationException {
    if (encoded.length != POINT_LENGTH || encoded[0] != 4) {
      throw new VerificationException("a public key of SM2 is 04, x and y: 65 bytes");
    }
    try {
      return CURVE.validatePublicPoint(CURVE.getCurve().decodePoint(encoded));
    } catch (IllegalArgumentException e) {
      throw new VerificationException("a public key of SM2 is no point of its curve", e);
    }
  }

  /** First four bytes of SHA-256(name || 0x0A || type || point). */
  static KeyId keyId(String name, byte[] point) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      sha256.update((name + "\n").getBytes(StandardCharsets.UTF_8));
      sha256.update(TYPE);
      return new KeyId(name, ByteBuffer.wrap(sha256.digest(point)).getInt());
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has SHA-256", e);
    }
  }

  /** Base 64 of the type and a key; the inverse of {@link #parse}. */
  static String format(byte[] key) {
    byte[] typed = Arrays.copyOf(TYPE, TYPE.length + key.length);
    System.arraycopy(key, 0, typed, TYPE.length, key.length);
    return Base64.getEncoder().encodeToString(typed);
  }

  /**
   * The key behind the type.
   *
   * @throws VerificationException if the text is not the one base 64 of the type and so many bytes
   */
  static byte[] parse(String base64, int length) throws VerificationException {
    byte[] typed;
    try {
      typed = Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw new VerificationException("a key is not in base 64", e);
    }
    byte[] key = Arrays.copyOfRange(typed, Math.min(TYPE.length, typed.length), typed.length);
    if (key.length != length || !format(key).equals(base64)) {
      throw new VerificationException(
          "a key is not of the type 0xff zhenzan.dev/sm2-sm3/v1 with %d bytes".formatted(length));
    }
    return key;
  }
}
