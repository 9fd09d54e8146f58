package dev.zhenzan.anchors.sm;

import dev.zhenzan.tlog.VerificationException;
import dev.zhenzan.tlog.note.KeyId;
import dev.zhenzan.tlog.note.NoteSigner;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithID;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;
import org.bouncycastle.util.BigIntegers;

/**
 * A named private key of SM2. Its text is {@code PRIVATE+KEY+name+hex(id)+base64(type || d)}. A
 * file of it is for its owner alone; {@link #toString} and error messages never show the secret.
 */
public final class Sm2SignerKey {
  private static final String PREFIX = "PRIVATE+KEY+";
  private static final Pattern FORM =
      Pattern.compile("PRIVATE\\+KEY\\+([^+]+)\\+([0-9a-f]{8})\\+(.+)");

  private final BigInteger secret;
  private final Sm2VerifierKey verifierKey;

  private Sm2SignerKey(String name, BigInteger secret) {
    this.secret = secret;
    this.verifierKey = Sm2VerifierKey.of(name, Sm2.multiplyBase(secret));
  }

  /**
   * The key of a secret number in 32 bytes.
   *
   * @throws IllegalArgumentException if it is not from 1 to the order of the curve less 2
   */
  public static Sm2SignerKey of(String name, byte[] secret) {
    BigInteger number = new BigInteger(1, secret);
    if (secret.length != Sm2.SECRET_LENGTH || !isSecret(number)) {
      throw new IllegalArgumentException("secret is no private key of SM2");
    }
    return new Sm2SignerKey(name, number);
  }

  /** GB/T 32918.1, section 6.1: signing divides by 1 + d, so d is not n - 1. */
  private static boolean isSecret(BigInteger number) {
    BigInteger largest = Sm2.curve().getN().subtract(BigInteger.TWO);
    return number.signum() > 0 && number.compareTo(largest) <= 0;
  }

  /** A new key. */
  public static Sm2SignerKey generate(String name, SecureRandom random) {
    BigInteger largest = Sm2.curve().getN().subtract(BigInteger.TWO);
    return new Sm2SignerKey(name, BigIntegers.createRandomInRange(BigInteger.ONE, largest, random));
  }

  /**
   * The key of a text; the inverse of {@link #format}.
   *
   * @throws VerificationException if the text is not of the form or its id is not that of the key;
   *     the message does not show the text
   */
  public static Sm2SignerKey parse(String text) throws VerificationException {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches() || !KeyId.isName(parts.group(1))) {
      throw new VerificationException("a signer key is PRIVATE+KEY+name+8 hex digits+base 64");
    }
    BigInteger secret = new BigInteger(1, Sm2.parse(parts.group(3), Sm2.SECRET_LENGTH));
    if (!isSecret(secret)) {
      throw new VerificationException("a signer key holds no private key of SM2");
    }
    Sm2SignerKey key = new Sm2SignerKey(parts.group(1), secret);
    if (!key.verifierKey.keyId().hex().equals(parts.group(2))) {
      throw new VerificationException("the id of signer key " + parts.group(1) + " is not its own");
    }
    return key;
  }

  /** The text that holds the secret: for an owner-only file or the environment, never for a log. */
  public String format() {
    return PREFIX
        + verifierKey.keyId()
        + "+"
        + Sm2.format(BigIntegers.asUnsignedByteArray(Sm2.SECRET_LENGTH, secret));
  }

  /** The public half. */
  public Sm2VerifierKey verifierKey() {
    return verifierKey;
  }

  /**
   * Signs notes: DER of the sequence of r and s, 70 to 72 bytes, seldom fewer.
   *
   * @param random draws the nonce of each signature
   */
  public NoteSigner signer(SecureRandom random) {
    return new NoteSigner() {
      @Override
      public KeyId keyId() {
        return verifierKey.keyId();
      }

      @Override
      public byte[] sign(String text) {
        return Sm2SignerKey.this.sign(text.getBytes(StandardCharsets.UTF_8), random);
      }
    };
  }

  private byte[] sign(byte[] message, SecureRandom random) {
    SM2Signer signer = new SM2Signer(StandardDSAEncoding.INSTANCE, new SM3Digest());
    ECPrivateKeyParameters key = new ECPrivateKeyParameters(secret, Sm2.curve());
    signer.init(true, new ParametersWithID(new ParametersWithRandom(key, random), Sm2.identity()));
    signer.update(message, 0, message.length);
    try {
      return signer.generateSignature();
    } catch (CryptoException e) {
      throw new IllegalStateException("SM2 does not sign", e);
    }
  }

  @Override
  public String toString() {
    return PREFIX + verifierKey.keyId();
  }
}
