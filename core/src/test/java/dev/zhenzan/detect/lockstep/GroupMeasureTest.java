package dev.zhenzan.detect.lockstep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.zhenzan.SmallLog;
import dev.zhenzan.graph.Workers;
import dev.zhenzan.model.AuditInput;
import dev.zhenzan.model.LockstepGroup;
import dev.zhenzan.model.Period;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * By hand: four members, two targets of one creator, five who come first and one who comes last.
 */
class GroupMeasureTest {
  private static final double HOUR = 3_600;

  private static GroupFeatures features() {
    return measured(log().input(), 4);
  }

  private static SmallLog log() {
    SmallLog log = SmallLog.empty();
    for (int video = 0; video < 2; video++) {
      log.video("t" + video, "m0", 0);
      for (int other = 0; other < 5; other++) {
        log.like("o" + other, "t" + video, other);
      }
      for (int member = 0; member < 4; member++) {
        log.like("m" + member, "t" + video, 5 * HOUR + member);
      }
      log.like("last", "t" + video, 6 * HOUR);
    }
    for (int member = 0; member < 4; member++) {
      log.like("m" + member, "elsewhere" + member, 7 * HOUR);
    }
    return log;
  }

  private static GroupFeatures measured(AuditInput input, int members) {
    LikeGraph graph = LikeGraph.of(input.interactions(), Workers.sequential());
    int[] accounts = ids(input.interactions().accounts()::intern, "m", members);
    int[] videos = ids(input.interactions().videos()::intern, "t", 2);
    LockstepGroup group =
        new LockstepGroup(
            accounts,
            videos,
            new int[2 * members],
            new Period(0, 1),
            new LockstepGroup.Significance(2, 50, 0, 0),
            false);
    Candidate candidate =
        new Candidate(group, new float[2 * members], new int[2 * members], Scale.WHOLE_LOG);
    Background background = Background.of(graph, input, Workers.sequential());
    GroupMeasure measure = new GroupMeasure(background, new int[graph.videos()]);
    measure.of(candidate);
    return measure.of(candidate);
  }

  private static int[] ids(ToIntFunction<String> intern, String letter, int count) {
    return IntStream.range(0, count)
        .mapToObj(number -> letter + number)
        .mapToInt(intern)
        .sorted()
        .toArray();
  }

  @Test
  void shape_isThatOfTheHits() {
    GroupFeatures.Shape shape = features().shape();

    assertThat(shape.accounts()).isEqualTo(4);
    assertThat(shape.videos()).isEqualTo(2);
    assertThat(shape.density()).isEqualTo(1);
    assertThat(shape.lift()).isEqualTo(4);
    assertThat(shape.captured()).isEqualTo(0.4);
    assertThat(shape.narrowness()).isZero();
  }

  @Test
  void timing_comparesHitsWithTheOthersOfTheirTargets() {
    GroupFeatures.Timing timing = features().timing();

    assertThat(timing.fresh()).isZero();
    assertThat(timing.early()).isCloseTo(5.5 / 7, within(1e-9));
    assertThat(timing.spread()).isCloseTo(0, within(1e-9));
    assertThat(timing.windows()).isCloseTo(1, within(1e-9));
  }

  @Test
  void company_tellsWhatMembersAndTargetsHaveBeside() {
    GroupFeatures.Company company = features().company();

    assertThat(company.otherLikes()).isEqualTo(1);
    assertThat(company.dispersion()).isCloseTo(0, within(1e-9));
    assertThat(company.affinity()).isPositive();
  }

  @Test
  void creators_areCountedAndAMembersOwnWorksSeen() {
    GroupFeatures.Creators creators = features().creators();

    assertThat(creators.effective()).isEqualTo(1);
    assertThat(creators.reciprocity()).isEqualTo(1);
  }

  @Test
  void ebb_ofHitsThatComeEvenly_isAHalf() {
    assertThat(ebb(20, share -> 600 * share)).isCloseTo(0.5, within(1e-6));
  }

  @Test
  void ebb_ofHitsThatDieAway_isThatOfAnExponential() {
    // (ln 2 - ln 10/9) / (ln 10 - ln 10/9) = 0.267; between quantiles of twenty lies a straight
    // line, which moves it by less than a hundredth or two.
    assertThat(ebb(20, share -> -600 * Math.log(1 - share))).isCloseTo(0.267, within(0.02));
  }

  @Test
  void ebb_ofTooFewHitsOrHitsAtOneTime_isAHalf() {
    assertThat(ebb(4, share -> -600 * Math.log(1 - share))).isEqualTo(0.5);
    assertThat(ebb(20, share -> 0)).isEqualTo(0.5);
  }

  /** Of members that hit each target after so many seconds for each share of them. */
  private static double ebb(int members, DoubleUnaryOperator seconds) {
    SmallLog log = SmallLog.empty();
    for (int member = 0; member < members; member++) {
      double second = seconds.applyAsDouble((member + 0.5) / members);
      log.like("m" + member, "t0", second).like("m" + member, "t1", HOUR + second);
    }
    return measured(log.input(), members).timing().ebb();
  }

  @Test
  void ages_areThoseAtTheFirstHit() {
    SmallLog log = SmallLog.empty();
    double[] days = {1, 1, 9, 9};
    for (int member = 0; member < 4; member++) {
      log.account("m" + member, -24 * HOUR * days[member]);
      log.like("m" + member, "t1", 50 * HOUR).like("m" + member, "t0", 0);
    }
    GroupFeatures.Ages ages = measured(log.input(), 4).ages();

    // ln 2 and ln 10 twice each.
    assertThat(ages.mean()).isCloseTo(Math.log(20) / 2, within(1e-9));
    assertThat(ages.spread()).isCloseTo(Math.log(5) / 2, within(1e-9));
  }

  @Test
  void ages_ofMembersOfWhomMostAreUnknown_areUnknown() {
    SmallLog log = log().account("m0", -24 * HOUR);
    assertThat(measured(log.input(), 4).ages()).isEqualTo(GroupFeatures.Ages.UNKNOWN);

    log.account("m1", -24 * HOUR);
    assertThat(measured(log.input(), 4).ages().mean()).isPositive();
    assertThat(features().ages()).isEqualTo(GroupFeatures.Ages.UNKNOWN);
  }

  @Test
  void ages_ofAMemberThatHitsBeforeItRegisters_areZero() {
    SmallLog log = log();
    for (int member = 0; member < 4; member++) {
      log.account("m" + member, 100 * HOUR);
    }
    assertThat(measured(log.input(), 4).ages()).isEqualTo(new GroupFeatures.Ages(0, 0));
  }
}
