package dev.zhenzan.anchors.timestamp;

import dev.zhenzan.anchors.authority.Identities;
import dev.zhenzan.anchors.authority.SigningIdentity;
import dev.zhenzan.tlog.merkle.Hash;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.ess.ESSCertID;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificate;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.tsp.MessageImprint;
import org.bouncycastle.asn1.tsp.TSTInfo;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SimpleAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.jspecify.annotations.Nullable;

/** Makes tokens field by field, so that each can be wrong; as it begins, all are right. */
final class Forge {
  static final String POLICY = "1.3.6.1.4.1.99999.1";

  SigningIdentity identity = Identities.good();
  ASN1ObjectIdentifier hashFunction = NISTObjectIdentifiers.id_sha256;
  byte[] imprint;
  Instant time = Identities.NOW;
  @Nullable BigInteger nonce;
  String policy = POLICY;
  @Nullable Extensions extensions;
  ASN1ObjectIdentifier contentType = PKCSObjectIdentifiers.id_ct_TSTInfo;
  boolean carriesCertificates = true;
  boolean twice;
  String signatureAlgorithm = "SHA256withECDSA";
  @Nullable AttributeTable unsigned;
  @Nullable Attribute names;

  private Forge(Hash imprint) {
    this.imprint = imprint.toBytes();
  }

  static Forge of(Hash imprint, Consumer<Forge> changes) {
    Forge forge = new Forge(imprint);
    changes.accept(forge);
    return forge;
  }

  TimestampVerifier verifier() {
    return new TimestampVerifier(TrustedCertificates.of(List.of(identity.root())));
  }

  /** ESSCertIDv2 of a certificate. */
  static Attribute names(byte[] certificate) throws GeneralSecurityException {
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(certificate);
    return new Attribute(
        PKCSObjectIdentifiers.id_aa_signingCertificateV2,
        new DERSet(new SigningCertificateV2(new ESSCertIDv2(hash))));
  }

  /** ESSCertID, which is by SHA-1. */
  static Attribute namesBySha1(byte[] certificate) throws GeneralSecurityException {
    byte[] hash = MessageDigest.getInstance("SHA-1").digest(certificate);
    return new Attribute(
        PKCSObjectIdentifiers.id_aa_signingCertificate,
        new DERSet(new SigningCertificate(new ESSCertID(hash))));
  }

  byte[] token() {
    try {
      CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
      sign(generator);
      if (twice) {
        sign(generator);
      }
      if (carriesCertificates) {
        generator.addCertificates(new JcaCertStore(identity.chain()));
      }
      return generator
          .generate(new CMSProcessableByteArray(contentType, info()), true)
          .getEncoded(ASN1Encoding.DER);
    } catch (CMSException | IOException | OperatorCreationException | GeneralSecurityException e) {
      throw new AssertionError("the forge makes tokens", e);
    }
  }

  private void sign(CMSSignedDataGenerator generator)
      throws OperatorCreationException, GeneralSecurityException {
    Attribute named = names == null ? names(identity.certificate().getEncoded()) : names;
    JcaSimpleSignerInfoGeneratorBuilder builder =
        new JcaSimpleSignerInfoGeneratorBuilder()
            .setProvider(new BouncyCastleProvider())
            .setSignedAttributeGenerator(
                new DefaultSignedAttributeTableGenerator(new AttributeTable(new DERSet(named))));
    if (unsigned != null) {
      builder.setUnsignedAttributeGenerator(new SimpleAttributeTableGenerator(unsigned));
    }
    generator.addSignerInfoGenerator(
        builder.build(signatureAlgorithm, identity.key(), identity.certificate()));
  }

  private byte[] info() throws IOException {
    return new TSTInfo(
            new ASN1ObjectIdentifier(policy),
            new MessageImprint(new AlgorithmIdentifier(hashFunction), imprint),
            new ASN1Integer(77),
            new ASN1GeneralizedTime(Date.from(time)),
            null,
            null,
            nonce == null ? null : new ASN1Integer(nonce),
            null,
            extensions)
        .getEncoded(ASN1Encoding.DER);
  }

  /** The token in an answer that grants it. */
  byte[] reply() throws IOException {
    return new DERSequence(
            new ASN1Encodable[] {
              new DERSequence(new ASN1Integer(0)), ContentInfo.getInstance(token())
            })
        .getEncoded(ASN1Encoding.DER);
  }

  /** An answer that grants nothing: a status, what is wrong, and words. */
  static byte[] refusal(int status, int failureBit, String words) throws IOException {
    byte[] bits = new byte[4];
    bits[failureBit / 8] = (byte) (0x80 >> failureBit % 8);
    ASN1EncodableVector info = new ASN1EncodableVector();
    info.add(new ASN1Integer(status));
    info.add(new DERSequence(new DERUTF8String(words)));
    info.add(new DERBitString(bits));
    return new DERSequence(new DERSequence(info)).getEncoded(ASN1Encoding.DER);
  }
}
