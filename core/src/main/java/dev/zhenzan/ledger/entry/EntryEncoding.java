package dev.zhenzan.ledger.entry;

import dev.zhenzan.ledger.commitment.RecordKind;
import dev.zhenzan.ledger.encoding.FieldReader;
import dev.zhenzan.ledger.encoding.FieldWriter;
import dev.zhenzan.tlog.VerificationException;
import dev.zhenzan.tlog.merkle.Hash;
import java.util.ArrayList;
import java.util.List;

/** Entries to bytes and back; for each type what is written stands beside what is read. */
final class EntryEncoding {
  private EntryEncoding() {}

  static byte[] encode(Entry entry) {
    FieldWriter out = new FieldWriter().u8(Entry.VERSION).u8(entry.type().code());
    switch (entry) {
      case CommitmentBatch e -> write(e, out);
      case AuditSummary e -> write(e, out);
      case ExposurePlanned e -> write(e, out);
      case ExposureConcluded e -> write(e, out);
      case CertificateIssued e -> write(e, out);
      case CertificateRevoked e -> out.u64(e.issued()).u64(e.time()).ascii(e.reason().text());
      case MethodologyVersion e -> out.ascii(e.version().text()).hash(e.hash());
      case ComplianceFinding e -> write(e, out);
      case BatchReceived e -> write(e, out);
      case OperatorAct e -> write(e, out);
    }
    return out.bytes();
  }

  static Entry decode(byte[] bytes) throws VerificationException {
    FieldReader in = new FieldReader("entry", bytes);
    int version = in.u8();
    if (version != Entry.VERSION) {
      throw new VerificationException(
          "entry of version %d, this program reads version %d; a newer one may read it"
              .formatted(version, Entry.VERSION));
    }
    EntryType type = EntryType.of(in.u8());
    try {
      Entry entry = read(type, in);
      in.end();
      return entry;
    } catch (IllegalArgumentException e) {
      throw new VerificationException(
          "entry of type %s has a field out of its range: %s"
              .formatted(type.word(), e.getMessage()),
          e);
    }
  }

  private static Entry read(EntryType type, FieldReader in) throws VerificationException {
    return switch (type) {
      case COMMITMENTS -> commitmentBatch(in);
      case AUDIT_SUMMARY -> auditSummary(in);
      case EXPOSURE_PLANNED -> exposurePlanned(in);
      case EXPOSURE_CONCLUDED -> exposureConcluded(in);
      case CERTIFICATE_ISSUED ->
          new CertificateIssued(commitment(in), in.u64(), in.u64(), in.hash());
      case CERTIFICATE_REVOKED -> new CertificateRevoked(in.u64(), in.u64(), code(in));
      case METHODOLOGY_VERSION -> new MethodologyVersion(code(in), in.hash());
      case COMPLIANCE_FINDING -> complianceFinding(in);
      case BATCH_RECEIVED -> batchReceived(in);
      case OPERATOR_ACT -> new OperatorAct(in.u64(), code(in), commitment(in), in.hash());
    };
  }

  private static void write(CommitmentBatch entry, FieldWriter out) {
    out.u8(entry.kind().code()).hash(entry.batch().salt());
    out.u32(entry.batch().number()).u32(entry.batch().count()).u16(entry.values().size());
    entry.values().forEach(out::hash);
  }

  private static CommitmentBatch commitmentBatch(FieldReader in) throws VerificationException {
    int code = in.u8();
    RecordKind kind =
        RecordKind.of(code)
            .orElseThrow(
                () -> new VerificationException("commitments to records of unknown kind " + code));
    CommitmentBatch.Part part = new CommitmentBatch.Part(in.hash(), in.u32(), in.u32());
    int size = in.u16();
    List<Hash> values = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      values.add(in.hash());
    }
    return new CommitmentBatch(kind, part, values);
  }

  private static void write(AuditSummary entry, FieldWriter out) {
    AuditSummary.Counts counts = entry.counts();
    out.u64(entry.time()).hash(entry.methodology());
    out.u64(counts.valid()).u64(counts.suspect());
    out.u64(counts.invalidGeneral()).u64(counts.invalidSophisticated());
    out.u64(counts.accounts()).u64(counts.groups());
    place(entry.verdicts(), out);
    place(entry.scores(), out);
  }

  private static AuditSummary auditSummary(FieldReader in) throws VerificationException {
    long time = in.u64();
    Hash methodology = in.hash();
    AuditSummary.Counts counts =
        new AuditSummary.Counts(in.u64(), in.u64(), in.u64(), in.u64(), in.u64(), in.u64());
    return new AuditSummary(time, methodology, counts, place(in), place(in));
  }

  private static void place(AuditSummary.BatchPlace place, FieldWriter out) {
    out.u64(place.first()).u32(place.parts()).hash(place.root());
  }

  private static AuditSummary.BatchPlace place(FieldReader in) throws VerificationException {
    return new AuditSummary.BatchPlace(in.u64(), in.u32(), in.hash());
  }

  private static void write(ExposurePlanned entry, FieldWriter out) {
    ExposurePlanned.Limits limits = entry.limits();
    commitment(entry.plan(), out);
    out.u64(limits.budget()).u32(limits.frequencyCap()).u32(limits.holdout());
    out.u64(entry.from()).u64(entry.to()).hash(entry.methodology());
  }

  private static ExposurePlanned exposurePlanned(FieldReader in) throws VerificationException {
    Commitment plan = commitment(in);
    ExposurePlanned.Limits limits = new ExposurePlanned.Limits(in.u64(), in.u32(), in.u32());
    return new ExposurePlanned(plan, limits, in.u64(), in.u64(), in.hash());
  }

  private static void write(ExposureConcluded entry, FieldWriter out) {
    ExposureConcluded.Lift lift = entry.lift();
    out.u64(entry.plan()).u64(entry.exposures()).u64(entry.heldOut());
    out.i64(lift.low()).i64(lift.estimate()).i64(lift.high());
  }

  private static ExposureConcluded exposureConcluded(FieldReader in) throws VerificationException {
    return new ExposureConcluded(
        in.u64(), in.u64(), in.u64(), new ExposureConcluded.Lift(in.i64(), in.i64(), in.i64()));
  }

  private static void write(CertificateIssued entry, FieldWriter out) {
    commitment(entry.certificate(), out);
    out.u64(entry.from()).u64(entry.to()).hash(entry.methodology());
  }

  private static void write(ComplianceFinding entry, FieldWriter out) {
    out.u64(entry.time()).ascii(entry.provision().text()).hash(entry.rules());
    out.u64(entry.tally().examined()).u64(entry.tally().breaches());
  }

  private static ComplianceFinding complianceFinding(FieldReader in) throws VerificationException {
    return new ComplianceFinding(
        in.u64(), code(in), in.hash(), new ComplianceFinding.Tally(in.u64(), in.u64()));
  }

  private static void write(BatchReceived entry, FieldWriter out) {
    BatchReceived.Tally tally = entry.tally();
    out.u64(entry.time()).ascii(entry.rows().text());
    out.u64(tally.accepted()).u64(tally.duplicates()).u64(tally.rejected());
    commitment(entry.digest(), out);
  }

  private static BatchReceived batchReceived(FieldReader in) throws VerificationException {
    return new BatchReceived(
        in.u64(), code(in), new BatchReceived.Tally(in.u64(), in.u64(), in.u64()), commitment(in));
  }

  private static void write(OperatorAct entry, FieldWriter out) {
    out.u64(entry.time()).ascii(entry.act().text());
    commitment(entry.actor(), out);
    out.hash(entry.concerned());
  }

  private static void commitment(Commitment commitment, FieldWriter out) {
    out.hash(commitment.salt()).hash(commitment.value());
  }

  private static Commitment commitment(FieldReader in) throws VerificationException {
    return new Commitment(in.hash(), in.hash());
  }

  /** Bytes that are not ASCII became a character that no code has. */
  private static Code code(FieldReader in) throws VerificationException {
    return new Code(in.ascii());
  }
}
