package dev.zhenzan.report.certificate;

import dev.zhenzan.certificate.Certificate;

/**
 * What a sheet shows.
 *
 * @param certificate what was certified
 * @param issuer who did, by its id
 * @param digest of the canonical certificate with its proof, {@code sha256-...}
 * @param place where the ledger has it
 * @param link of the issuer's page on this certificate
 */
public record CertificateSheet(
    Certificate certificate, String issuer, String digest, Place place, String link) {
  /**
   * A place in a ledger.
   *
   * @param origin which ledger
   * @param index of the entry, from 0
   */
  public record Place(String origin, long index) {}
}
