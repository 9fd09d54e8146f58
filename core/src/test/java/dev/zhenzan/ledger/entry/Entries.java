package dev.zhenzan.ledger.entry;

import dev.zhenzan.ledger.commitment.RecordKind;
import dev.zhenzan.tlog.merkle.Hash;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/** Random entries of every type. */
final class Entries {
  private Entries() {}

  static Hash hash(SplittableRandom random) {
    byte[] bytes = new byte[Hash.SIZE];
    random.nextBytes(bytes);
    return Hash.of(bytes);
  }

  static Hash filled(int value) {
    byte[] bytes = new byte[Hash.SIZE];
    Arrays.fill(bytes, (byte) value);
    return Hash.of(bytes);
  }

  static Entry random(EntryType type, SplittableRandom random) {
    return switch (type) {
      case COMMITMENTS -> batch(random, 1 + random.nextInt(20));
      case AUDIT_SUMMARY ->
          new AuditSummary(
              time(random), hash(random), counts(random), place(random), place(random));
      case EXPOSURE_PLANNED ->
          new ExposurePlanned(
              new Commitment(hash(random), hash(random)),
              new ExposurePlanned.Limits(
                  count(random), random.nextInt(100), random.nextInt(1_000_001)),
              5,
              5 + random.nextInt(1_000_000),
              hash(random));
      case EXPOSURE_CONCLUDED ->
          new ExposureConcluded(
              count(random),
              count(random),
              count(random),
              new ExposureConcluded.Lift(
                  -random.nextLong(1L << 40),
                  random.nextLong(100),
                  100 + random.nextLong(1L << 40)));
      case CERTIFICATE_ISSUED ->
          new CertificateIssued(
              new Commitment(hash(random), hash(random)), 7, time(random) + 7, hash(random));
      case CERTIFICATE_REVOKED -> new CertificateRevoked(count(random), time(random), code(random));
      case METHODOLOGY_VERSION -> new MethodologyVersion(code(random), hash(random));
      case COMPLIANCE_FINDING ->
          new ComplianceFinding(
              time(random),
              code(random),
              hash(random),
              new ComplianceFinding.Tally(1 + count(random) / 2, random.nextInt(2)));
      case BATCH_RECEIVED ->
          new BatchReceived(
              time(random),
              code(random),
              new BatchReceived.Tally(count(random), count(random), count(random)),
              new Commitment(hash(random), hash(random)));
      case OPERATOR_ACT ->
          new OperatorAct(
              time(random), code(random), new Commitment(hash(random), hash(random)), hash(random));
    };
  }

  static CommitmentBatch batch(SplittableRandom random, int size) {
    List<Hash> values = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      values.add(hash(random));
    }
    Collections.sort(values, CommitmentBatch::compare);
    RecordKind[] kinds = RecordKind.values();
    int number = random.nextInt(1_000);
    return new CommitmentBatch(
        kinds[random.nextInt(kinds.length)],
        new CommitmentBatch.Part(hash(random), number, number + 1 + random.nextInt(9)),
        values);
  }

  private static AuditSummary.Counts counts(SplittableRandom random) {
    return new AuditSummary.Counts(
        count(random), count(random), count(random), count(random), count(random), count(random));
  }

  private static AuditSummary.BatchPlace place(SplittableRandom random) {
    return new AuditSummary.BatchPlace(count(random), random.nextInt(1 << 30), hash(random));
  }

  private static long time(SplittableRandom random) {
    return random.nextLong(4_000_000_000L);
  }

  private static long count(SplittableRandom random) {
    return random.nextLong() >>> (1 + random.nextInt(62));
  }

  private static Code code(SplittableRandom random) {
    String letters = "abcdefghijklmnopqrstuvwxyz0123456789._/-";
    StringBuilder text = new StringBuilder("x");
    int length = random.nextInt(Code.MAX_LENGTH - 1);
    for (int i = 0; i < length; i++) {
      text.append(letters.charAt(random.nextInt(letters.length())));
    }
    return new Code(text.append('9').toString());
  }
}
