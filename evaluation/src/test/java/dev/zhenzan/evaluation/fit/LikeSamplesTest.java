package dev.zhenzan.evaluation.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.zhenzan.detect.lockstep.GroupModel;
import dev.zhenzan.evaluation.chance.Chance;
import dev.zhenzan.evaluation.world.World;
import dev.zhenzan.evaluation.world.WorldGenerator;
import dev.zhenzan.evaluation.world.settings.Scale;
import dev.zhenzan.evaluation.world.settings.WorldSettings;
import dev.zhenzan.graph.Workers;
import dev.zhenzan.verdict.context.Context;
import dev.zhenzan.verdict.context.Feature;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LikeSamplesTest {
  /** One like in twenty is taken where fewest are: 1 / share - 1. */
  private static final double MOST_VARIANCE = 19;

  private static World world(long seed) {
    return WorldGenerator.generate(
        WorldSettings.defaults(seed)
            .withScale(new Scale(1_000, 500, 10, Scale.defaults().start())));
  }

  /** Sums over all likes of a world. */
  private static final class Sums {
    private double likes;
    private double invalid;
    private double crowding;
    private double squares;

    static Sums of(World world) {
      Sums sums = new Sums();
      float[] none = new float[world.input().interactions().size()];
      Context.Findings findings = new Context.Findings(none, none, row -> 0);
      Context.of(world.input(), findings, Workers.sequential())
          .visit(
              Workers.sequential(),
              () ->
                  (row, vector) -> {
                    double value = vector[Feature.CROWDING.ordinal()];
                    sums.likes++;
                    sums.invalid += world.truth().interactions().label(row);
                    sums.crowding += value;
                    sums.squares += value * value;
                  });
      return sums;
    }
  }

  /**
   * A like that is taken with probability s and weighs 1 / s adds x to a sum on average, with a
   * variance of x^2 (1 / s - 1), at most 19 x^2, and 1.5 for an invalid one. Bounds are five
   * standard deviations.
   */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void weights_standForWhatIsLeftOut(long seed) {
    World world = world(seed);
    LikeSamples samples = new LikeSamples(GroupModel.parse(List.of()), Chance.of(seed, "samples"));
    samples.add(world.input(), world.truth().interactions(), Workers.sequential());
    TrainingSet set = samples.trainingSet();
    Sums all = Sums.of(world);
    double likes = 0;
    double invalid = 0;
    double crowding = 0;
    for (int i = 0; i < set.size(); i++) {
      likes += set.weights()[i];
      invalid += set.weights()[i] * set.labels()[i];
      int at = i * set.names().size() + Feature.CROWDING.ordinal();
      crowding += set.weights()[i] * set.matrix()[at];
    }

    assertThat(set.size()).as("seed %d", seed).isPositive().isLessThan((int) (all.likes / 2));
    assertThat(likes)
        .as("seed %d", seed)
        .isCloseTo(all.likes, within(5 * Math.sqrt(MOST_VARIANCE * all.likes)));
    assertThat(invalid)
        .as("seed %d", seed)
        .isCloseTo(all.invalid, within(5 * Math.sqrt(1.5 * all.invalid)));
    assertThat(crowding)
        .as("seed %d", seed)
        .isCloseTo(all.crowding, within(5 * Math.sqrt(MOST_VARIANCE * all.squares)));
    assertThat(samples.baseRate()).isCloseTo(invalid / likes, within(1e-9));
  }
}
