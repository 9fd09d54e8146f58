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
  private static final Offset<Float> FLOATS = within(1e-4f);

  /** Says of a like nothing but what its findings say. */
  private static final String BY_FINDINGS =
      """
      base 0.5
      tree
      split lockstep 0
      leaf -4
      split lockstep 2
      leaf 0.5
      leaf 3
      tree
      split burst 0
      leaf 0
      leaf 4.5
      """;

  private static final String ALL_ARE_INVALID = "base 0.5\ntree\nleaf 6\n";

  /** What {@link #BY_FINDINGS} makes of a like without a finding, of a weak and of a strong one. */
  private static final float QUIET = (float) BaseRate.probability(-4);

  private static final float WEAK = (float) BaseRate.probability(0.5);
  private static final float STRONG = (float) BaseRate.probability(3);

  private final SmallLog log = SmallLog.empty();

  private VerdictTable fuse(Evidence... evidence) {
    return fuse(0, evidence);
  }

  private VerdictTable fuse(double unseen, Evidence... evidence) {
    return outcome(BY_FINDINGS, 0.5, unseen, evidence).verdicts();
  }

  private VerdictTable fuseBy(String model, Evidence... evidence) {
    return outcome(model, 0.5, 0, evidence).verdicts();
  }

  private Fusion.Outcome outcome(
      String model, double baseRate, double unseen, Evidence... evidence) {
    Map<Reason, Calibration.Line> lines = new EnumMap<>(Reason.class);
    Arrays.stream(Reason.values()).forEach(r -> lines.put(r, new Calibration.Line(1, 0)));
    return Fusion.fuse(
        log.input(),
        List.of(evidence),
        new Fusion.Rules(
            new Calibration(lines, unseen),
            InteractionModel.parse(model.lines().toList()),
            new BaseRate.Given(baseRate),
            DecisionPolicy.standard()),
        Workers.sequential());
  }

  private static Evidence inGroup(int group, Reason reason, double strength, int... rows) {
    float[] strengths = new float[rows.length];
    Arrays.fill(strengths, (float) strength);
    return new Evidence(reason, rows, strengths, group);
  }

  private static Evidence nats(Reason reason, double strength, int... rows) {
    return inGroup(InteractionTable.ABSENT, reason, strength, rows);
  }

  /** A finding whose strength is the log odds of a probability. */
  private static Evidence finding(Reason reason, double probability, int... rows) {
    return nats(reason, Math.log(probability / (1 - probability)), rows);
  }

  @Test
  void like_withoutAFinding_hasTheModelsProbabilityAndNoReason() {
    log.like("a", "v", 0);
    VerdictTable verdicts = fuse(0.02);

    assertThat(verdicts.probability(0)).isEqualTo(QUIET, ROUNDING);
    assertThat(verdicts.verdict(0)).isEqualTo(Verdict.VALID);
    assertThat(verdicts.reasons(0)).isZero();
    assertThat(verdicts.group(0)).isEqualTo(InteractionTable.ABSENT);
  }

  @Test
  void otherAct_withoutAFinding_hasTheProbabilityOfWhatNoDetectorSees() {
    log.row("a", InteractionKind.SHARE, "v", 0);
    VerdictTable verdicts = fuse(0.02);

    assertThat(verdicts.probability(0)).isEqualTo(0.02f, ROUNDING);
    assertThat(verdicts.reasons(0)).isZero();
  }

  @Test
  void screening_joinsTheModelsOpinionByNoisyOr() {
    log.like("a", "v", 0);
    VerdictTable verdicts =
        fuse(
            finding(Reason.IMPOSSIBLE_RATE, 0.5, 0),
            finding(Reason.REGULAR_INTERVALS, 0.4, 0),
            nats(Reason.LOCKSTEP_SYNCHRONOUS, 3, 0));

    assertThat(verdicts.probability(0)).isEqualTo(1 - 0.5f * 0.6f * (1 - STRONG), ROUNDING);
    assertThat(Reason.of(verdicts.reasons(0)))
        .containsExactly(
            Reason.IMPOSSIBLE_RATE, Reason.LOCKSTEP_SYNCHRONOUS, Reason.REGULAR_INTERVALS);
  }

  @Test
  void twoFindingsOfOneReason_sayNoMoreThanTheStronger() {
    log.like("a", "v", 0).like("b", "v", 1);
    VerdictTable verdicts =
        fuse(
            inGroup(0, Reason.LOCKSTEP_SYNCHRONOUS, 1, 0, 1),
            inGroup(1, Reason.LOCKSTEP_SYNCHRONOUS, 3, 1),
            inGroup(2, Reason.LOCKSTEP_SYNCHRONOUS, 0.5, 1));

    assertThat(verdicts.probability(0)).isEqualTo(WEAK, ROUNDING);
    assertThat(verdicts.probability(1)).isEqualTo(STRONG, ROUNDING);
    assertThat(verdicts.group(0)).isZero();
    assertThat(verdicts.group(1)).isEqualTo(1);
  }

  @Test
  void meetings_withinHoursAndAtAnyTime_proveNoMoreThanTheStronger() {
    log.like("a", "v", 0);
    VerdictTable verdicts =
        fuse(
            inGroup(0, Reason.LOCKSTEP_SYNCHRONOUS, 1, 0),
            inGroup(1, Reason.LOCKSTEP_COMMON_TARGETS, 3, 0));

    assertThat(verdicts.probability(0)).isEqualTo(STRONG, ROUNDING);
    assertThat(verdicts.group(0)).isEqualTo(1);
    assertThat(Reason.of(verdicts.reasons(0))).containsExactly(Reason.LOCKSTEP_COMMON_TARGETS);
  }

  @Test
  void reason_thatAloneSaysLittle_countsButIsNotNamed() {
    log.like("a", "v", 0);
    VerdictTable verdicts = fuse(finding(Reason.NO_DAILY_RHYTHM, 0.2, 0));

    assertThat(verdicts.probability(0)).isEqualTo(1 - 0.8f * (1 - QUIET), ROUNDING);
    assertThat(verdicts.reasons(0)).isZero();
  }

  @Test
  void watching_isForTheModelToWeigh() {
    log.like("a", "v", 0);
    VerdictTable verdicts = fuse(finding(Reason.LIKE_WITHOUT_WATCHING, 0.9, 0));

    assertThat(verdicts.probability(0)).isEqualTo(QUIET, ROUNDING);
  }

  @Test
  void group_ofALikeThatIsLikelyValid_isNotNamed() {
    log.like("a", "v", 0);
    VerdictTable verdicts = fuse(inGroup(0, Reason.LOCKSTEP_COMMON_TARGETS, -1, 0));

    assertThat(verdicts.group(0)).isEqualTo(InteractionTable.ABSENT);
    assertThat(verdicts.reasons(0)).isZero();
  }

  @Test
  void verdict_fallsAtThePolicysThresholdsAndNamesTheKindOfTraffic() {
    log.like("a", "v", 0).like("b", "v", 0).like("c", "v", 0).like("d", "v", 0);
    VerdictTable verdicts =
        fuse(
            nats(Reason.BURST_COMPOSITION, -1, 0),
            nats(Reason.BURST_COMPOSITION, 1, 1),
            nats(Reason.LOCKSTEP_SYNCHRONOUS, 3, 2, 3),
            finding(Reason.IMPOSSIBLE_RATE, 0.6, 3));

    assertThat(List.of(0, 1, 2, 3))
        .extracting(verdicts::verdict)
        .containsExactly(
            Verdict.VALID, Verdict.SUSPECT, Verdict.INVALID_SOPHISTICATED, Verdict.INVALID_GENERAL);
    assertThat(Reason.of(verdicts.reasons(1))).containsExactly(Reason.BURST_COMPOSITION);
  }

  @Test
  void probability_neverReachesOne() {
    log.like("a", "v", 0).row("a", InteractionKind.VIEW, "w", 0);
    VerdictTable verdicts = fuse(finding(Reason.IMPOSSIBLE_RATE, 1 - 1e-12, 0, 1));

    assertThat(verdicts.probability(0)).isLessThan(1).isGreaterThan(0.999f);
    assertThat(verdicts.probability(1)).isLessThan(1).isGreaterThan(0.999f);
  }

  @Test
  void baseRate_movesTheLogOddsOfLikesAndIsTold() {
    log.like("a", "v", 0);
    Fusion.Outcome outcome = outcome(BY_FINDINGS, 0.2, 0, nats(Reason.LOCKSTEP_SYNCHRONOUS, 3, 0));

    assertThat(outcome.baseRate()).isEqualTo(0.2);
    assertThat(outcome.verdicts().probability(0))
        .isEqualTo((float) BaseRate.probability(3 - Math.log(4)), ROUNDING);
  }

  @Test
  void like_withoutAFindingOfItsOwn_isNeverCalledInvalid() {
    log.like("a", "v", 0).like("b", "v", 1).like("c", "v", 2).like("d", "v", 3);
    VerdictTable verdicts =
        fuseBy(
            ALL_ARE_INVALID,
            nats(Reason.LOCKSTEP_SYNCHRONOUS, -2, 1),
            nats(Reason.BURST_COMPOSITION, -2, 2),
            nats(Reason.LOCKSTEP_SYNCHRONOUS, -2.1, 3));

    float sure = (float) BaseRate.probability(6);
    assertThat(verdicts.probability(0)).isEqualTo(0.6f + 0.25f * (sure - 0.6f), ROUNDING);
    assertThat(List.of(0, 1, 2, 3))
        .extracting(verdicts::verdict)
        .containsExactly(
            Verdict.SUSPECT,
            Verdict.INVALID_SOPHISTICATED,
            Verdict.INVALID_SOPHISTICATED,
            Verdict.SUSPECT);
  }

  @Test
  void like_doubtedForNothingButItsAudience_saysSo() {
    log.like("a", "v", 0).like("b", "v", 1);
    VerdictTable verdicts = fuseBy(ALL_ARE_INVALID, nats(Reason.BURST_COMPOSITION, 1, 1));

    assertThat(Reason.of(verdicts.reasons(0))).containsExactly(Reason.UNUSUAL_SURROUNDINGS);
    assertThat(Reason.of(verdicts.reasons(1))).containsExactly(Reason.BURST_COMPOSITION);
  }

  @Test
  void like_ofADoubtedAccount_saysSoWhereItIsDoubtedItself() {
    for (int i = 0; i < 4; i++) {
      log.like("a", "v" + i, i).like("b", "w" + i, i);
    }
    Evidence most = nats(Reason.LOCKSTEP_SYNCHRONOUS, 3, 0, 2, 4, 1, 3);

    assertThat(Reason.of(fuseBy(ALL_ARE_INVALID, most).reasons(6)))
        .containsExactly(Reason.ACCOUNT_MOSTLY_INVALID);
    // Of b's three others two were found: 0.64 of doubt each on average.
    assertThat(Reason.of(fuseBy(ALL_ARE_INVALID, most).reasons(7)))
        .containsExactly(Reason.ACCOUNT_MOSTLY_INVALID);
    assertThat(fuse(most).reasons(6)).isZero();
  }

  @Test
  void likes_ofAnAccountOfThree_doNotNameTheAccount() {
    log.like("a", "v0", 0).like("a", "v1", 1).like("a", "v2", 2);
    VerdictTable verdicts = fuseBy(ALL_ARE_INVALID, nats(Reason.LOCKSTEP_SYNCHRONOUS, 3, 0, 1));

    assertThat(Reason.of(verdicts.reasons(2))).containsExactly(Reason.UNUSUAL_SURROUNDINGS);
  }

  @Test
  void account_mostOfWhoseLikesAreInvalid_lendsItsOtherActsThatDoubt() {
    for (int i = 0; i < 5; i++) {
      log.like("a", "v" + i, i).like("b", "v" + i, i);
    }
    log.row("a", InteractionKind.FOLLOW, "w", 9).row("b", InteractionKind.FOLLOW, "w", 9);
    VerdictTable verdicts = fuse(nats(Reason.LOCKSTEP_SYNCHRONOUS, 3, 0, 2, 4, 6));

    assertThat(verdicts.probability(10)).isEqualTo((4 * STRONG + QUIET) / 5, FLOATS);
    assertThat(Reason.of(verdicts.reasons(10))).containsExactly(Reason.ACCOUNT_MOSTLY_INVALID);
    assertThat(verdicts.probability(11)).isZero();
    assertThat(verdicts.reasons(11)).isZero();
  }

  @Test
  void account_ofThreeLikes_lendsNothing() {
    log.like("a", "v0", 0).like("a", "v1", 1).like("a", "v2", 2);
    log.row("a", InteractionKind.FOLLOW, "w", 9);
    VerdictTable verdicts = fuse(nats(Reason.LOCKSTEP_SYNCHRONOUS, 3, 0, 1, 2));

    assertThat(verdicts.probability(3)).isZero();
  }

  @Test
  void account_whoseRowsStandTwiceInTheLog_isNotDoubtedForIt() {
    for (int i = 0; i < 10; i++) {
      log.like("a", "v" + i, i).like("a", "v" + i, i);
    }
    VerdictTable verdicts =
        fuse(0.01, finding(Reason.DUPLICATE_ROW, 0.999, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19));

    for (int row = 0; row < 20; row += 2) {
      assertThat(verdicts.probability(row)).isEqualTo(QUIET, ROUNDING);
      assertThat(verdicts.verdict(row + 1)).isEqualTo(Verdict.VALID);
      assertThat(verdicts.reasons(row + 1)).isEqualTo(Reason.DUPLICATE_ROW.bit());
    }
  }

  @Test
  void companions_ofADoubtedLike_areDoubtedWithIt() {
    log.row("a", InteractionKind.VIEW, "v", 0).like("a", "v", 1);
    log.row("a", InteractionKind.COMMENT, "v", 2).row("a", InteractionKind.VIEW, "w", 3);
    log.row("b", InteractionKind.VIEW, "v", 4).unlike("a", "v", 5);
    VerdictTable verdicts = fuse(inGroup(7, Reason.LOCKSTEP_SYNCHRONOUS, 3, 1));

    for (int row : new int[] {0, 2, 5}) {
      assertThat(verdicts.probability(row)).isEqualTo(STRONG, ROUNDING);
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
  void duplicate_ofAnInvalidLike_isAsInvalidAndOfTheSameKind() {
    log.like("a", "v", 1).like("a", "v", 1).row("a", InteractionKind.VIEW, "v", 0);
    VerdictTable verdicts =
        fuse(finding(Reason.DUPLICATE_ROW, 0.999, 1), nats(Reason.LOCKSTEP_SYNCHRONOUS, 3, 0));

    assertThat(verdicts.probability(1)).isEqualTo(STRONG, ROUNDING);
    assertThat(verdicts.verdict(1)).isEqualTo(Verdict.INVALID_SOPHISTICATED);
    assertThat(Reason.of(verdicts.reasons(1)))
        .containsExactly(Reason.DUPLICATE_ROW, Reason.LOCKSTEP_SYNCHRONOUS);
    assertThat(verdicts.reasons(2)).isEqualTo(Reason.LOCKSTEP_SYNCHRONOUS.bit());
  }

  @Test
  void likeGivenAgain_isAsInvalidAsTheFirst() {
    log.like("a", "v", 9).like("a", "v", 1).like("b", "v", 2);
    VerdictTable verdicts = fuse(inGroup(3, Reason.LOCKSTEP_SYNCHRONOUS, 3, 1));

    assertThat(verdicts.probability(0)).isEqualTo(STRONG, ROUNDING);
    assertThat(verdicts.group(0)).isEqualTo(3);
    assertThat(verdicts.probability(2)).isEqualTo(QUIET, ROUNDING);
  }

  @Test
  void view_withAFinding_isDoubtedByTheLineOfItsReason() {
    log.row("a", InteractionKind.VIEW, "v", 0).row("b", InteractionKind.VIEW, "v", 1);
    VerdictTable verdicts =
        fuseBy(
            ALL_ARE_INVALID,
            new Evidence(Reason.LOCKSTEP_SYNCHRONOUS, new int[] {0}, new float[] {3}, 5));

    assertThat(verdicts.probability(0)).isEqualTo((float) BaseRate.probability(3), ROUNDING);
    assertThat(verdicts.reasons(0)).isEqualTo(Reason.LOCKSTEP_SYNCHRONOUS.bit());
    assertThat(verdicts.group(0)).isEqualTo(5);
    assertThat(verdicts.reasons(1)).isZero();
    assertThat(verdicts.group(1)).isEqualTo(InteractionTable.ABSENT);
  }
}
