package dev.zhenzan.detect.lockstep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.zhenzan.SmallLog;
import dev.zhenzan.graph.Workers;
import dev.zhenzan.model.AuditInput;
import dev.zhenzan.model.LockstepGroup;
import dev.zhenzan.model.Period;
import java.util.Arrays;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;

/**
 * By hand: four members, two targets of one creator, five who come first and one who comes last.
 */
class GroupMeasureTest {
  private static final double HOUR = 3_600;

  private static GroupFeatures features() {
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
    return measured(log.input());
  }

  private static GroupFeatures measured(AuditInput input) {
    LikeGraph graph = LikeGraph.of(input.interactions(), Workers.sequential());
    int[] accounts = ids(input.interactions().accounts()::intern, "m0", "m1", "m2", "m3");
    int[] videos = ids(input.interactions().videos()::intern, "t0", "t1");
    LockstepGroup group =
        new LockstepGroup(
            accounts,
            videos,
            new int[8],
            new Period(0, 1),
            new LockstepGroup.Significance(2, 50, 0, 0),
            false);
    Candidate candidate = new Candidate(group, new float[8], new int[8], Scale.WHOLE_LOG);
    Background background = Background.of(graph, input.videos(), Workers.sequential());
    GroupMeasure measure = new GroupMeasure(background, new int[graph.videos()]);
    measure.of(candidate);
    return measure.of(candidate);
  }

  private static int[] ids(ToIntFunction<String> intern, String... texts) {
    return Arrays.stream(texts).mapToInt(intern).sorted().toArray();
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
}
