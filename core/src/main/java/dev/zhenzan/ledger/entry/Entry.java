package dev.zhenzan.ledger.entry;

import dev.zhenzan.tlog.VerificationException;
import dev.zhenzan.tlog.tile.EntryBundle;

/** What the log tells at one index. */
public sealed interface Entry
    permits CommitmentBatch,
        AuditSummary,
        ExposurePlanned,
        ExposureConcluded,
        CertificateIssued,
        CertificateRevoked,
        MethodologyVersion,
        ComplianceFinding,
        BatchReceived,
        OperatorAct {
  /** The version of the encoding that is written. */
  int VERSION = 1;

  /** What kind of entry it is. */
  EntryType type();

  /** The entry in the words of a person, on one line. */
  String told();

  /** The one encoding of the entry, at most {@link EntryBundle#MAX_ENTRY} bytes long. */
  default byte[] encode() {
    return EntryEncoding.encode(this);
  }

  /**
   * The entry of an encoding; the inverse of {@link #encode}.
   *
   * @throws VerificationException if the bytes are not the encoding of an entry, or their version
   *     or type is not known
   */
  static Entry decode(byte[] bytes) throws VerificationException {
    return EntryEncoding.decode(bytes);
  }
}
