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

/**
 * A group as something to learn from.
 *
 * @param features what it is judged by
 * @param rows its interactions
 * @param invalid share of them that is invalid, 0 to 1
 */
public record GroupSample(GroupFeatures features, int rows, double invalid) {
  private static final GroupModel UNDECIDED = GroupModel.parse(List.of());

  /** A large group counts for more, though not for as much more as it is larger. */
  double weight() {
    return Math.sqrt(rows);
  }

  /**
   * The groups of a world, each as it looks with a file of videos and without. What is found does
   * not hang on how it is judged.
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

  /** Features of the same group in a log whose creators are not known. */
  static GroupFeatures bare(GroupFeatures full) {
    GroupFeatures.Creators unknown = new GroupFeatures.Creators(0, 0);
    return new GroupFeatures(full.shape(), full.timing(), full.company(), unknown, full.interest());
  }
}
