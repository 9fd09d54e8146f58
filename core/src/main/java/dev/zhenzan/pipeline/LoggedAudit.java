package dev.zhenzan.pipeline;

import dev.zhenzan.graph.Workers;
import dev.zhenzan.ledger.Batch;
import dev.zhenzan.ledger.Ledger;
import dev.zhenzan.ledger.commitment.RecordKind;
import dev.zhenzan.ledger.entry.AuditSummary;
import dev.zhenzan.ledger.entry.AuditSummary.BatchPlace;
import dev.zhenzan.model.AuditResult;
import dev.zhenzan.model.Verdict;
import java.security.SecureRandom;
import java.time.Instant;

/**
 * An audit in the ledger: commitments to its verdicts and to the scores of its videos, and the
 * summary that binds them.
 *
 * @param methodology index of the entry that tells of the method
 * @param summary index of the summary
 * @param verdicts where the commitments to verdicts are
 * @param scores where those to scores are
 */
public record LoggedAudit(long methodology, long summary, BatchPlace verdicts, BatchPlace scores) {
  /**
   * Logs an audit; all of it is durable and published when this returns. Each account, and each
   * creator or video with a score, gets a key if it has none.
   *
   * @param time of the audit
   */
  public static LoggedAudit log(
      AuditResult result, Methodology method, Instant time, Ledger ledger, Workers workers) {
    SecureRandom random = new SecureRandom();
    InteractionRecords verdicts = InteractionRecords.of(result, ledger.subjects());
    BatchPlace verdictPlace =
        ledger.append(Batch.of(RecordKind.VERDICT, verdicts, workers, random));
    BatchPlace scorePlace =
        ledger.append(
            Batch.of(
                RecordKind.SCORE, ScoreRecords.of(result, ledger.subjects()), workers, random));
    long methodology = ledger.append(method.entry());
    AuditSummary summary =
        new AuditSummary(
            time.getEpochSecond(), method.entry().hash(), counts(result), verdictPlace, scorePlace);
    return new LoggedAudit(methodology, ledger.append(summary), verdictPlace, scorePlace);
  }

  private static AuditSummary.Counts counts(AuditResult result) {
    long[] counts = new long[Verdict.values().length];
    for (int row = 0; row < result.verdicts().size(); row++) {
      counts[result.verdicts().verdict(row).ordinal()]++;
    }
    return new AuditSummary.Counts(
        counts[Verdict.VALID.ordinal()],
        counts[Verdict.SUSPECT.ordinal()],
        counts[Verdict.INVALID_GENERAL.ordinal()],
        counts[Verdict.INVALID_SOPHISTICATED.ordinal()],
        result.accounts().size(),
        result.groups().size());
  }
}
