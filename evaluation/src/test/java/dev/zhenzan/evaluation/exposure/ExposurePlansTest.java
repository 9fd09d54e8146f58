package dev.zhenzan.evaluation.exposure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.zhenzan.exposure.lift.LiftEstimate;
import dev.zhenzan.exposure.plan.Arm;
import dev.zhenzan.exposure.plan.Assignment;
import dev.zhenzan.exposure.plan.WorkReport;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What docs/methods/exposure-plans.md says that plans reach, less a small margin. */
class ExposurePlansTest {
  private static final long SEED = 91;
  private static final int BUDGET_OF_A_WORK = 300;

  private static Scene scene;
  private static PlanTrial together;

  @BeforeAll
  static void makeAWorld() {
    scene = Scene.of(SEED, new WorldSize(12_000, 10, 5));
    together = scene.together(BUDGET_OF_A_WORK, 0.1);
  }

  @Test
  void scores_areAsGoodAsAUsableMatch_andCalibrated() {
    MatchQuality quality = MatchQuality.of(scene.world());

    assertThat(quality.auc()).isBetween(0.7, 0.77);
    assertThat(quality.calibrationError()).isLessThan(0.02);
  }

  @Test
  void plan_needsAtMostSixtyPercentOfTheExposuresAtRandom() {
    AgainstRandom alone = AgainstRandom.NOTHING;
    for (int work : scene.works(WorkKind.ORDINARY)) {
      alone = alone.plus(scene.compare(scene.alone(work, BUDGET_OF_A_WORK), List.of(work)));
    }
    List<Integer> all = IntStream.range(0, scene.audiences().size()).boxed().toList();

    assertThat(alone.share()).isLessThan(0.6);
    assertThat(alone.exposures()).isGreaterThan(0.95 * 8 * BUDGET_OF_A_WORK);
    assertThat(scene.compare(together, all).share()).isLessThan(0.6);
  }

  @Test
  void unwantedWork_costsLittle_andOrdinaryOnesGoOn() {
    for (int work : scene.works(WorkKind.UNWANTED)) {
      WorkReport report = scene.alone(work, BUDGET_OF_A_WORK).report().works().getFirst();

      assertThat(report.stopped()).isTrue();
      assertThat(report.exposures().shown()).isLessThan(80);
      assertThat(report.upperBound()).isLessThan(report.stops().getFirst().leastRate());
    }
    for (WorkReport report : together.report().works()) {
      if (scene.world().kind(report.work()) == WorkKind.ORDINARY) {
        assertThat(report.stopped()).isFalse();
      }
    }
  }

  @Test
  void coldWork_findsItsAudienceByExploration() {
    int cold = scene.works(WorkKind.COLD).getFirst();
    int interest = scene.world().works().get(cold).interest();
    List<Assignment> shown = together.shown(cold);

    assertThat(scene.together(BUDGET_OF_A_WORK, 0).shown(cold)).isEmpty();
    assertThat(shown).hasSizeGreaterThan(100);
    long interested =
        shown.subList(shown.size() * 2 / 3, shown.size()).stream()
            .filter(it -> scene.world().interest(it.account()) == interest)
            .count();
    // An eighth of the accounts have that interest.
    assertThat(interested).isGreaterThan(shown.size() / 3 / 2);
  }

  @Test
  void lift_holdsTheTrueEffects_andTheAssignmentIsAsPlanned() {
    PlanLift.Measured measured = new PlanLift(scene.world()).of(together);

    assertThat(measured.report().balance().asPlanned()).isTrue();
    for (int i = 0; i < measured.trueEffects().size(); i++) {
      LiftEstimate estimate = measured.report().estimates().get(i);
      assertThat(measured.trueEffects().get(i))
          .as(estimate.outcome().code())
          .isBetween(estimate.difference().low(), estimate.difference().high());
    }
    assertThat(measured.report().estimate("long_view").difference().low()).isPositive();
  }

  @Test
  void accountsThatComeUp_areHeldOutAsOftenAsPlanned() {
    Map<Integer, Arm> first = new HashMap<>();
    together.assignments().forEach(it -> first.putIfAbsent(it.account(), it.arm()));
    Map<Arm, Integer> counts = new EnumMap<>(Arm.class);
    first.values().forEach(arm -> counts.merge(arm, 1, Integer::sum));

    // Five standard errors of a share of 0.1 among so many accounts.
    assertThat(counts.getOrDefault(Arm.HOLDOUT, 0) / (double) first.size())
        .isCloseTo(0.1, within(5 * Math.sqrt(0.09 / first.size())));
  }

  @Test
  void sameSeed_givesTheSameTrial() {
    Scene again = Scene.of(SEED, new WorldSize(12_000, 10, 5));

    assertThat(again.together(BUDGET_OF_A_WORK, 0.1).assignments())
        .isEqualTo(together.assignments());
  }
}
