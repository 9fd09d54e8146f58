package dev.zhenzan.anchors.timestamp;

import dev.zhenzan.tlog.VerificationException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.x509.Certificate;
import org.jspecify.annotations.Nullable;

/** What RFC 3161 (section 2.3) and RFC 5280 ask of certificates, by the JDK's. */
final class X509 {
  private static final String EXTENDED_KEY_USAGE = "2.5.29.37";
  private static final List<String> TIMES_ONLY = List.of("1.3.6.1.5.5.7.3.8");
  private static final int DIGITAL_SIGNATURE = 0;
  private static final int NON_REPUDIATION = 1;

  private X509() {}

  static CertificateFactory factory() {
    try {
      return CertificateFactory.getInstance("X.509");
    } catch (CertificateException e) {
      throw new AssertionError("every JDK has X.509", e);
    }
  }

  /**
   * A certificate that came with a token. How many bits of its signature are padding no signature
   * covers, and the JDK's does not look at it: here there are none.
   */
  static X509Certificate of(ASN1Encodable carried) throws VerificationException {
    Certificate structure =
        Der.read("a certificate of the token", () -> Certificate.getInstance(carried));
    if (structure.getSignature().getPadBits() != 0) {
      throw new VerificationException("the token carries a certificate whose signature is padded");
    }
    try {
      byte[] der = carried.toASN1Primitive().getEncoded(ASN1Encoding.DER);
      return (X509Certificate) factory().generateCertificate(new ByteArrayInputStream(der));
    } catch (IOException | CertificateException e) {
      throw new VerificationException("the token carries a certificate that is malformed", e);
    }
  }

  static byte[] encode(X509Certificate certificate) {
    try {
      return certificate.getEncoded();
    } catch (CertificateEncodingException e) {
      throw new AssertionError("a certificate that was parsed has its encoding", e);
    }
  }

  static String subject(X509Certificate certificate) {
    return certificate.getSubjectX500Principal().getName(X500Principal.RFC2253);
  }

  /**
   * The certificate has to be for timestamps and for nothing else.
   *
   * @throws VerificationException if it is not
   */
  static void checkPurpose(X509Certificate certificate) throws VerificationException {
    if (!TIMES_ONLY.equals(purposes(certificate))) {
      throw new VerificationException(
          "the certificate of %s is not for timestamps alone: its extended key usage is %s"
              .formatted(subject(certificate), purposes(certificate)));
    }
    if (!criticalExtensions(certificate).contains(EXTENDED_KEY_USAGE)) {
      throw new VerificationException(
          "the certificate of %s does not mark its extended key usage as critical"
              .formatted(subject(certificate)));
    }
    if (!maySign(certificate.getKeyUsage())) {
      throw new VerificationException(
          "the certificate of %s has no key usage for signatures".formatted(subject(certificate)));
    }
  }

  private static List<String> purposes(X509Certificate certificate) throws VerificationException {
    try {
      List<String> purposes = certificate.getExtendedKeyUsage();
      return purposes == null ? List.of() : purposes;
    } catch (CertificateParsingException e) {
      throw new VerificationException("an extended key usage is malformed", e);
    }
  }

  private static Set<String> criticalExtensions(X509Certificate certificate) {
    Set<String> critical = certificate.getCriticalExtensionOIDs();
    return critical == null ? Set.of() : critical;
  }

  /** RFC 5280, section 4.2.1.3: without the extension a key may be used for anything. */
  private static boolean maySign(boolean @Nullable [] usage) {
    return usage == null || usage[DIGITAL_SIGNATURE] || usage[NON_REPUDIATION];
  }
}
