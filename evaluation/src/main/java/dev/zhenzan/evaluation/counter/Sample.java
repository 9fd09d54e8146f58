package dev.zhenzan.evaluation.counter;

import dev.zhenzan.detect.counter.CounterModel;
import dev.zhenzan.detect.counter.Feature;
import dev.zhenzan.detect.counter.Observation;
import dev.zhenzan.evaluation.chance.Chance;
import dev.zhenzan.model.CounterScore;
import dev.zhenzan.pipeline.counter.CounterAudit;
import dev.zhenzan.pipeline.counter.PackPeers;
import java.util.ArrayList;
import java.util.List;

/**
 * A simulated work as a regression sees it.
 *
 * @param family how it came by its likes
 * @param features what the detector measured
 */
record Sample(Family family, double[] features) {
  /** Strengths of signs in growth that need no comments. */
  private static final List<Feature> OF_GROWTH =
      List.of(
          Feature.STEP,
          Feature.WITHOUT_VIEWS,
          Feature.ADDITION,
          Feature.REGULAR,
          Feature.NIGHT,
          Feature.RHYTHM);

  private static final int LEAST_WORKS = 5;
  private static final int MOST_WORKS = 200;

  /** At least so many works of worlds of any setting; those with too little to tell left out. */
  static List<Sample> of(Generator generator, int works, long seed) {
    List<Sample> samples = new ArrayList<>();
    for (long world = seed; samples.size() < works; world++) {
      Chance chance = Chance.of(world, "setting");
      int size = (int) chance.logUniform(LEAST_WORKS, MOST_WORKS);
      CounterWorld made = CounterWorld.of(generator, Setting.any(chance), size, world);
      CounterAudit audit = CounterAudit.of(made.table(), PackPeers.none(), CounterModel.of());
      made.table()
          .works()
          .forEach(
              work -> {
                Observation seen = audit.observe(work);
                if (seen.basis() != CounterScore.Basis.TOO_LITTLE) {
                  samples.add(new Sample(made.works().get(work).family(), seen.features()));
                }
              });
    }
    return samples;
  }

  /** The same work where nothing is known of comments and shares. */
  Sample withoutTalk() {
    double[] kept = features.clone();
    for (Feature feature :
        List.of(Feature.TALK, Feature.TALK_IN_EXCESS, Feature.COMMENTS_PER_LIKE)) {
      kept[feature.ordinal()] = 0;
    }
    kept[Feature.STRONGEST.ordinal()] =
        OF_GROWTH.stream().mapToDouble(feature -> kept[feature.ordinal()]).max().orElse(0);
    return new Sample(family, kept);
  }
}
