package dev.zhenzan.ledger.entry;

import dev.zhenzan.tlog.merkle.Hash;
import java.time.Instant;
import java.util.Objects;

/**
 * A certificate was issued: whose it is and what it says stands in the commitment alone.
 *
 * @param certificate the commitment to its content
 * @param from when it begins to hold, seconds since 1970 in UTC
 * @param to when it ceases to hold, seconds since 1970 in UTC
 * @param methodology hash of the method behind it
 */
public record CertificateIssued(Commitment certificate, long from, long to, Hash methodology)
    implements Entry {
  public CertificateIssued {
    Objects.requireNonNull(certificate, "certificate");
    Checks.period(from, to);
    Objects.requireNonNull(methodology, "methodology");
  }

  @Override
  public EntryType type() {
    return EntryType.CERTIFICATE_ISSUED;
  }

  @Override
  public String told() {
    return "a certificate that holds from %s to %s; method %s"
        .formatted(Instant.ofEpochSecond(from), Instant.ofEpochSecond(to), methodology.toBase64());
  }
}
