package dev.zhenzan.anchors.timestamp;

import dev.zhenzan.tlog.VerificationException;
import java.util.Objects;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;

/** Signature algorithms of tokens: RSA by PKCS 1 version 1.5 or PSS, ECDSA, Ed25519. */
final class SignatureAlgorithm {
  private static final String WHAT = "the token's signature algorithm";

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
      return pss(stated, digest);
    }
    if (id.equals(EdECObjectIdentifiers.id_Ed25519)) {
      return new AlgorithmIdentifier(id);
    }
    throw new VerificationException(
        "the token is signed by %s, which is not accepted with the hash function it states"
            .formatted(id));
  }

  /**
   * PSS by one function throughout; only the true length of the salt verifies (RFC 8017, 9.1.2).
   */
  private static AlgorithmIdentifier pss(AlgorithmIdentifier stated, Digest digest)
      throws VerificationException {
    RSASSAPSSparams parameters =
        Der.read(
            WHAT,
            () -> RSASSAPSSparams.getInstance(Objects.requireNonNull(stated.getParameters())));
    AlgorithmIdentifier mask = parameters.getMaskGenAlgorithm();
    if (!mask.getAlgorithm().equals(PKCSObjectIdentifiers.id_mgf1)) {
      throw new VerificationException("the token is signed by PSS with a mask that is not MGF1");
    }
    AlgorithmIdentifier masked =
        Der.read(WHAT, () -> AlgorithmIdentifier.getInstance(mask.getParameters()));
    if (Digest.of(parameters.getHashAlgorithm()) != digest || Digest.of(masked) != digest) {
      throw new VerificationException(
          "the token is signed by PSS with another hash function than it states");
    }
    // Spelled as RFC 4055, section 2.1 does, which signed attributes may repeat (RFC 6211).
    AlgorithmIdentifier hash =
        new AlgorithmIdentifier(digest.identifier().getAlgorithm(), DERNull.INSTANCE);
    return new AlgorithmIdentifier(
        PKCSObjectIdentifiers.id_RSASSA_PSS,
        new RSASSAPSSparams(
            hash,
            new AlgorithmIdentifier(PKCSObjectIdentifiers.id_mgf1, hash),
            new ASN1Integer(parameters.getSaltLength()),
            RSASSAPSSparams.DEFAULT_TRAILER_FIELD));
  }
}
