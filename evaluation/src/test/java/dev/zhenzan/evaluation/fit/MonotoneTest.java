package dev.zhenzan.evaluation.fit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.detect.lockstep.GroupFeatures;
import dev.zhenzan.evaluation.chance.Chance;
import dev.zhenzan.pipeline.Models;
import dev.zhenzan.trees.TreeModel;
import dev.zhenzan.verdict.context.Feature;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Features that may only speak one way do so in a fitted model and in the shipped one. */
class MonotoneTest {
  private static final int TRIALS = 2_000;
  private static final BoostedTrees SMALL =
      new BoostedTrees(40, "num_leaves=8 max_depth=4 min_data_in_leaf=20");

  /** What is judged: its features, their directions, and how to draw a vector. */
  private record Subject(
      List<String> names, Map<String, Integer> directions, Function<Chance, double[]> draw) {
    static Subject groups() {
      return new Subject(
          GroupFeatures.names(),
          GroupSample.DIRECTIONS,
          chance -> RandomGroups.draw(chance).vector());
    }

    static Subject likes() {
      return new Subject(Feature.names(), LikeSamples.DIRECTIONS, RandomLikes::draw);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void shippedModelOfGroups_keepsDirections(long seed) {
    check(Models.group().trees(), Subject.groups(), seed);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void shippedModelOfLikes_keepsDirections(long seed) {
    check(Models.interaction().trees(), Subject.likes(), seed);
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5})
  void fittedModelOfGroups_keepsDirections(long seed) {
    TrainingSet set = GroupSample.trainingSet(RandomGroups.samples(seed, 2_000));
    check(fitted(set), Subject.groups(), seed);
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5})
  void fittedModelOfLikes_keepsDirections(long seed) {
    check(fitted(RandomLikes.trainingSet(seed, 2_000)), Subject.likes(), seed);
  }

  private static TreeModel fitted(TrainingSet set) {
    return TreeModel.parse(LightGbmText.convert(SMALL.fit(set)), set.names());
  }

  private static void check(TreeModel model, Subject subject, long seed) {
    assertThat(subject.names()).containsAll(subject.directions().keySet());
    Chance chance = Chance.of(seed, "monotone");
    for (int i = 0; i < TRIALS; i++) {
      double[] vector = subject.draw().apply(chance);
      double[] other = subject.draw().apply(chance);
      double before = model.sum(vector);
      for (Map.Entry<String, Integer> direction : subject.directions().entrySet()) {
        int feature = subject.names().indexOf(direction.getKey());
        double[] moved = towardsGuilt(vector, other[feature], feature, direction.getValue());
        assertThat(model.sum(moved))
            .as("seed %d, trial %d, %s", seed, i, direction.getKey())
            .isGreaterThanOrEqualTo(before);
      }
    }
  }

  /** Takes one feature of another vector where that is more suspicious. */
  private static double[] towardsGuilt(double[] vector, double other, int feature, int direction) {
    double[] moved = Arrays.copyOf(vector, vector.length);
    moved[feature] =
        direction > 0 ? Math.max(vector[feature], other) : Math.min(vector[feature], other);
    return moved;
  }
}
