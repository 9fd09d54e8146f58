package dev.zhenzan.anchors.authority;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1Object;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Makes keys on the curve P-256, and certificates of RFC 5280 that it signs with its own. */
final class CertificateIssuer {
  private static final int SERIAL_BITS = 127;

  private final X500Name name;
  private final KeyPair keys;
  private final SecureRandom random;

  CertificateIssuer(String commonName, SecureRandom random) {
    this.name = name(commonName);
    this.keys = keys(random);
    this.random = random;
  }

  private static X500Name name(String commonName) {
    return new X500NameBuilder().addRDN(BCStyle.CN, commonName).build();
  }

  static KeyPair keys(SecureRandom random) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"), random);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new AssertionError("every JDK has P-256", e);
    }
  }

  PublicKey publicKey() {
    return keys.getPublic();
  }

  /** When a certificate holds. */
  record Period(Instant from, Instant to) {
    static Period around(Instant now, Duration life) {
      return new Period(now.minus(Duration.ofDays(1)), now.plus(life));
    }
  }

  /** The issuer's own certificate. */
  X509Certificate root(Period period) {
    return sign(
        builder(name, keys.getPublic(), period),
        List.of(
            extension(Extension.basicConstraints, new BasicConstraints(true)),
            extension(Extension.keyUsage, new KeyUsage(KeyUsage.keyCertSign))));
  }

  /** A certificate for timestamps, as RFC 3161 (section 2.3) has it. */
  X509Certificate forTimestamps(String commonName, PublicKey key, Period period) {
    return issue(
        commonName,
        key,
        period,
        List.of(
            extension(Extension.keyUsage, new KeyUsage(KeyUsage.digitalSignature)),
            extension(
                Extension.extendedKeyUsage,
                new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping))));
  }

  /** A certificate with these extensions. */
  X509Certificate issue(
      String commonName, PublicKey key, Period period, List<Extension> extensions) {
    return sign(builder(name(commonName), key, period), extensions);
  }

  /** A critical extension. */
  static Extension extension(ASN1ObjectIdentifier id, ASN1Object value) {
    try {
      return Extension.create(id, true, value);
    } catch (IOException e) {
      throw new AssertionError("writing to memory does not fail", e);
    }
  }

  private X509v3CertificateBuilder builder(X500Name subject, PublicKey key, Period period) {
    BigInteger serial = new BigInteger(SERIAL_BITS, random).setBit(SERIAL_BITS - 1);
    return new JcaX509v3CertificateBuilder(
        name, serial, Date.from(period.from), Date.from(period.to), subject, key);
  }

  private X509Certificate sign(X509v3CertificateBuilder builder, List<Extension> extensions) {
    try {
      for (Extension extension : extensions) {
        builder.addExtension(extension);
      }
      ContentSigner signer =
          new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate());
      return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
    } catch (CertIOException | OperatorCreationException | GeneralSecurityException e) {
      throw new AssertionError("every JDK signs and reads certificates of P-256", e);
    }
  }
}
