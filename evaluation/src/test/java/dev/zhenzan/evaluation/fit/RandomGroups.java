package dev.zhenzan.evaluation.fit;

import dev.zhenzan.detect.lockstep.GroupFeatures;
import dev.zhenzan.evaluation.chance.Chance;
import java.util.ArrayList;
import java.util.List;

/** Features of groups that need not exist, all over the ranges that they may have. */
final class RandomGroups {
  private RandomGroups() {}

  static GroupFeatures draw(Chance chance) {
    return new GroupFeatures(
        new GroupFeatures.Shape(
            (int) chance.logUniform(4, 2_000),
            (int) chance.logUniform(2, 300),
            chance.uniform(0.01, 1),
            chance.logUniform(1, 5_000),
            chance.uniform(),
            chance.below(3)),
        new GroupFeatures.Timing(
            chance.uniform(),
            chance.uniform(),
            chance.uniform(0, 1.2),
            chance.logUniform(1, 400),
            chance.uniform()),
        new GroupFeatures.Company(
            chance.logUniform(0.1, 200) - 0.1,
            chance.uniform(0, 2),
            chance.logUniform(0.2, 100),
            chance.logUniform(0.01, 100),
            chance.uniform(-1, 1),
            chance.uniform(-1, 1)),
        new GroupFeatures.Creators(
            chance.happens(0.3) ? 0 : chance.logUniform(1, 100), chance.uniform()),
        chance.happens(0.3)
            ? GroupFeatures.Ages.UNKNOWN
            : new GroupFeatures.Ages(chance.uniform(0, 8), chance.uniform(0, 3)),
        chance.uniform(-2, 3));
  }

  /** Samples that are invalid where they are dense, come at once and like little else. */
  static List<GroupSample> samples(long seed, int count) {
    Chance chance = Chance.of(seed, "samples");
    List<GroupSample> samples = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      GroupFeatures features = draw(chance);
      double odds =
          3 * features.shape().density()
              - 2 * features.timing().spread()
              - features.company().activity()
              + chance.normal();
      samples.add(new GroupSample(features, chance.between(10, 900), 1 / (1 + Math.exp(-odds))));
    }
    return samples;
  }
}
