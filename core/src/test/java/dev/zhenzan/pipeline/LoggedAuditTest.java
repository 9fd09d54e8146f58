package dev.zhenzan.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.SmallLog;
import dev.zhenzan.graph.Workers;
import dev.zhenzan.ledger.Ledger;
import dev.zhenzan.ledger.LedgerReader;
import dev.zhenzan.ledger.Ledgers;
import dev.zhenzan.ledger.Opening;
import dev.zhenzan.ledger.Search;
import dev.zhenzan.ledger.commitment.CommittedRecord;
import dev.zhenzan.ledger.entry.AuditSummary;
import dev.zhenzan.ledger.entry.MethodologyVersion;
import dev.zhenzan.model.AuditInput;
import dev.zhenzan.model.AuditResult;
import dev.zhenzan.model.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoggedAuditTest {
  private static final Instant TIME = Instant.parse("2026-03-02T00:00:00Z");
  @TempDir Path root;

  private static AuditResult audit(AuditInput input) {
    return new Audit(Workers.sequential(), StageListener.none()).run(input);
  }

  private static AuditInput log() {
    return SmallLog.empty()
        .video("v1", "creator", 9_000)
        .like("a1", "v1", 10)
        .like("a1", "v2", 20)
        .like("a2", "v1", 30)
        .like("a2", "v1", 30)
        .input();
  }

  private LoggedAudit logged(Ledgers ledgers, AuditResult result, Methodology method) {
    try (Ledger ledger = ledgers.open()) {
      return LoggedAudit.log(result, method, TIME, ledger, Workers.sequential());
    }
  }

  @Test
  void summary_countsWhatTheVerdictsSayAndBindsTheirPlace() throws Exception {
    Ledgers ledgers = Ledgers.in(root);
    AuditResult result = audit(log());
    Methodology method = Methodology.of("0.1.0", result.thresholds());

    LoggedAudit logged = logged(ledgers, result, method);

    LedgerReader reader = ledgers.read();
    AuditSummary summary = (AuditSummary) reader.entry(logged.summary());
    assertThat(summary.time()).isEqualTo(TIME.getEpochSecond());
    assertThat(summary.verdicts()).isEqualTo(logged.verdicts());
    assertThat(summary.scores()).isEqualTo(logged.scores());
    AuditSummary.Counts counts = summary.counts();
    assertThat(counts.valid()).isEqualTo(rows(result, Verdict.VALID));
    assertThat(counts.suspect()).isEqualTo(rows(result, Verdict.SUSPECT));
    assertThat(counts.invalidGeneral()).isEqualTo(rows(result, Verdict.INVALID_GENERAL));
    assertThat(counts.invalidSophisticated())
        .isEqualTo(rows(result, Verdict.INVALID_SOPHISTICATED));
    assertThat(counts.valid()).isBetween(1L, 3L);
    assertThat(counts.accounts()).isEqualTo(2);
    MethodologyVersion version = (MethodologyVersion) reader.entry(logged.methodology());
    assertThat(version).isEqualTo(method.entry());
    assertThat(summary.methodology()).isEqualTo(version.hash());
  }

  private static long rows(AuditResult result, Verdict verdict) {
    return IntStream.range(0, result.verdicts().size())
        .filter(row -> result.verdicts().verdict(row) == verdict)
        .count();
  }

  @Test
  void everyVerdictAndScore_canBeOpened() throws Exception {
    Ledgers ledgers = Ledgers.in(root);
    AuditResult result = audit(log());
    logged(ledgers, result, Methodology.of("0.1.0", result.thresholds()));
    List<CommittedRecord> records = new ArrayList<>(ScoreRecords.of(result));
    for (int row = 0; row < result.verdicts().size(); row++) {
      records.add(InteractionRecords.verdict(result, row));
    }
    assertThat(records).hasSize(6);
    try (Ledger ledger = ledgers.open()) {
      for (CommittedRecord record : records) {
        byte[] key = ledger.subjects().find(record.subject()).orElseThrow();
        List<Opening> openings = new Search(ledgers.read()).find(record, key);
        assertThat(openings).as(record.told()).hasSize(1);
        openings.getFirst().verify(ledgers.policy());
      }
    }
    // a1, a2, the creator, and v2, whose creator is not known.
    assertThat(keys()).isEqualTo(4);
  }

  /** Rows of all files of keys: a header of 23 bytes each, 92 a row. */
  private long keys() throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> file.toString().endsWith(".keys"))
          .mapToLong(file -> (file.toFile().length() - 23) / 92)
          .sum();
    }
  }

  @Test
  void auditOfTheSameLogTwice_standsTwiceUnderOneMethodology() {
    Ledgers ledgers = Ledgers.in(root);
    AuditResult result = audit(log());
    Methodology method = Methodology.of("0.1.0", result.thresholds());

    LoggedAudit first = logged(ledgers, result, method);
    LoggedAudit second = logged(ledgers, result, method);

    assertThat(second.methodology()).isEqualTo(first.methodology());
    assertThat(second.summary()).isGreaterThan(first.summary());
    assertThat(second.verdicts().root()).isNotEqualTo(first.verdicts().root());
  }

  @Test
  void auditOfNoRows_isLoggedWithoutCommitments() {
    Ledgers ledgers = Ledgers.in(root);
    AuditResult result = audit(SmallLog.empty().input());

    LoggedAudit logged = logged(ledgers, result, Methodology.of("0.1.0", result.thresholds()));

    assertThat(logged.verdicts().parts()).isZero();
    assertThat(logged.methodology()).isZero();
    assertThat(logged.summary()).isEqualTo(1);
  }

  @Test
  void methodology_namesThresholdsAndModelsButNotWhatComesFromTheLog() {
    Map<String, Double> thresholds = Map.of("base_rate", 0.07, "a.b", 0.25, "c", 3.0);

    Methodology method = Methodology.of("0.1.0-SNAPSHOT", thresholds);

    assertThat(method.version()).hasToString("zhenzan-0.1.0-snapshot");
    assertThat(method.text())
        .startsWith(
            """
            zhenzan methodology 1
            version zhenzan-0.1.0-snapshot
            threshold a.b 0.25
            threshold c 3.0
            model group-model.txt sha256\s""")
        .containsPattern("model interaction-model.txt sha256 [0-9a-f]{64}\n$")
        .doesNotContain("base_rate");
    assertThat(Methodology.of("0.1.0-SNAPSHOT", Map.of("c", 3.5)).entry().hash())
        .isNotEqualTo(method.entry().hash());
  }
}
