package dev.zhenzan.evaluation.fit;

import dev.zhenzan.detect.lockstep.FoundGroup;
import dev.zhenzan.detect.lockstep.GroupFeatures;
import dev.zhenzan.detect.lockstep.GroupModel;
import dev.zhenzan.detect.lockstep.LockstepDetector;
import dev.zhenzan.evaluation.world.World;
import dev.zhenzan.graph.Workers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A group as something to learn from.
 *
 * @param features what it is judged by
 * @param rows its interactions
 * @param invalid share of them that is invalid, 0 to 1
 */
public record GroupSample(GroupFeatures features, int rows, double invalid) {
  /** What a feature may only do to the log odds: raise them (1) or lower them (-1). */
  static final Map<String, Integer> DIRECTIONS =
      Map.of(
          "accounts", 1,
          "videos", 1,
          "fresh", -1,
          "spread", -1,
          "affinity", -1,
          "activity", -1,
          "popularity", -1,
          "reciprocity", 1,
          "interest", -1);

  private static final GroupModel UNDECIDED = GroupModel.parse(List.of());

  /** Samples as a set to learn from. */
  static TrainingSet trainingSet(List<GroupSample> samples) {
    float[] labels = new float[samples.size()];
    float[] weights = new float[samples.size()];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = (float) samples.get(i).invalid();
      weights[i] = (float) samples.get(i).weight();
    }
    double[] matrix =
        samples.stream().flatMapToDouble(s -> Arrays.stream(s.features().vector())).toArray();
    return new TrainingSet(GroupFeatures.names(), DIRECTIONS, matrix, labels, weights);
  }

  /** A large group counts for more, though not for as much more as it is larger. */
  double weight() {
    return Math.sqrt(rows);
  }

  /**
   * The groups of a world, each as it looks with files of accounts and videos and without. What is
   * found does not hang on how it is judged.
   */
  public static List<GroupSample> of(World world, Workers workers) {
    List<GroupSample> samples = new ArrayList<>();
    for (FoundGroup group : new LockstepDetector(UNDECIDED).find(world.input(), workers)) {
      int[] rows = group.group().rows();
      double invalid =
          Arrays.stream(rows).map(world.truth().interactions()::label).average().orElse(0);
      samples.add(new GroupSample(group.features(), rows.length, invalid));
      samples.add(new GroupSample(bare(group.features()), rows.length, invalid));
    }
    return samples;
  }

  /** Features of the same group in a log whose accounts and creators are not known. */
  static GroupFeatures bare(GroupFeatures full) {
    GroupFeatures.Creators unknown = new GroupFeatures.Creators(0, 0);
    return new GroupFeatures(
        full.shape(),
        full.timing(),
        full.company(),
        unknown,
        GroupFeatures.Ages.UNKNOWN,
        full.interest());
  }
}
