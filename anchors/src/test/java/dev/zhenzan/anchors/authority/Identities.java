package dev.zhenzan.anchors.authority;

import dev.zhenzan.anchors.authority.CertificateIssuer.Period;
import java.io.IOException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;

/** Authorities' keys with certificates that are good, or wrong in one way. */
public final class Identities {
  /** The time of all of them. */
  public static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Period DECADE = Period.around(NOW, Duration.ofDays(3650));
  private static final Extension SIGNS =
      CertificateIssuer.extension(Extension.keyUsage, new KeyUsage(KeyUsage.digitalSignature));

  private Identities() {}

  /** As it should be: authority, root. */
  public static SigningIdentity good() {
    return SigningIdentity.create("Test authority", NOW, RANDOM);
  }

  /** As it should be, with a key of RSA. */
  public static SigningIdentity rsa() {
    KeyPair keys = rsaKeys();
    CertificateIssuer issuer = new CertificateIssuer("Test root", RANDOM);
    return new SigningIdentity(
        keys.getPrivate(),
        List.of(
            issuer.forTimestamps("Test authority", keys.getPublic(), DECADE), issuer.root(DECADE)));
  }

  private static KeyPair rsaKeys() {
    try {
      return KeyPairGenerator.getInstance("RSA").generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has RSA", e);
    }
  }

  /** As it should be: authority, intermediate, root. */
  public static SigningIdentity underIntermediate() {
    return underIntermediate(DECADE);
  }

  /** The same, but the intermediate's certificate held for a minute only, an hour before. */
  public static SigningIdentity underExpiredIntermediate() {
    return underIntermediate(new Period(NOW.minusSeconds(3600), NOW.minusSeconds(3540)));
  }

  /** With the certificate of one key and the other key. */
  public static SigningIdentity withAnothersKey() {
    return new SigningIdentity(good().key(), good().chain());
  }

  private static SigningIdentity underIntermediate(Period period) {
    CertificateIssuer root = new CertificateIssuer("Test root", RANDOM);
    CertificateIssuer intermediate = new CertificateIssuer("Test intermediate", RANDOM);
    X509Certificate second =
        root.issue(
            "Test intermediate",
            intermediate.publicKey(),
            period,
            List.of(
                CertificateIssuer.extension(Extension.basicConstraints, new BasicConstraints(0)),
                CertificateIssuer.extension(
                    Extension.keyUsage, new KeyUsage(KeyUsage.keyCertSign))));
    KeyPair keys = CertificateIssuer.keys(RANDOM);
    X509Certificate first = intermediate.forTimestamps("Test authority", keys.getPublic(), DECADE);
    return new SigningIdentity(keys.getPrivate(), List.of(first, second, root.root(DECADE)));
  }

  /** The same, and behind the root certificates of nobody concerned. */
  public static SigningIdentity withStrangersBehind(SigningIdentity identity) {
    List<X509Certificate> chain = new ArrayList<>(identity.chain());
    chain.addAll(good().chain());
    return new SigningIdentity(identity.key(), chain);
  }

  /** With a certificate that held for some time. */
  public static SigningIdentity held(Instant from, Instant to) {
    CertificateIssuer issuer = new CertificateIssuer("Test root", RANDOM);
    KeyPair keys = CertificateIssuer.keys(RANDOM);
    return new SigningIdentity(
        keys.getPrivate(),
        List.of(
            issuer.forTimestamps("Test authority", keys.getPublic(), new Period(from, to)),
            issuer.root(DECADE)));
  }

  /** With a certificate of other extensions. */
  private static SigningIdentity extended(List<Extension> extensions) {
    CertificateIssuer issuer = new CertificateIssuer("Test root", RANDOM);
    KeyPair keys = CertificateIssuer.keys(RANDOM);
    return new SigningIdentity(
        keys.getPrivate(),
        List.of(
            issuer.issue("Test authority", keys.getPublic(), DECADE, extensions),
            issuer.root(DECADE)));
  }

  /** For these purposes. */
  public static SigningIdentity purposes(KeyPurposeId... purposes) {
    return extended(
        List.of(
            SIGNS,
            CertificateIssuer.extension(
                Extension.extendedKeyUsage, new ExtendedKeyUsage(purposes))));
  }

  /** For timestamps, but not critically so. */
  public static SigningIdentity notCritical() {
    try {
      byte[] usage =
          new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping).getEncoded(ASN1Encoding.DER);
      return extended(List.of(SIGNS, new Extension(Extension.extendedKeyUsage, false, usage)));
    } catch (IOException e) {
      throw new AssertionError("writing to memory does not fail", e);
    }
  }

  /** For timestamps, with a key that may not sign. */
  public static SigningIdentity notSigning() {
    return extended(
        List.of(
            CertificateIssuer.extension(Extension.keyUsage, new KeyUsage(KeyUsage.keyAgreement)),
            CertificateIssuer.extension(
                Extension.extendedKeyUsage,
                new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping))));
  }
}
