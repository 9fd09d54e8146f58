package dev.zhenzan.evaluation.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.evaluation.metric.Evaluation;
import dev.zhenzan.evaluation.metric.FamilyFigures;
import dev.zhenzan.evaluation.metric.Figures;
import dev.zhenzan.evaluation.world.World;
import dev.zhenzan.evaluation.world.WorldGenerator;
import dev.zhenzan.evaluation.world.settings.Family;
import dev.zhenzan.evaluation.world.settings.Groups;
import dev.zhenzan.evaluation.world.settings.WorldSettings;
import dev.zhenzan.model.AuditInput;
import dev.zhenzan.model.AuditResult;
import dev.zhenzan.pipeline.Audit;
import dev.zhenzan.pipeline.StageListener;
import dev.zhenzan.pipeline.WorkerThreads;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the detectors must reach on default worlds, from likes alone. Nothing is fitted on default
 * worlds. A bound is the worst figure measured over these seeds, less a small margin; it only
 * rises.
 */
class QualityGateTest {
  /** Least share of a family's interactions found at one false positive in a thousand. */
  private static final Map<Family, Double> RECALL =
      Map.of(
          Family.SYNCHRONOUS_BURST, 0.995,
          Family.CAMOUFLAGED, 0.995,
          Family.ROTATING_POOL, 0.995,
          Family.SLOW_DRIP, 0.99,
          Family.HIJACKED, 0.93,
          Family.DISPOSABLE, 0.92,
          Family.ADAPTIVE, 0.9,
          Family.EXCHANGE_RING, 0.97,
          Family.CROWD_TASK, 0.53);

  private static final double LEAST_AUC = 0.995;
  private static final double MOST_FALSE_POSITIVES = 0.0002;
  private static final double MOST_CALIBRATION_ERROR = 0.014;

  private static Figures judged(WorldSettings settings) {
    World world = WorldGenerator.generate(settings);
    AuditInput likes = AuditInput.of(world.input().interactions());
    try (WorkerThreads workers = new WorkerThreads(2)) {
      AuditResult result = new Audit(workers, StageListener.none()).run(likes);
      Evaluation evaluation =
          Evaluation.of(likes.interactions(), world.truth(), result.verdicts(), result.accounts());
      System.out.println("seed " + settings.seed() + "\n" + evaluation.text());
      return evaluation.interactions();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23})
  void defaultWorld_isToldAsWellAsEver(long seed) {
    Figures figures = judged(WorldSettings.defaults(seed));

    assertThat(figures.auc()).isGreaterThanOrEqualTo(LEAST_AUC);
    assertThat(figures.falsePositives().value()).isLessThanOrEqualTo(MOST_FALSE_POSITIVES);
    assertThat(figures.equalWidth().expectedError()).isLessThanOrEqualTo(MOST_CALIBRATION_ERROR);
    RECALL.forEach(
        (family, least) ->
            assertThat(figures.family(family.code()))
                .map(FamilyFigures::recallAtOperatingPoint)
                .hasValueSatisfying(
                    recall ->
                        assertThat(recall.value())
                            .as(family.code())
                            .isGreaterThanOrEqualTo(least)));
  }

  @ParameterizedTest
  @ValueSource(longs = {31, 32})
  void worldWithoutGroups_isLeftAlone(long seed) {
    Figures figures = judged(WorldSettings.defaults(seed).withGroups(Groups.organic()));

    assertThat(figures.falsePositives().value()).isLessThanOrEqualTo(MOST_FALSE_POSITIVES);
  }
}
