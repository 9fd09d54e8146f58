package dev.zhenzan.tlog.note;

import dev.zhenzan.tlog.VerificationException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** The signature algorithms of the JDK. */
public enum JdkScheme implements SignatureScheme {
  /** Ed25519 of RFC 8032; JDK 15 and newer. */
  ED25519("Ed25519", "302a300506032b6570032100", 32),
  /** ML-DSA-44 of FIPS 204 with the empty context; JDK 24 and newer. */
  ML_DSA_44("ML-DSA-44", "30820532300b06096086480165030403110382052100", 1312);

  private final String algorithm;
  private final String publicKeyHeader;
  private final int publicKeyLength;

  JdkScheme(String algorithm, String publicKeyHeader, int publicKeyLength) {
    this.algorithm = algorithm;
    this.publicKeyHeader = publicKeyHeader;
    this.publicKeyLength = publicKeyLength;
  }

  /** The algorithm by which keys of a type sign. */
  public static JdkScheme of(SignatureType type) {
    return switch (type) {
      case ED25519, ED25519_COSIGNATURE -> ED25519;
      case ML_DSA_44_COSIGNATURE -> ML_DSA_44;
    };
  }

  /**
   * {@inheritDoc}
   *
   * @throws UnsupportedOperationException if this JDK has not the algorithm
   */
  @Override
  public Signer signer(byte[] seed) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
      generator.initialize(new NamedParameterSpec(algorithm), new Seed(seed));
      return new KeyPairSigner(generator.generateKeyPair());
    } catch (GeneralSecurityException e) {
      throw unsupported(e);
    }
  }

  /**
   * {@inheritDoc}
   *
   * @throws UnsupportedOperationException if this JDK has not the algorithm
   */
  @Override
  public Verifier verifier(byte[] publicKey) throws VerificationException {
    try {
      KeyFactory factory = KeyFactory.getInstance(algorithm);
      PublicKey key = factory.generatePublic(new X509EncodedKeySpec(encode(publicKey)));
      instance().initVerify(key);
      return (message, signature) -> verify(key, message, signature);
    } catch (NoSuchAlgorithmException e) {
      throw unsupported(e);
    } catch (GeneralSecurityException e) {
      throw new VerificationException("not a public key of " + algorithm, e);
    }
  }

  private byte[] encode(byte[] publicKey) throws VerificationException {
    if (publicKey.length != publicKeyLength) {
      throw new VerificationException(
          "a public key of %s has %d bytes, not %d"
              .formatted(algorithm, publicKeyLength, publicKey.length));
    }
    byte[] header = HexFormat.of().parseHex(publicKeyHeader);
    return ByteBuffer.allocate(header.length + publicKeyLength).put(header).put(publicKey).array();
  }

  private boolean verify(PublicKey key, byte[] message, byte[] signature) {
    try {
      Signature verifier = instance();
      verifier.initVerify(key);
      verifier.update(message);
      return verifier.verify(signature);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private Signature instance() {
    try {
      return Signature.getInstance(algorithm);
    } catch (GeneralSecurityException e) {
      throw unsupported(e);
    }
  }

  private UnsupportedOperationException unsupported(GeneralSecurityException cause) {
    String needed = this == ML_DSA_44 ? "24" : "15";
    return new UnsupportedOperationException(
        "%s needs JDK %s or newer, this is %s"
            .formatted(algorithm, needed, Runtime.version().feature()),
        cause);
  }

  private final class KeyPairSigner implements Signer {
    private final PrivateKey privateKey;
    private final byte[] publicKey;

    KeyPairSigner(KeyPair pair) {
      this.privateKey = pair.getPrivate();
      byte[] encoded = pair.getPublic().getEncoded();
      this.publicKey =
          Arrays.copyOfRange(encoded, encoded.length - publicKeyLength, encoded.length);
    }

    @Override
    public byte[] publicKey() {
      return publicKey.clone();
    }

    @Override
    public byte[] sign(byte[] message) {
      try {
        Signature signer = instance();
        signer.initSign(privateKey);
        signer.update(message);
        return signer.sign();
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(algorithm + " does not sign", e);
      }
    }
  }

  /**
   * Randomness that is known: both key generators draw one seed of 32 bytes and derive all from it,
   * which is the only way the JDK makes a key pair of a seed.
   */
  private static final class Seed extends SecureRandom {
    private static final long serialVersionUID = 1;
    private final byte[] seed;

    Seed(byte[] seed) {
      super(null, null);
      this.seed = seed.clone();
    }

    @Override
    public void nextBytes(byte[] bytes) {
      if (bytes.length != seed.length) {
        throw new IllegalStateException("a seed of " + bytes.length + " bytes was drawn");
      }
      System.arraycopy(seed, 0, bytes, 0, bytes.length);
    }
  }
}
