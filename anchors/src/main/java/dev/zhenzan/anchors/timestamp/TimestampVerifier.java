package dev.zhenzan.anchors.timestamp;

import dev.zhenzan.tlog.VerificationException;
import dev.zhenzan.tlog.merkle.Hash;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;

/**
 * Verifies tokens offline, by certificates that are trusted. Immutable and safe for use by many
 * threads.
 */
public final class TimestampVerifier {
  private final TrustedCertificates trusted;

  /** A verifier that believes authorities whose certificates lead to these. */
  public TimestampVerifier(TrustedCertificates trusted) {
    this.trusted = trusted;
  }

  /**
   * Verifies a token in its bare form, as {@link #admit} gives it.
   *
   * @param imprint hash that has to be timestamped, of a checkpoint
   * @throws VerificationException if the token is over another hash, was not signed by an authority
   *     that leads to a trusted certificate, or holds anything that no signature covers
   */
  public Timestamp verify(TimestampToken token, Hash imprint) throws VerificationException {
    Admission admission = admission(token, imprint);
    if (!admission.bare.equals(token)) {
      throw new VerificationException(
          "the token holds bytes that no signature covers: it was changed, or is as an authority"
              + " sent it and has to be admitted into its bare form first");
    }
    return admission.timestamp;
  }

  /**
   * Verifies a token as an authority sent it, and brings it into its bare form: the certificates of
   * the path and those that are trusted, no unsigned attributes, no lists of revocation.
   *
   * @param imprint hash that has to be timestamped, of a checkpoint
   * @return the same statement under the same signature
   * @throws VerificationException if the token is over another hash or was not signed by an
   *     authority that leads to a trusted certificate
   */
  public TimestampToken admit(TimestampToken token, Hash imprint) throws VerificationException {
    return admission(token, imprint).bare;
  }

  private record Admission(TimestampToken bare, Timestamp timestamp) {}

  private Admission admission(TimestampToken token, Hash imprint) throws VerificationException {
    token.checkImprint(imprint);
    List<X509Certificate> carried = certificates(token);
    TokenSignature signature = TokenSignature.of(token);
    X509Certificate signer = signature.signer(carried);
    X509.checkPurpose(signer);
    checkPeriod(signer, token);
    List<X509Certificate> path = trusted.path(signer, carried, token.time());
    TimestampToken bare = signature.bare(signer, kept(carried, path));
    TokenSignature.check(bare, signer);
    return new Admission(bare, timestamp(token, signer));
  }

  private static List<X509Certificate> certificates(TimestampToken token)
      throws VerificationException {
    List<X509Certificate> certificates = new ArrayList<>();
    for (ASN1Encodable certificate : token.certificates()) {
      certificates.add(X509.of(certificate));
    }
    return certificates;
  }

  private List<X509Certificate> kept(List<X509Certificate> carried, List<X509Certificate> path) {
    return carried.stream()
        .filter(certificate -> path.contains(certificate) || trusted.contains(certificate))
        .toList();
  }

  private static void checkPeriod(X509Certificate signer, TimestampToken token)
      throws VerificationException {
    try {
      signer.checkValidity(Date.from(token.time()));
    } catch (CertificateExpiredException e) {
      throw new VerificationException(
          "the certificate of %s had expired at the token's time %s: it held until %s"
              .formatted(X509.subject(signer), token.time(), signer.getNotAfter().toInstant()),
          e);
    } catch (CertificateNotYetValidException e) {
      throw new VerificationException(
          "the certificate of %s did not hold yet at the token's time %s: it held from %s on"
              .formatted(X509.subject(signer), token.time(), signer.getNotBefore().toInstant()),
          e);
    }
  }

  private static Timestamp timestamp(TimestampToken token, X509Certificate signer) {
    return new Timestamp(
        token.time(), token.accuracy(), token.policy(), token.serial(), X509.subject(signer));
  }
}
