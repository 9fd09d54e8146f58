package dev.zhenzan.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.OrganicLog;
import dev.zhenzan.SmallLog;
import dev.zhenzan.graph.Workers;
import dev.zhenzan.model.AccountVerdict;
import dev.zhenzan.model.AuditInput;
import dev.zhenzan.model.AuditResult;
import dev.zhenzan.model.AuthenticityScore;
import dev.zhenzan.model.DetectorRun;
import dev.zhenzan.model.InteractionKind;
import dev.zhenzan.model.InteractionTable;
import dev.zhenzan.model.Reason;
import dev.zhenzan.model.Verdict;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditTest {
  private static AuditResult audit(AuditInput input) {
    return new Audit(Workers.sequential(), StageListener.none()).run(input);
  }

  /** People, one group that meets on many creators' works, one account that cannot be a person. */
  private static OrganicLog mixed(long seed) {
    OrganicLog organic = OrganicLog.of(1_000, 200, seed);
    for (int member = 0; member < 25; member++) {
      for (int target = 0; target < 8; target++) {
        double second = OrganicLog.DAY * (1 + target / 2.0) + organic.random().nextDouble(1_200);
        organic.log().like("m" + member, "v" + (24 * target + 3), second);
      }
    }
    for (int i = 0; i < 60; i++) {
      organic.log().like("quick", "v" + i, 5 * OrganicLog.DAY + 0.1 * i);
    }
    return organic;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void run_givesTheSameResultWithAnyNumberOfThreads(int threads) {
    AuditInput input = mixed(1).log().input();
    AuditResult expected = audit(input);
    try (WorkerThreads workers = new WorkerThreads(threads)) {
      AuditResult found = new Audit(workers, StageListener.none()).run(input);
      assertSame(found.verdicts()::verdict, expected.verdicts()::verdict, input);
      assertSame(found.verdicts()::probability, expected.verdicts()::probability, input);
      assertSame(found.verdicts()::reasons, expected.verdicts()::reasons, input);
      assertSame(found.verdicts()::group, expected.verdicts()::group, input);
      assertThat(found.scores()).isEqualTo(expected.scores());
      assertThat(found.detectors()).isEqualTo(expected.detectors());
      assertThat(found.groups()).usingRecursiveComparison().isEqualTo(expected.groups());
      assertThat(found.accounts()).usingRecursiveComparison().isEqualTo(expected.accounts());
    }
  }

  private static void assertSame(Column found, Column expected, AuditInput input) {
    for (int row = 0; row < input.interactions().size(); row++) {
      assertThat(found.at(row)).isEqualTo(expected.at(row));
    }
  }

  private interface Column {
    Object at(int row);
  }

  @Test
  void run_callsWhatWasPlantedAndSparesPeople() {
    AuditInput input = mixed(2).log().input();
    InteractionTable table = input.interactions();
    AuditResult result = audit(input);

    assertThat(invalidRows(result, "quick")).isEqualTo(60);
    assertThat(invalidRows(result, "m")).isGreaterThan(190);
    assertThat(invalidRows(result, "p")).isLessThan(table.size() / 500);
    AccountVerdict quick = account(result, "quick");
    assertThat(quick.verdict()).isEqualTo(Verdict.INVALID_GENERAL);
    assertThat(Reason.of(quick.reasons())).contains(Reason.IMPOSSIBLE_RATE);
    AccountVerdict member = account(result, "m0");
    assertThat(member.verdict()).isEqualTo(Verdict.INVALID_SOPHISTICATED);
    assertThat(member.groups()).isNotEmpty();
  }

  private static long invalidRows(AuditResult result, String prefix) {
    InteractionTable table = result.input().interactions();
    long invalid = 0;
    for (int row = 0; row < table.size(); row++) {
      boolean theirs = table.accounts().text(table.account(row)).startsWith(prefix);
      invalid += theirs && result.verdicts().verdict(row).invalid() ? 1 : 0;
    }
    return invalid;
  }

  private static AccountVerdict account(AuditResult result, String id) {
    int account = result.input().interactions().accounts().find(id);
    return result.accounts().stream().filter(a -> a.account() == account).findFirst().orElseThrow();
  }

  @Test
  void run_ofALogWhoseRowsStandTwice_scoresAndJudgesAccountsAsOfThemOnce() {
    InteractionTable table = mixed(3).log().table();
    AuditResult expected = audit(AuditInput.of(copies(table, 1)));
    AuditResult result = audit(AuditInput.of(copies(table, 2)));

    assertThat(result.scores()).isEqualTo(expected.scores());
    assertThat(result.accounts())
        .extracting(AccountVerdict::verdict)
        .isEqualTo(expected.accounts().stream().map(AccountVerdict::verdict).toList());
  }

  private static InteractionTable copies(InteractionTable table, int copies) {
    InteractionTable.Builder builder = new InteractionTable.Builder();
    for (int copy = 0; copy < copies; copy++) {
      for (int row = 0; row < table.size(); row++) {
        int account = builder.accounts().intern(table.accounts().text(table.account(row)));
        int video = builder.videos().intern(table.videos().text(table.video(row)));
        builder.addPlain(account, video, table.kind(row), table.time(row), 0);
      }
    }
    return builder.build();
  }

  @Test
  void run_ofAnEmptyLog_knowsNothing() {
    AuditResult result = audit(SmallLog.empty().input());

    assertThat(result.verdicts().size()).isZero();
    assertThat(result.accounts()).isEmpty();
    assertThat(result.groups()).isEmpty();
    assertThat(result.scores().log().likes()).isZero();
  }

  @Test
  void run_ofOneRowOfEachKind_givesEachAVerdict() {
    SmallLog log = SmallLog.empty();
    for (InteractionKind kind : InteractionKind.values()) {
      log.row("a", kind, "v", 1);
    }
    AuditResult result = audit(log.input());

    assertThat(result.verdicts().size()).isEqualTo(InteractionKind.values().length);
    assertThat(result.accounts()).hasSize(1);
  }

  @Test
  void run_saysWhichChecksRanAndWhyOthersDidNot() {
    AuditResult result = audit(SmallLog.empty().like("a", "v", 0).input());

    assertThat(result.detectors())
        .extracting(DetectorRun::detector)
        .doesNotHaveDuplicates()
        .contains(
            "screening.duplicates",
            "screening.rate",
            "screening.publication",
            "screening.registration",
            "behavior.intervals",
            "behavior.rhythm",
            "behavior.watching",
            "lockstep",
            "burst");
    assertThat(result.detectors())
        .filteredOn(run -> !run.ran())
        .extracting(DetectorRun::skipped)
        .contains("no videos file", "no accounts file", "no dwell in the log");
  }

  @Test
  void examine_keepsAFindingForEachReasonNamed() {
    Examination examination =
        new Audit(Workers.sequential(), StageListener.none()).examine(mixed(2).log().input());
    BitSet named = new BitSet();
    for (int row = 0; row < examination.result().verdicts().size(); row++) {
      named.set(row, examination.result().verdicts().reasons(row) != 0);
    }

    assertThat(named.cardinality()).isPositive();
    assertThat(examination.findings(named)).hasSizeGreaterThan(named.cardinality() / 2);
    examination
        .findings(named)
        .forEach(
            (row, findings) ->
                assertThat(findings.getFirst().probability())
                    .isLessThanOrEqualTo(examination.result().verdicts().probability(row) + 1e-3));
  }

  @Test
  void run_publishesItsThresholds() {
    assertThat(audit(SmallLog.empty().input()).thresholds())
        .containsEntry("probability.invalid", 0.9)
        .containsEntry("probability.suspect", 0.5)
        .containsEntry("screening.impossible_likes", 20.0);
  }

  @Test
  void run_scoresHoldTheirEstimatesBetweenTheirBounds() {
    AuditResult result = audit(mixed(4).log().input());

    List<AuthenticityScore> scores = new ArrayList<>(result.scores().videos());
    scores.addAll(result.scores().creators());
    scores.add(result.scores().log());
    assertThat(scores)
        .allSatisfy(
            score -> {
              assertThat(score.authenticity().low()).isNotNegative();
              assertThat(score.authenticity().high()).isLessThanOrEqualTo(1);
              assertThat(score.validLikes().low()).isNotNegative();
              assertThat(score.validLikes().high()).isLessThanOrEqualTo(score.likes());
            });
  }

  @Test
  void listener_hearsStagesInOrderOneAfterTheOther() {
    List<String> heard = new ArrayList<>();
    StageListener listener =
        new StageListener() {
          @Override
          public void started(String stage) {
            heard.add("+" + stage);
          }

          @Override
          public void finished(String stage) {
            heard.add("-" + stage);
          }
        };
    new Audit(Workers.sequential(), listener).run(SmallLog.empty().like("a", "v", 0).input());

    List<String> expected = new ArrayList<>();
    for (String stage :
        List.of("screening", "behavior", "lockstep", "burst", "verdict", "accounts", "scores")) {
      expected.add("+" + stage);
      expected.add("-" + stage);
    }
    assertThat(heard).isEqualTo(expected);
  }
}
