package dev.zhenzan.anchors.timestamp;

import dev.zhenzan.tlog.VerificationException;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;

/** Signature algorithms of tokens: RSA by PKCS 1 version 1.5 or PSS, ECDSA, Ed25519. */
final class SignatureAlgorithm {
  private SignatureAlgorithm() {}

  /**
   * The one spelling of a token's signature algorithm. No signature covers it, and RSA has several
   * that verify alike.
   *
   * @throws VerificationException if the algorithm is not accepted, or not with this function
   */
  static AlgorithmIdentifier bare(AlgorithmIdentifier stated, Digest digest)
      throws VerificationException {
    ASN1ObjectIdentifier id = stated.getAlgorithm();
    if (Set.of(PKCSObjectIdentifiers.rsaEncryption, digest.withRsa()).contains(id)) {
      return new AlgorithmIdentifier(digest.withRsa(), DERNull.INSTANCE);
    }
    if (id.equals(digest.withEcdsa())) {
      return new AlgorithmIdentifier(id);
    }
    if (id.equals(PKCSObjectIdentifiers.id_RSASSA_PSS)) {
      return stated;
    }
    if (id.equals(EdECObjectIdentifiers.id_Ed25519)) {
      return new AlgorithmIdentifier(id);
    }
    throw new VerificationException(
        "the token is signed by %s, which is not accepted with the hash function it states"
            .formatted(id));
  }
}
