package dev.zhenzan.ledger.commitment;

import dev.zhenzan.tlog.VerificationException;

/**
 * Something of a person that the log commits to. Its canonical bytes are never logged: they go into
 * a commitment, and to whoever an opening is shown to.
 *
 * <p>Canonical bytes: whole numbers big-endian; a text as the number of its UTF-8 bytes in 4 bytes,
 * then these; fields in the order of the record. {@link #parse} is the inverse of {@link
 * #canonical} and takes nothing else.
 */
public sealed interface CommittedRecord
    permits InteractionRecord, VerdictRecord, ScoreRecord, ActRecord, DataBatchRecord {
  /** What the bytes mean. */
  RecordKind kind();

  /** Whose key it is committed under. */
  Subject subject();

  /** The bytes that are committed to. */
  byte[] canonical();

  /** What it says, in one line for people, with ids. */
  String told();

  /**
   * The record of canonical bytes.
   *
   * @throws VerificationException if the bytes are none of this kind, or the kind has no record
   */
  static CommittedRecord parse(RecordKind kind, byte[] bytes) throws VerificationException {
    return switch (kind) {
      case INTERACTION -> InteractionRecord.parse(bytes);
      case VERDICT -> VerdictRecord.parse(bytes);
      case SCORE -> ScoreRecord.parse(bytes);
      case ACT -> ActRecord.parse(bytes);
      case DATA_BATCH -> DataBatchRecord.parse(bytes);
      case CERTIFICATE, EXPOSURE_PLAN ->
          throw new VerificationException("a record of kind " + kind.word() + " is read elsewhere");
    };
  }
}
