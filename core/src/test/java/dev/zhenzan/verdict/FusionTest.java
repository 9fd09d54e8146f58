package dev.zhenzan.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.zhenzan.SmallLog;
import dev.zhenzan.graph.Workers;
import dev.zhenzan.model.Evidence;
import dev.zhenzan.model.InteractionKind;
import dev.zhenzan.model.InteractionTable;
import dev.zhenzan.model.Reason;
import dev.zhenzan.model.Verdict;
import dev.zhenzan.model.VerdictTable;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class FusionTest {
  private static final Offset<Float> ROUNDING = within(1e-6f);

  private final SmallLog log = SmallLog.empty();

  private VerdictTable fuse(double unseen, Evidence... evidence) {
    Map<Reason, Calibration.Line> lines = new EnumMap<>(Reason.class);
    Arrays.stream(Reason.values()).forEach(r -> lines.put(r, new Calibration.Line(1, 0)));
    return Fusion.fuse(
        log.table(),
        List.of(evidence),
        new Fusion.Rules(new Calibration(lines, unseen), DecisionPolicy.standard()),
        Workers.sequential());
  }

  /** A finding whose strength is the log odds of a probability. */
  private static Evidence inGroup(int group, Reason reason, double probability, int... rows) {
    float[] strengths = new float[rows.length];
    Arrays.fill(strengths, (float) Math.log(probability / (1 - probability)));
    return new Evidence(reason, rows, strengths, group);
  }

  private static Evidence finding(Reason reason, double probability, int... rows) {
    return inGroup(InteractionTable.ABSENT, reason, probability, rows);
  }

  @Test
  void probability_withoutAFinding_isWhatNoDetectorSees() {
    log.like("a", "v", 0);
    VerdictTable verdicts = fuse(0.02);

    assertThat(verdicts.probability(0)).isEqualTo(0.02f, ROUNDING);
    assertThat(verdicts.verdict(0)).isEqualTo(Verdict.VALID);
    assertThat(verdicts.reasons(0)).isZero();
    assertThat(verdicts.group(0)).isEqualTo(InteractionTable.ABSENT);
  }

  @Test
  void probability_ofTwoReasons_isTheirNoisyOr() {
    log.like("a", "v", 0);
    VerdictTable verdicts =
        fuse(
            0.2,
            finding(Reason.BURST_COMPOSITION, 0.5, 0),
            finding(Reason.LOCKSTEP_SYNCHRONOUS, 0.75, 0));

    // 1 - 0.5 * 0.25: what no detector sees is for rows of which none says anything.
    assertThat(verdicts.probability(0)).isEqualTo(0.875f, ROUNDING);
    assertThat(Reason.of(verdicts.reasons(0)))
        .containsExactly(Reason.LOCKSTEP_SYNCHRONOUS, Reason.BURST_COMPOSITION);
  }

  @Test
  void probability_ofTwoFindingsOfOneReason_isThatOfTheStronger() {
    log.like("a", "v", 0).like("b", "v", 1);
    VerdictTable verdicts =
        fuse(
            0,
            inGroup(0, Reason.LOCKSTEP_SYNCHRONOUS, 0.6, 0, 1),
            inGroup(1, Reason.LOCKSTEP_SYNCHRONOUS, 0.8, 1));

    assertThat(verdicts.probability(0)).isEqualTo(0.6f, ROUNDING);
    assertThat(verdicts.probability(1)).isEqualTo(0.8f, ROUNDING);
    assertThat(verdicts.group(0)).isZero();
    assertThat(verdicts.group(1)).isEqualTo(1);
  }

  @Test
  void reason_thatAloneSaysLittle_countsButIsNotNamed() {
    log.like("a", "v", 0);
    VerdictTable verdicts = fuse(0, finding(Reason.NO_DAILY_RHYTHM, 0.2, 0));

    assertThat(verdicts.probability(0)).isEqualTo(0.2f, ROUNDING);
    assertThat(verdicts.reasons(0)).isZero();
  }

  @Test
  void group_ofARowThatIsLikelyValid_isNotNamed() {
    log.like("a", "v", 0);
    VerdictTable verdicts = fuse(0, inGroup(0, Reason.LOCKSTEP_COMMON_TARGETS, 0.2, 0));

    assertThat(verdicts.group(0)).isEqualTo(InteractionTable.ABSENT);
  }

  @Test
  void verdict_fallsAtThePolicysThresholdsAndNamesTheKindOfTraffic() {
    log.like("a", "v", 0).like("b", "v", 0).like("c", "v", 0).like("d", "v", 0);
    VerdictTable verdicts =
        fuse(
            0,
            finding(Reason.BURST_COMPOSITION, 0.49, 0),
            finding(Reason.BURST_COMPOSITION, 0.55, 1),
            finding(Reason.BURST_COMPOSITION, 0.95, 2),
            finding(Reason.IMPOSSIBLE_RATE, 0.95, 3));

    assertThat(List.of(0, 1, 2, 3))
        .extracting(verdicts::verdict)
        .containsExactly(
            Verdict.VALID, Verdict.SUSPECT, Verdict.INVALID_SOPHISTICATED, Verdict.INVALID_GENERAL);
  }

  @Test
  void probability_neverReachesOne() {
    log.like("a", "v", 0);
    VerdictTable verdicts = fuse(0, finding(Reason.IMPOSSIBLE_RATE, 1 - 1e-12, 0));

    assertThat(verdicts.probability(0)).isLessThan(1).isGreaterThan(0.999f);
  }

  @Test
  void account_mostOfWhoseLikesAreInvalid_lendsItsOtherLikesThatDoubt() {
    for (int i = 0; i < 5; i++) {
      log.like("a", "v" + i, i).like("b", "v" + i, i);
    }
    VerdictTable verdicts = fuse(0, finding(Reason.LOCKSTEP_SYNCHRONOUS, 0.9, 0, 2, 4, 6));

    // Of a's four other likes each is invalid with 0.9.
    assertThat(verdicts.probability(8)).isEqualTo(0.9f, within(1e-4f));
    assertThat(Reason.of(verdicts.reasons(8))).containsExactly(Reason.ACCOUNT_MOSTLY_INVALID);
    assertThat(verdicts.probability(9)).isZero();
  }

  @Test
  void account_ofThreeLikes_lendsNothing() {
    log.like("a", "v0", 0).like("a", "v1", 1).like("a", "v2", 2);
    VerdictTable verdicts = fuse(0, finding(Reason.LOCKSTEP_SYNCHRONOUS, 0.9, 0, 1));

    assertThat(verdicts.probability(2)).isZero();
  }

  @Test
  void account_whoseRowsStandTwiceInTheLog_isNotDoubtedForIt() {
    for (int i = 0; i < 10; i++) {
      log.like("a", "v" + i, i).like("a", "v" + i, i);
    }
    VerdictTable verdicts =
        fuse(0.01, finding(Reason.DUPLICATE_ROW, 0.999, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19));

    for (int row = 0; row < 20; row += 2) {
      assertThat(verdicts.probability(row)).isEqualTo(0.01f, ROUNDING);
      assertThat(verdicts.verdict(row + 1)).isEqualTo(Verdict.VALID);
      assertThat(verdicts.reasons(row + 1)).isEqualTo(Reason.DUPLICATE_ROW.bit());
    }
  }

  @Test
  void companions_ofADoubtedLike_areDoubtedWithIt() {
    log.row("a", InteractionKind.VIEW, "v", 0).like("a", "v", 1);
    log.row("a", InteractionKind.COMMENT, "v", 2).row("a", InteractionKind.VIEW, "w", 3);
    log.row("b", InteractionKind.VIEW, "v", 4);
    VerdictTable verdicts = fuse(0, inGroup(7, Reason.LOCKSTEP_SYNCHRONOUS, 0.95, 1));

    for (int row : new int[] {0, 2}) {
      assertThat(verdicts.probability(row)).isEqualTo(0.95f, ROUNDING);
      assertThat(verdicts.reasons(row)).isEqualTo(Reason.LOCKSTEP_SYNCHRONOUS.bit());
      assertThat(verdicts.group(row)).isEqualTo(7);
    }
    assertThat(verdicts.probability(3)).isZero();
    assertThat(verdicts.probability(4)).isZero();
  }

  @Test
  void companions_ofALikeWrittenTwice_areNotDoubtedForThat() {
    log.row("a", InteractionKind.VIEW, "v", 0).like("a", "v", 1).like("a", "v", 1);
    log.row("a", InteractionKind.SHARE, "v", 5);
    VerdictTable verdicts = fuse(0.01, finding(Reason.DUPLICATE_ROW, 0.999, 2));

    assertThat(verdicts.verdict(2)).isEqualTo(Verdict.VALID);
    assertThat(verdicts.probability(0)).isEqualTo(0.01f, ROUNDING);
    assertThat(verdicts.probability(3)).isEqualTo(0.01f, ROUNDING);
  }

  @Test
  void companions_ofADoubtedLikeWrittenTwice_shareTheFirstOnesDoubtAlone() {
    log.like("a", "v", 1).like("a", "v", 1).row("a", InteractionKind.VIEW, "v", 0);
    VerdictTable verdicts =
        fuse(
            0,
            finding(Reason.DUPLICATE_ROW, 0.999, 1),
            finding(Reason.BURST_COMPOSITION, 0.6, 0, 1));

    assertThat(verdicts.probability(2)).isEqualTo(0.6f, ROUNDING);
    assertThat(verdicts.reasons(2)).isEqualTo(Reason.BURST_COMPOSITION.bit());
  }

  @Test
  void duplicate_ofAnInvalidLike_isAsInvalidAndOfTheSameKind() {
    log.like("a", "v", 1).like("a", "v", 1);
    VerdictTable verdicts =
        fuse(
            0, finding(Reason.DUPLICATE_ROW, 0.999, 1), finding(Reason.BURST_COMPOSITION, 0.95, 0));

    assertThat(verdicts.probability(1)).isEqualTo(0.95f, ROUNDING);
    assertThat(verdicts.verdict(1)).isEqualTo(Verdict.INVALID_SOPHISTICATED);
    assertThat(Reason.of(verdicts.reasons(1)))
        .containsExactly(Reason.DUPLICATE_ROW, Reason.BURST_COMPOSITION);
  }

  @Test
  void meetings_withinHoursAndAtAnyTime_proveNoMoreThanTheStronger() {
    log.like("a", "v", 0);
    VerdictTable verdicts =
        fuse(
            0,
            inGroup(0, Reason.LOCKSTEP_SYNCHRONOUS, 0.6, 0),
            inGroup(1, Reason.LOCKSTEP_COMMON_TARGETS, 0.8, 0));

    assertThat(verdicts.probability(0)).isEqualTo(0.8f, ROUNDING);
    assertThat(verdicts.group(0)).isEqualTo(1);
    assertThat(Reason.of(verdicts.reasons(0))).containsExactly(Reason.LOCKSTEP_COMMON_TARGETS);
  }
}
