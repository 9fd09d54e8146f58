package dev.zhenzan.report.certificate;

import dev.zhenzan.certificate.Assessment;
import dev.zhenzan.certificate.Certificate;
import dev.zhenzan.certificate.CertifiedSubject;
import dev.zhenzan.certificate.EvidenceGrade;
import dev.zhenzan.certificate.Methodology;
import dev.zhenzan.certificate.proof.Validity;
import dev.zhenzan.model.Interval;
import dev.zhenzan.tlog.merkle.Hash;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** Sheets to look at; the same each time. */
final class Sheets {
  static final String LINK =
      "https://zhenzan.example/of/an/issuer/certificates/6c5bbe56-7d39-4c53-8ac2-a3c6a1f0f3b2";

  private Sheets() {}

  static CertificateSheet creator(String id) {
    return of(new CertifiedSubject(CertifiedSubject.Kind.CREATOR, id), usual());
  }

  static CertificateSheet video(String id) {
    return of(new CertifiedSubject(CertifiedSubject.Kind.VIDEO, id), usual());
  }

  /** Ids, numbers and names as long as they get. */
  static CertificateSheet longest() {
    CertifiedSubject subject =
        new CertifiedSubject(CertifiedSubject.Kind.CREATOR, "W".repeat(150) + "满".repeat(50));
    Assessment.Counts counts =
        new Assessment.Counts(
            9_007_199_254_740_991L,
            new Interval(8_007_199_254_740_991.0, 8.5e15, 9_007_199_254_740_991.0),
            9_007_199_254_740_991L);
    CertificateSheet sheet = of(subject, assessment(counts));
    return new CertificateSheet(
        sheet.certificate(),
        "https://zhenzan.example/" + "i".repeat(100),
        sheet.digest(),
        new CertificateSheet.Place("log.example.org/" + "o".repeat(100), Long.MAX_VALUE),
        "https://zhenzan.example/" + "l".repeat(150));
  }

  private static Assessment usual() {
    return assessment(
        new Assessment.Counts(18_240, new Interval(16_598.1, 16_815.036, 17_031.972), 42));
  }

  private static Assessment assessment(Assessment.Counts counts) {
    return new Assessment(
        new Interval(0.903412, 0.921877, 0.937002),
        counts,
        new Assessment.Period(
            Instant.parse("2026-04-01T00:00:12Z"), Instant.parse("2026-04-30T15:59:48Z")),
        EvidenceGrade.B,
        new Methodology("zhenzan-0.1.0", hash(3)));
  }

  private static CertificateSheet of(CertifiedSubject subject, Assessment assessment) {
    Certificate certificate =
        new Certificate(
            Certificate.id(UUID.fromString("6c5bbe56-7d39-4c53-8ac2-a3c6a1f0f3b2")),
            new Validity(
                Instant.parse("2026-05-08T00:00:00Z"), Instant.parse("2027-05-08T00:00:00Z")),
            subject,
            assessment,
            List.of());
    return new CertificateSheet(
        certificate,
        "did:key:z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2",
        "sha256-" + hash(4).toBase64(),
        new CertificateSheet.Place("log.zhenzan.example/likes", 128_441),
        LINK);
  }

  private static Hash hash(long seed) {
    byte[] bytes = new byte[Hash.SIZE];
    new SplittableRandom(seed).nextBytes(bytes);
    return Hash.of(bytes);
  }
}
