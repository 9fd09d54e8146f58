package dev.zhenzan.certificate;

import dev.zhenzan.certificate.json.JsonObject;
import dev.zhenzan.certificate.proof.Ed25519SecretKey;
import dev.zhenzan.certificate.proof.Issuer;
import dev.zhenzan.certificate.proof.Validity;
import dev.zhenzan.certificate.status.Bitstring;
import dev.zhenzan.certificate.status.StatusBook;
import dev.zhenzan.certificate.status.StatusPurpose;
import dev.zhenzan.model.Interval;
import dev.zhenzan.tlog.merkle.Hash;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** A certificate with everything that one can have; the same each time. */
public final class Sample {
  public static final Instant FROM = Instant.parse("2026-05-08T00:00:00Z");
  public static final Instant UNTIL = Instant.parse("2027-05-08T00:00:00Z");

  public static final Ed25519SecretKey KEY = Ed25519SecretKey.generate(new SplittableRandom(1));
  public static final Issuer ISSUER = Issuer.ofKey(KEY.publicKey());

  public static final StatusBook.Assignment ASSIGNMENT =
      StatusBook.open("https://zhenzan.example/status/1", Bitstring.FEWEST_ENTRIES)
          .assign(new SplittableRandom(2));

  private Sample() {}

  public static Certificate certificate() {
    return new Certificate(
        Certificate.id(UUID.fromString("6c5bbe56-7d39-4c53-8ac2-a3c6a1f0f3b2")),
        new Validity(FROM, UNTIL),
        new CertifiedSubject(CertifiedSubject.Kind.CREATOR, "山里的小满"),
        assessment(),
        List.of(
            ASSIGNMENT.book().entry(ASSIGNMENT.index(), StatusPurpose.REVOCATION),
            ASSIGNMENT.book().entry(ASSIGNMENT.index(), StatusPurpose.SUSPENSION)));
  }

  private static Assessment assessment() {
    byte[] hash = new byte[Hash.SIZE];
    new SplittableRandom(3).nextBytes(hash);
    return new Assessment(
        new Interval(0.903412, 0.921877, 0.937002),
        new Assessment.Counts(18_240, new Interval(16_598.1, 16_815.036, 17_031.972), 42),
        new Assessment.Period(
            Instant.parse("2026-04-01T00:00:12Z"), Instant.parse("2026-04-30T23:59:48Z")),
        EvidenceGrade.B,
        new Methodology("0.1.0", Hash.of(hash)));
  }

  public static JsonObject secured() {
    return certificate().secure(ISSUER, KEY, FROM);
  }
}
