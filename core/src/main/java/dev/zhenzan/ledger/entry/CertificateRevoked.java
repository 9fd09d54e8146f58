package dev.zhenzan.ledger.entry;

import java.time.Instant;
import java.util.Objects;

/**
 * A certificate was revoked.
 *
 * @param issued index of the entry that tells of its issue
 * @param time when, seconds since 1970 in UTC
 * @param reason from the list of reasons
 */
public record CertificateRevoked(long issued, long time, Code reason) implements Entry {
  public CertificateRevoked {
    Checks.notNegative("issued", issued);
    Checks.time(time);
    Objects.requireNonNull(reason, "reason");
  }

  @Override
  public EntryType type() {
    return EntryType.CERTIFICATE_REVOKED;
  }

  @Override
  public String told() {
    return "the certificate of entry %d was revoked at %s: %s"
        .formatted(issued, Instant.ofEpochSecond(time), reason);
  }
}
