package dev.zhenzan.anchors.timestamp;

import dev.zhenzan.tlog.VerificationException;
import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CertificateException;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Certificates to which the path of an authority's certificate has to lead: its roots, or others
 * that are believed as they are. Immutable and safe for use by many threads.
 */
public final class TrustedCertificates {
  /** Most bytes of a file of certificates. */
  public static final int MAX_BYTES = 1 << 20;

  private final List<X509Certificate> certificates;

  private TrustedCertificates(List<X509Certificate> certificates) {
    this.certificates = certificates;
  }

  /** These certificates, at least one. */
  public static TrustedCertificates of(Collection<X509Certificate> certificates) {
    if (certificates.isEmpty()) {
      throw new IllegalArgumentException("certificates are none");
    }
    return new TrustedCertificates(List.copyOf(certificates));
  }

  /**
   * The certificates of a file: one in DER, or any number in PEM.
   *
   * @throws VerificationException if there is none, or a part is no certificate
   */
  public static TrustedCertificates parse(byte[] pemOrDer) throws VerificationException {
    if (pemOrDer.length > MAX_BYTES) {
      throw new VerificationException("the trusted certificates take more than 1 MiB");
    }
    try {
      List<X509Certificate> parsed =
          X509.factory().generateCertificates(new ByteArrayInputStream(pemOrDer)).stream()
              .map(X509Certificate.class::cast)
              .toList();
      if (parsed.isEmpty()) {
        throw new VerificationException("no trusted certificates are in the file");
      }
      return of(parsed);
    } catch (CertificateException e) {
      throw new VerificationException("the trusted certificates are not in PEM or DER", e);
    }
  }

  boolean contains(X509Certificate certificate) {
    return certificates.contains(certificate);
  }

  /**
   * The certificates that lead from an authority's to a trusted one, which is not among them.
   *
   * @param target the authority's certificate
   * @param others certificates that came with the token
   * @param time at which the path has to be valid
   * @throws VerificationException if there is no such path
   */
  List<X509Certificate> path(X509Certificate target, List<X509Certificate> others, Instant time)
      throws VerificationException {
    try {
      PKIXBuilderParameters parameters = parameters(target, others, time);
      return CertPathBuilder.getInstance("PKIX")
          .build(parameters)
          .getCertPath()
          .getCertificates()
          .stream()
          .map(X509Certificate.class::cast)
          .toList();
    } catch (GeneralSecurityException e) {
      throw new VerificationException(
          "the certificate of %s leads to no trusted certificate that held at %s: give the"
                  .formatted(X509.subject(target), time)
              + " certificate of the authority's root as trusted, if you trust it",
          e);
    }
  }

  private PKIXBuilderParameters parameters(
      X509Certificate target, List<X509Certificate> others, Instant time)
      throws GeneralSecurityException {
    X509CertSelector selector = new X509CertSelector();
    selector.setCertificate(target);
    PKIXBuilderParameters parameters =
        new PKIXBuilderParameters(
            certificates.stream()
                .map(trusted -> new TrustAnchor(trusted, null))
                .collect(Collectors.toSet()),
            selector);
    // Offline there is no news of revocation.
    parameters.setRevocationEnabled(false);
    parameters.setDate(Date.from(time));
    parameters.addCertStore(
        CertStore.getInstance("Collection", new CollectionCertStoreParameters(others)));
    return parameters;
  }
}
