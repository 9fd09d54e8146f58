package dev.zhenzan.anchors.timestamp;

import dev.zhenzan.tlog.VerificationException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;

/** Hash functions that a signature may rest on: no collisions are known or near. */
enum Digest {
  SHA_256("SHA-256", "2.16.840.1.101.3.4.2.1", "1.2.840.113549.1.1.11", "1.2.840.10045.4.3.2"),
  SHA_384("SHA-384", "2.16.840.1.101.3.4.2.2", "1.2.840.113549.1.1.12", "1.2.840.10045.4.3.3"),
  SHA_512("SHA-512", "2.16.840.1.101.3.4.2.3", "1.2.840.113549.1.1.13", "1.2.840.10045.4.3.4");

  private final String algorithm;
  private final String id;
  private final String withRsa;
  private final String withEcdsa;

  /** Name in the JDK, and identifiers (RFC 5754) alone, with RSA and with ECDSA. */
  Digest(String algorithm, String id, String withRsa, String withEcdsa) {
    this.algorithm = algorithm;
    this.id = id;
    this.withRsa = withRsa;
    this.withEcdsa = withEcdsa;
  }

  /**
   * The function of an identifier.
   *
   * @throws VerificationException if it is none of these
   */
  static Digest of(AlgorithmIdentifier identifier) throws VerificationException {
    return Arrays.stream(values())
        .filter(digest -> digest.id.equals(identifier.getAlgorithm().getId()))
        .findFirst()
        .orElseThrow(
            () ->
                new VerificationException(
                    "the token rests on the hash function %s, not on SHA-256, SHA-384 or SHA-512"
                        .formatted(identifier.getAlgorithm())));
  }

  /** Its identifier, which has no parameters (RFC 5754, section 2). */
  AlgorithmIdentifier identifier() {
    return new AlgorithmIdentifier(new ASN1ObjectIdentifier(id));
  }

  ASN1ObjectIdentifier withRsa() {
    return new ASN1ObjectIdentifier(withRsa);
  }

  ASN1ObjectIdentifier withEcdsa() {
    return new ASN1ObjectIdentifier(withEcdsa);
  }

  byte[] of(byte[] bytes) {
    try {
      return MessageDigest.getInstance(algorithm).digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has " + algorithm, e);
    }
  }
}
