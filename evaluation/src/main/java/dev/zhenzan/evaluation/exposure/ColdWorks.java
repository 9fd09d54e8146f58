package dev.zhenzan.evaluation.exposure;

import dev.zhenzan.exposure.plan.Assignment;
import java.util.List;
import java.util.Locale;

/** How plans do with works that their scores know nothing of. Not thread-safe. */
final class ColdWorks {
  private final Tally watched = new Tally();
  private final Tally first = new Tally();
  private final Tally last = new Tally();
  private int works;
  private int viewers;
  private int plans;

  /** A share that is being counted. */
  private static final class Tally {
    private int hits;
    private int all;

    void add(boolean isHit) {
      hits += isHit ? 1 : 0;
      all++;
    }

    double share() {
      return all == 0 ? 0 : (double) hits / all;
    }
  }

  /** Adds a plan of all works of a scene. */
  void add(Scene scene, PlanTrial trial) {
    plans++;
    viewers += trial.report().viewers();
    for (int work : scene.works(WorkKind.COLD)) {
      works++;
      add(scene.world(), trial.shown(work));
    }
  }

  private void add(ExposureWorld world, List<Assignment> shown) {
    Fates fates = new Fates(world);
    int third = shown.size() / 3;
    for (int i = 0; i < shown.size(); i++) {
      Assignment it = shown.get(i);
      watched.add(fates.watchesLong(it.account(), it.work()));
      boolean isInterested =
          world.interest(it.account()) == world.works().get(it.work()).interest();
      if (i < third) {
        first.add(isInterested);
      } else if (i >= shown.size() - third) {
        last.add(isInterested);
      }
    }
  }

  /** Exposures a work, long views, interested ones at first and at last, viewers of all works. */
  String cells() {
    return String.format(
        Locale.ROOT,
        "%.0f | %.2f | %.2f | %.2f | %,d",
        (double) watched.all / Math.max(1, works),
        watched.share(),
        first.share(),
        last.share(),
        viewers / Math.max(1, plans));
  }
}
