package dev.zhenzan.server.log;

import dev.zhenzan.ledger.LedgerException;
import dev.zhenzan.ledger.LedgerReader;
import dev.zhenzan.ledger.Opening;
import dev.zhenzan.ledger.commitment.Committer;
import dev.zhenzan.ledger.commitment.RecordKind;
import dev.zhenzan.ledger.commitment.ScoreRecord;
import dev.zhenzan.ledger.entry.CommitmentBatch;
import dev.zhenzan.tlog.VerificationException;
import dev.zhenzan.tlog.merkle.Hash;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Finds the commitment to a work's score in the latest audit, by bisection of its batch. */
@Singleton
final class ScoreReceipts {
  private static final double MILLIONTHS = 1e6;

  private final ServiceLog log;

  ScoreReceipts(ServiceLog log) {
    this.log = log;
  }

  /** A score, and where the commitments of its audit are. */
  record Score(ScoreRecord record, long first, int parts) {}

  /** The score of a work; empty where there is none, or the audit is not in the log yet. */
  static Optional<Score> score(Handle handle, String video) {
    return handle
        .createQuery(
            """
            select s.*, coalesce(s.creator_id, '') as creator, c.scores_first, c.scores_parts from video_score s
            join audit_commitment c using (audit_id)
            where s.organisation_id = organisation() and s.audit_id = latest_audit()
              and c.state = 'done' and s.video_id = ?""")
        .bind(0, video)
        .map(
            (row, context) ->
                new Score(
                    new ScoreRecord(
                        row.getString("video_id"),
                        row.getString("creator"),
                        row.getInt("likes"),
                        new ScoreRecord.Share(
                            millionths(row.getDouble("authenticity_low")),
                            millionths(row.getDouble("authenticity")),
                            millionths(row.getDouble("authenticity_high")))),
                    row.getLong("scores_first"),
                    row.getInt("scores_parts")))
        .findOne();
  }

  private static int millionths(double share) {
    return (int) Math.round(share * MILLIONTHS);
  }

  /** What opens the commitment; empty where the subject's key is gone. */
  Optional<Opening> opening(UUID organisation, Score score) {
    try {
      LedgerReader reader = log.reader();
      Optional<byte[]> key = log.subjectKey(Subjects.scoped(organisation, score.record.subject()));
      return key.isEmpty() ? Optional.empty() : opening(reader, score, key.get());
    } catch (VerificationException e) {
      throw LedgerException.damaged(log.folder().root(), e);
    }
  }

  private static Optional<Opening> opening(LedgerReader reader, Score score, byte[] subjectKey)
      throws VerificationException {
    Committer committer = new Committer();
    byte[] bytes = score.record.canonical();
    Hash salt = part(reader, score.first).batch().salt();
    Committer.Message message = new Committer.Message(RecordKind.SCORE, salt, bytes);
    byte[] key = committer.recordKey(subjectKey, message);
    Hash value = Hash.of(committer.commitment(key, message));
    long low = score.first;
    long high = score.first + score.parts - 1;
    while (low < high) {
      long middle = (low + high) >>> 1;
      Hash last = part(reader, middle).values().getLast();
      if (CommitmentBatch.compare(value, last) > 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return part(reader, low).holds(value)
        ? Optional.of(new Opening(RecordKind.SCORE, key, bytes, reader.receipt(low)))
        : Optional.empty();
  }

  private static CommitmentBatch part(LedgerReader reader, long index)
      throws VerificationException {
    if (reader.entry(index) instanceof CommitmentBatch batch) {
      return batch;
    }
    throw new VerificationException("entry %d is no part of a batch".formatted(index));
  }
}
