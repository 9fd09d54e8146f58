package dev.zhenzan.server.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.ledger.Opening;
import dev.zhenzan.ledger.Receipt;
import dev.zhenzan.ledger.commitment.Committer;
import dev.zhenzan.ledger.commitment.InteractionRecord;
import dev.zhenzan.ledger.commitment.RecordKind;
import dev.zhenzan.ledger.commitment.ScoreRecord;
import dev.zhenzan.ledger.entry.AuditSummary;
import dev.zhenzan.ledger.entry.CommitmentBatch;
import dev.zhenzan.model.InteractionKind;
import dev.zhenzan.server.database.AdvisoryLock;
import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.database.Identifiers;
import dev.zhenzan.server.identity.Role;
import dev.zhenzan.server.result.AuditStoring;
import dev.zhenzan.server.support.Organisations;
import dev.zhenzan.server.support.ServiceTest;
import dev.zhenzan.server.support.Visitor;
import dev.zhenzan.tlog.merkle.Hash;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@ServiceTest
class AuditCommitmentsTest {
  static final String SUMMARY =
      """
      {"run": {"versions": {"zhenzan": "0.1.0"}}, "thresholds": {"decision.invalid": 0.9},
       "input": {"period": {"from": "2026-03-01T00:00:00Z", "to": "2026-03-02T00:00:00Z"}}}""";

  @Inject Database database;
  @Inject DataSource pool;
  @Inject Organisations organisations;
  @Inject Event<AuditStoring> storing;
  @Inject Appender appender;
  @Inject ServiceLog log;
  @Inject LedgerMatchesDatabase matching;

  @TempDir Path folder;

  /** An audit of two works of two creators, of which the log is to tell. */
  private UUID audit(UUID organisation) throws Exception {
    Files.writeString(
        folder.resolve("interaction_verdicts.csv"),
        """
        account_id,video_id,kind,time,probability,verdict,reasons,group_id
        a1,v1,like,2026-03-01T00:00:00Z,0.010000,valid,,
        a2,v1,like,2026-03-01T00:00:01Z,0.990000,invalid_sophisticated,lockstep_common_targets,G1
        a2,v2,like,2026-03-01T00:00:02Z,0.500000,suspect,,
        """);
    Files.writeString(
        folder.resolve("video_scores.csv"),
        """
        video_id,creator_id,likes,authenticity_low,authenticity,authenticity_high
        v1,c1,2,0.100000,0.500000,0.900000
        v2,,1,0.000000,0.500000,1.000000
        """);
    UUID audit = Identifiers.next();
    store(organisation, audit, folder);
    return audit;
  }

  private void store(UUID organisation, UUID audit, Path files) {
    database.run(
        organisation,
        handle -> {
          Audits.insert(handle, audit);
          storing.fire(new AuditStoring(handle, audit, files));
        });
  }

  private long summaryIndex(UUID organisation, UUID audit) {
    Instant deadline = Instant.now().plusSeconds(60);
    while (Instant.now().isBefore(deadline)) {
      Long sequence =
          database.in(
              organisation,
              handle ->
                  handle
                      .createQuery(
                          "select coalesce(summary_sequence, 0) from audit_commitment where"
                              + " audit_id = ?")
                      .bind(0, audit)
                      .mapTo(Long.class)
                      .one());
      if (sequence > 0) {
        return appender.await(sequence, Duration.ofSeconds(20)).orElseThrow();
      }
      Thread.onSpinWait();
    }
    throw new AssertionError("the audit is not in the log");
  }

  @Test
  void storedAudit_isCommittedToAndBound() throws Exception {
    UUID organisation = organisations.organisation();
    UUID audit = audit(organisation);

    long index = summaryIndex(organisation, audit);

    AuditSummary summary = (AuditSummary) log.reader().entry(index);
    assertThat(summary.counts()).isEqualTo(new AuditSummary.Counts(1, 1, 0, 1, 2, 1));
    assertThat(log.reader().entry(summary.scores().first())).isInstanceOf(CommitmentBatch.class);
    assertThat(matching.all().matches()).isTrue();
  }

  @Test
  void auditWhoseFilesAreGone_isGivenUpAtOnce() {
    UUID organisation = organisations.organisation();
    UUID audit = Identifiers.next();

    store(organisation, audit, folder.resolve("gone"));

    Instant deadline = Instant.now().plusSeconds(60);
    while (attempts(organisation, audit).startsWith("waiting")) {
      assertThat(Instant.now()).as("deadline").isBefore(deadline);
      Thread.onSpinWait();
    }
    assertThat(attempts(organisation, audit)).isEqualTo("failed 1");
  }

  private String attempts(UUID organisation, UUID audit) {
    return database.in(
        organisation,
        handle ->
            handle
                .createQuery(
                    "select state || ' ' || attempts from audit_commitment where audit_id = ?")
                .bind(0, audit)
                .mapTo(String.class)
                .one());
  }

  @Test
  void receiptOfAWork_verifiesAndIsItsCreatorsAlone() throws Exception {
    UUID organisation = organisations.organisation();
    summaryIndex(organisation, audit(organisation));
    Visitor own = organisations.visitor(organisation, new String[] {"c1"}, null, Role.CREATOR);
    Visitor other = organisations.visitor(organisation, new String[] {"c2"}, null, Role.CREATOR);

    HttpResponse<String> receipt = own.get("/api/v1/works/v1/receipt");
    HttpResponse<String> opening = own.get("/api/v1/works/v1/receipt?form=opening");

    assertThat(receipt.statusCode()).as(receipt.body()).isEqualTo(200);
    Receipt.parse(receipt.body().getBytes(UTF_8)).verify(log.policy());
    Opening opened = Opening.parse(opening.body().getBytes(UTF_8));
    opened.verify(log.policy());
    assertThat(opened.opened())
        .isEqualTo(
            new ScoreRecord("v1", "c1", 2, new ScoreRecord.Share(100_000, 500_000, 900_000)));
    assertThat(other.get("/api/v1/works/v1/receipt").statusCode()).isEqualTo(404);
    assertThat(Visitor.nobody().get("/api/v1/works/v1/receipt").statusCode()).isEqualTo(401);
  }

  @Test
  void spilledBatch_holdsEveryRecordOnceInAscendingFullParts() {
    byte[] key = new byte[32];
    List<InteractionRecord> records = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      records.add(new InteractionRecord("a" + i, "v", InteractionKind.LIKE, i));
    }
    try (SpilledBatch batch = SpilledBatch.in(folder, RecordKind.INTERACTION, new SecureRandom())) {
      records.forEach(record -> batch.add(record, key));
      records.subList(0, 100).forEach(record -> batch.add(record, key));
      batch.complete();
      CommitmentBatch first = batch.part(0);
      Hash salt = first.batch().salt();
      List<Hash> values = new ArrayList<>(first.values());
      for (int part = 1; part < batch.parts(); part++) {
        values.addAll(batch.part(part).values());
      }

      assertThat(values).hasSize(256 * batch.parts()).isSortedAccordingTo(CommitmentBatch::compare);
      assertThat(values.size()).isGreaterThanOrEqualTo(10_000 + 10_000 / 64);
      Committer committer = new Committer();
      List<Hash> expected = new ArrayList<>();
      for (InteractionRecord record : records) {
        Committer.Message message =
            new Committer.Message(RecordKind.INTERACTION, salt, record.canonical());
        expected.add(Hash.of(committer.commitment(committer.recordKey(key, message), message)));
      }
      assertThat(values).containsAll(expected).doesNotHaveDuplicates();
    }
    assertThat(folder).isEmptyDirectory();
  }

  /** A backup copies the files of the log while it has the lock: nothing may grow meanwhile. */
  @Test
  void commitments_waitForABackup() throws Exception {
    UUID organisation = organisations.organisation();
    UUID audit;
    try (Connection backup = pool.getConnection();
        Statement statement = backup.createStatement()) {
      statement.execute(AdvisoryLock.PUBLICATION.whole());
      long before = log.reader().head().size();
      audit = audit(organisation);
      while (!waits(statement)) {
        assertThat(log.reader().head().size()).isEqualTo(before);
      }
      assertThat(log.reader().head().size()).isEqualTo(before);
      statement.execute(AdvisoryLock.PUBLICATION.letGo());
    }

    long index = summaryIndex(organisation, audit);

    AuditSummary summary = (AuditSummary) log.reader().entry(index);
    assertThat(log.reader().entry(summary.verdicts().first())).isInstanceOf(CommitmentBatch.class);
  }

  /** Whether somebody waits for the lock that this session has, in this database. */
  private static boolean waits(Statement statement) throws SQLException {
    try (ResultSet rows =
        statement.executeQuery(
            """
            select exists (
              select 1 from pg_locks held join pg_locks waiting
                using (locktype, database, classid, objid, objsubid)
              where locktype = 'advisory' and held.pid = pg_backend_pid() and held.granted
                and not waiting.granted)""")) {
      return rows.next() && rows.getBoolean(1);
    }
  }
}
