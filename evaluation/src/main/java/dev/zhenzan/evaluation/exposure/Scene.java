package dev.zhenzan.evaluation.exposure;

import dev.zhenzan.exposure.plan.WorkAudience;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A world with the audiences of its works.
 *
 * @param world the world
 * @param audiences one for each work, by dense int
 */
record Scene(ExposureWorld world, List<WorkAudience> audiences) {
  static Scene of(long seed, WorldSize size) {
    ExposureWorld world = new ExposureWorld(seed, size);
    Matching matching = new Matching(world);
    return new Scene(
        world, IntStream.range(0, world.size().works()).mapToObj(matching::audience).toList());
  }

  List<Integer> works(WorkKind kind) {
    return IntStream.range(0, world.size().works())
        .filter(work -> world.kind(work) == kind)
        .boxed()
        .toList();
  }

  /** A plan of one work alone. */
  PlanTrial alone(int work, int budget) {
    return run(PlanSettings.usual(budget), List.of(audiences.get(work)));
  }

  /** One plan of all works, which compete for so many exposures a work. */
  PlanTrial together(int budgetOfAWork, double exploration) {
    int budget = budgetOfAWork * audiences.size();
    return run(PlanSettings.usual(budget).exploring(exploration), audiences);
  }

  private PlanTrial run(PlanSettings settings, List<WorkAudience> of) {
    return PlanTrial.run(world, settings.plan(world, audiences), of, hour -> {});
  }

  /** A plan beside random showing of some works. */
  AgainstRandom compare(PlanTrial trial, List<Integer> works) {
    int viewers = trial.report().viewers();
    double atRandom = new RandomShowing(world).until(viewers, works).exposuresFor(viewers);
    return new AgainstRandom(trial.report().spent(), viewers, atRandom);
  }
}
