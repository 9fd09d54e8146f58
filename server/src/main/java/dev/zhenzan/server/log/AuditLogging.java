package dev.zhenzan.server.log;

import dev.zhenzan.ledger.commitment.CommittedRecord;
import dev.zhenzan.ledger.commitment.RecordKind;
import dev.zhenzan.ledger.commitment.Subject;
import dev.zhenzan.ledger.entry.AuditSummary;
import dev.zhenzan.ledger.entry.AuditSummary.BatchPlace;
import dev.zhenzan.ledger.entry.MethodologyVersion;
import dev.zhenzan.model.Verdict;
import dev.zhenzan.server.database.Database;
import dev.zhenzan.tlog.VerificationException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/**
 * Puts one audit into the log: commitments to its verdicts and scores, then, through the outbox,
 * the summary that binds them. It holds some thousand rows in memory, whatever the audit has. What
 * a crash leaves of it are commitments that no summary names, which do no harm: it is begun anew
 * under other salts.
 */
final class AuditLogging {
  /** Records whose keys are looked up at once. */
  private static final int CHUNK = 1 << 13;

  /** Some 300 bytes of memory each until they are saved. */
  private static final int UNSAVED = 100_000;

  private final ServiceLog log;
  private final Database database;
  private final Outbox outbox;
  private final OutboxRows rows;
  private final Path scratch;
  private final SecureRandom random = new SecureRandom();

  AuditLogging(ServiceLog log, Database database, Outbox outbox, Path scratch) {
    this.log = log;
    this.database = database;
    this.outbox = outbox;
    this.rows = new OutboxRows(database);
    this.scratch = scratch;
  }

  /** An audit that is to be logged. */
  record Due(UUID organisation, UUID audit, Path folder) {}

  /** What the table of audits says of it. */
  private record Audit(Instant time, long accounts, long groups, String summary) {}

  void run(Due due) throws VerificationException {
    Audit audit = database.in(due.organisation, handle -> audit(handle, due.audit));
    MethodologyVersion method = JudgedBy.of(audit.summary).entry();
    long[] verdicts = new long[Verdict.values().length];
    BatchPlace verdictPlace =
        place(
            due,
            RecordKind.VERDICT,
            taker ->
                ResultRecords.verdicts(
                    due.folder,
                    record -> {
                      verdicts[record.verdict().ordinal()]++;
                      taker.accept(record);
                    }));
    BatchPlace scorePlace =
        place(due, RecordKind.SCORE, taker -> ResultRecords.scores(due.folder, taker::accept));
    AuditSummary summary =
        new AuditSummary(
            audit.time.getEpochSecond(),
            method.hash(),
            counts(verdicts, audit),
            verdictPlace,
            scorePlace);
    database.run(due.organisation, handle -> bind(handle, due.audit, method, summary));
  }

  private static Audit audit(Handle handle, UUID audit) {
    return handle
        .createQuery(
            """
            select audited_at, accounts, groups, summary::text from audit
            where organisation_id = organisation() and audit_id = ?""")
        .bind(0, audit)
        .map(
            (row, context) ->
                new Audit(
                    row.getTimestamp(1).toInstant(),
                    row.getLong(2),
                    row.getLong(3),
                    row.getString(4)))
        .one();
  }

  private static AuditSummary.Counts counts(long[] verdicts, Audit audit) {
    return new AuditSummary.Counts(
        verdicts[Verdict.VALID.ordinal()],
        verdicts[Verdict.SUSPECT.ordinal()],
        verdicts[Verdict.INVALID_GENERAL.ordinal()],
        verdicts[Verdict.INVALID_SOPHISTICATED.ordinal()],
        audit.accounts,
        audit.groups);
  }

  private interface Source {
    void read(Consumer<CommittedRecord> taker);
  }

  private BatchPlace place(Due due, RecordKind kind, Source source) {
    try (SpilledBatch batch = SpilledBatch.in(scratch, kind, random)) {
      List<CommittedRecord> chunk = new ArrayList<>();
      int opened = log.opened();
      source.read(
          record -> {
            chunk.add(record);
            if (chunk.size() == CHUNK) {
              commit(due.organisation, chunk, batch);
            }
          });
      commit(due.organisation, chunk, batch);
      batch.complete();
      return rows.unbacked(() -> append(batch, opened));
    }
  }

  private BatchPlace append(SpilledBatch batch, int opened) {
    log.saveKeys();
    if (log.opened() != opened) {
      throw new IllegalStateException("the log was opened anew meanwhile: drawn keys are lost");
    }
    return log.writing(open -> open.appendParts(batch));
  }

  /** Keys that are drawn here are saved before the first commitment under them is logged. */
  private void commit(UUID organisation, List<CommittedRecord> chunk, SpilledBatch batch) {
    Set<Subject> subjects = new LinkedHashSet<>();
    chunk.forEach(record -> subjects.add(Subjects.scoped(organisation, record.subject())));
    Map<Subject, byte[]> keys = log.drawnKeys(subjects);
    for (CommittedRecord record : chunk) {
      Subject subject = Subjects.scoped(organisation, record.subject());
      batch.add(record, Objects.requireNonNull(keys.get(subject)));
    }
    chunk.clear();
    if (log.unsavedKeys() >= UNSAVED) {
      rows.unbacked(
          () -> {
            log.saveKeys();
            return log.opened();
          });
    }
  }

  private void bind(Handle handle, UUID audit, MethodologyVersion method, AuditSummary summary) {
    if (!isKnown(handle, method)) {
      outbox.add(handle, method);
    }
    handle.execute(
        """
        update audit_commitment set state = 'done', problem = null, scores_first = ?,
          scores_parts = ?, summary_sequence = ?
        where organisation_id = organisation() and audit_id = ?""",
        summary.scores().first(),
        summary.scores().parts(),
        outbox.add(handle, summary),
        audit);
  }

  private static boolean isKnown(Handle handle, MethodologyVersion method) {
    return handle
        .createQuery(
            """
            select exists (select 1 from log_outbox
              where organisation_id = organisation() and entry = ?)""")
        .bind(0, method.encode())
        .mapTo(Boolean.class)
        .one();
  }
}
