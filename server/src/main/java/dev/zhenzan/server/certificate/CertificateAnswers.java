package dev.zhenzan.server.certificate;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.zhenzan.certificate.Assessment;
import dev.zhenzan.certificate.Certificate;
import dev.zhenzan.model.Interval;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the resources of certificates answer. */
final class CertificateAnswers {
  private CertificateAnswers() {}

  /** An estimate with its 95 % interval. */
  record Estimate(double value, double low, double high) {
    static Estimate of(Interval interval) {
      return new Estimate(interval.estimate(), interval.low(), interval.high());
    }
  }

  /** A span of time. */
  record Period(Instant from, Instant to) {}

  /** What a certificate says. */
  record Content(
      String id,
      String subject,
      String publishedId,
      Instant validFrom,
      Instant validUntil,
      Estimate authenticity,
      long likes,
      Estimate validLikes,
      long works,
      Period period,
      String grade) {
    static Content of(Certificate certificate) {
      Assessment found = certificate.assessment();
      return new Content(
          certificate.uuid(),
          certificate.subject().kind().name().toLowerCase(Locale.ROOT),
          certificate.subject().publishedId(),
          certificate.validity().from(),
          certificate.validity().until(),
          Estimate.of(found.authenticity()),
          found.counts().likes(),
          Estimate.of(found.counts().validLikes()),
          found.counts().videos(),
          new Period(found.period().from(), found.period().to()),
          found.grade().name());
    }
  }

  /**
   * A certificate.
   *
   * @param creatorId whose; null to whom may not see the creator's other data
   * @param state valid, revoked, suspended, expired or not_yet_valid
   * @param logIndex of the entry of its issue; null until the log has taken it
   * @param shareUrl page on which anybody can see it
   * @param credential the W3C credential, which alone counts; null in lists
   * @param receipt C2SP tlog-proof; null in lists, and until the log has taken the entry
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record CertificateAnswer(
      @com.fasterxml.jackson.annotation.JsonUnwrapped Content content,
      @Nullable String creatorId,
      String state,
      @Nullable Long logIndex,
      String shareUrl,
      @JsonRawValue @Nullable String credential,
      @Nullable String receipt) {}

  static String state(CertificateRow row, Certificate certificate, Instant now) {
    if (row.revoked()) {
      return "revoked";
    }
    if (row.suspended()) {
      return "suspended";
    }
    if (now.isBefore(certificate.validity().from())) {
      return "not_yet_valid";
    }
    return now.isAfter(certificate.validity().until()) ? "expired" : "valid";
  }

  /** What a verification came to. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record VerificationAnswer(
      boolean holds, List<Checks.Check> checks, @Nullable Content certificate) {}
}
