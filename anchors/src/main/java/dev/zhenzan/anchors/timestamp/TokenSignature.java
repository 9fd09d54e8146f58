package dev.zhenzan.anchors.timestamp;

import dev.zhenzan.tlog.VerificationException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.List;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerIdentifier;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;

/**
 * The one signature of a token (RFC 5652, section 5.3). It covers what the token says and the
 * signed attributes; which certificates are carried, how the signer is named and which algorithms
 * are said to be used, it does not. The bare form has but one spelling of these.
 */
final class TokenSignature {
  private static final String WHAT = "the token's signature";

  private final SignedData data;
  private final SignerInfo info;

  private TokenSignature(SignedData data, SignerInfo info) {
    this.data = data;
    this.info = info;
  }

  /**
   * The signature of a token, unverified.
   *
   * @throws VerificationException if it has none or several, or it is malformed
   */
  static TokenSignature of(TimestampToken token) throws VerificationException {
    SignedData data = token.signedData();
    ASN1Set infos = data.getSignerInfos();
    if (infos.size() != 1) {
      throw new VerificationException("the token has %d signatures, not 1".formatted(infos.size()));
    }
    SignerInfo info = Der.read(WHAT, () -> SignerInfo.getInstance(infos.getObjectAt(0)));
    return new TokenSignature(data, info);
  }

  /**
   * The certificate that the signature itself names, by its hash (RFC 5816; RFC 5035, section 4).
   *
   * @throws VerificationException if it names none by SHA-256 or better, or that is not carried
   */
  X509Certificate signer(List<X509Certificate> carried) throws VerificationException {
    ESSCertIDv2 named = named();
    Digest digest = Digest.of(named.getHashAlgorithm());
    for (X509Certificate certificate : carried) {
      if (MessageDigest.isEqual(digest.of(X509.encode(certificate)), named.getCertHash())) {
        return certificate;
      }
    }
    throw new VerificationException(
        carried.isEmpty()
            ? "the token carries no certificates: ask the authority for them (certReq)"
            : "the token does not carry the certificate that its signature names");
  }

  private ESSCertIDv2 named() throws VerificationException {
    AttributeTable signed =
        Der.read(WHAT, () -> new AttributeTable(info.getAuthenticatedAttributes()));
    Attribute attribute = signed.get(PKCSObjectIdentifiers.id_aa_signingCertificateV2);
    if (attribute == null) {
      throw new VerificationException(
          signed.get(PKCSObjectIdentifiers.id_aa_signingCertificate) == null
              ? "the token's signature names no certificate (ESSCertIDv2)"
              : "the token's signature names its certificate by SHA-1 alone (ESSCertID)");
    }
    return Der.read(
        WHAT,
        () ->
            SigningCertificateV2.getInstance(attribute.getAttrValues().getObjectAt(0))
                .getCerts()[0]);
  }

  /** The token with the same signature and what is needed to verify it. */
  TimestampToken bare(X509Certificate signer, List<X509Certificate> kept)
      throws VerificationException {
    Digest digest = Digest.of(info.getDigestAlgorithm());
    SignerInfo bareInfo =
        new SignerInfo(
            identifier(signer),
            digest.identifier(),
            info.getAuthenticatedAttributes(),
            SignatureAlgorithm.bare(info.getDigestEncryptionAlgorithm(), digest),
            info.getEncryptedDigest(),
            (ASN1Set) null);
    SignedData bareData =
        new SignedData(
            new DERSet(digest.identifier()),
            data.getEncapContentInfo(),
            certificates(kept),
            null,
            new DERSet(bareInfo));
    return TimestampToken.of(new ContentInfo(PKCSObjectIdentifiers.signedData, bareData));
  }

  private static SignerIdentifier identifier(X509Certificate signer) {
    return new SignerIdentifier(new IssuerAndSerialNumber(structure(signer)));
  }

  private static ASN1Set certificates(List<X509Certificate> kept) {
    return new DERSet(kept.stream().map(TokenSignature::structure).toArray(Certificate[]::new));
  }

  private static Certificate structure(X509Certificate certificate) {
    return Certificate.getInstance(X509.encode(certificate));
  }

  /**
   * Verifies the signature of a token in its bare form.
   *
   * @throws VerificationException if it is not the signer's
   */
  static void check(TimestampToken bare, X509Certificate signer) throws VerificationException {
    if (!Der.read(WHAT, () -> verifies(bare, signer))) {
      throw new VerificationException(
          "the signature of %s does not verify".formatted(X509.subject(signer)));
    }
  }

  private static boolean verifies(TimestampToken bare, X509Certificate signer) {
    try {
      CMSSignedData signed = new CMSSignedData(bare.toBytes());
      SignerInformation information = signed.getSignerInfos().iterator().next();
      return information.verify(builder(information).build(signer));
    } catch (CMSException e) {
      return false;
    } catch (OperatorCreationException e) {
      throw new IllegalArgumentException("a key that no algorithm fits", e);
    }
  }

  /** PSS is BouncyCastle's own: the JDK's is not found by the name that is asked for. */
  private static JcaSimpleSignerInfoVerifierBuilder builder(SignerInformation information) {
    JcaSimpleSignerInfoVerifierBuilder builder = new JcaSimpleSignerInfoVerifierBuilder();
    return information.getEncryptionAlgOID().equals(PKCSObjectIdentifiers.id_RSASSA_PSS.getId())
        ? builder.setProvider(new BouncyCastleProvider())
        : builder;
  }
}
