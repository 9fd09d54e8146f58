package dev.zhenzan.evaluation.lift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.zhenzan.evaluation.chance.Chance;
import dev.zhenzan.exposure.lift.Arm;
import dev.zhenzan.graph.Workers;
import dev.zhenzan.pipeline.WorkerThreads;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LiftTrialsTest {
  private static final int RUNS = 40;
  private static final int ACCOUNTS = 1_500;

  /**
   * Shipped intervals miss with a chance of 0.04 at most: of 40 runs more than 8 miss with a chance
   * below 1e-4 (3.9e-5).
   */
  @ParameterizedTest
  @EnumSource(Crowd.class)
  void shippedIntervals_coverAtAllTimesWhereFixedTimeOnesDoNot(Crowd crowd) {
    LiftWorld world = new LiftWorld(0.2, 0.05, 0.2, crowd);
    List<LiftTrials.Figures> figures =
        new LiftTrials(
                world,
                ACCOUNTS,
                List.of(
                    () -> new ShippedWatch(world.design(ACCOUNTS, 0)),
                    () -> new ShippedWatch(world.design(ACCOUNTS, 1)),
                    () -> LargeSampleWatch.fixedTime(world.holdoutShare())))
            .run(RUNS, Workers.sequential());
    assertThat(figures.get(0).covered()).isGreaterThanOrEqualTo(RUNS - 8);
    assertThat(figures.get(1).covered()).isGreaterThanOrEqualTo(RUNS - 8);
    assertThat(figures.get(2).covered()).isLessThan(figures.get(0).covered());
    assertThat(figures.get(2).width()).isLessThan(figures.get(0).width());
  }

  @Test
  void figures_doNotDependOnTheWorkers() {
    LiftWorld world = new LiftWorld(0.1, 0.02, 0.1, Crowd.PREDICTABLE);
    LiftTrials trials =
        new LiftTrials(world, 200, List.of(() -> new ShippedWatch(world.design(200, 1))));
    try (WorkerThreads workers = new WorkerThreads(3)) {
      assertThat(trials.run(12, workers)).isEqualTo(trials.run(12, Workers.sequential()));
    }
  }

  /** Of 100,000 accounts an arm's rate has a standard error of at most 0.5 / sqrt(20,000). */
  @ParameterizedTest
  @EnumSource(Crowd.class)
  void world_hasTheEffectThatItNames(Crowd crowd) {
    LiftWorld world = new LiftWorld(0.2, 0.05, 0.2, crowd);
    Chance chance = Chance.of(7, "world");
    double[] weights = new double[2];
    double[] sums = new double[2];
    double effects = 0;
    for (int i = 0; i < 100_000; i++) {
      LiftWorld.Assigned account = world.next(i, chance);
      double weight = 1 - account.invalid();
      weights[account.arm().ordinal()] += weight;
      sums[account.arm().ordinal()] += weight * account.outcome();
      effects += weight * account.effect();
    }
    double difference =
        sums[Arm.TREATMENT.ordinal()] / weights[Arm.TREATMENT.ordinal()]
            - sums[Arm.HOLDOUT.ordinal()] / weights[Arm.HOLDOUT.ordinal()];
    assertThat(difference).isCloseTo(effects / (weights[0] + weights[1]), within(5 * 0.0036));
    assertThat(weights[Arm.HOLDOUT.ordinal()] / (weights[0] + weights[1]))
        .isCloseTo(0.2, within(0.01));
  }
}
