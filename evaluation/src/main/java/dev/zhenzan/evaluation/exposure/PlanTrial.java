package dev.zhenzan.evaluation.exposure;

import dev.zhenzan.exposure.plan.Assignment;
import dev.zhenzan.exposure.plan.ExposureHistory;
import dev.zhenzan.exposure.plan.ExposurePlan;
import dev.zhenzan.exposure.plan.PlanReport;
import dev.zhenzan.exposure.plan.PlanRun;
import dev.zhenzan.exposure.plan.PlanScene;
import dev.zhenzan.exposure.plan.WorkAudience;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * A plan in a world.
 *
 * @param plan its settings
 * @param assignments what was decided, in the order of time
 * @param report what it came to
 */
public record PlanTrial(ExposurePlan plan, List<Assignment> assignments, PlanReport report) {
  public PlanTrial {
    assignments = List.copyOf(assignments);
  }

  /**
   * Runs a plan.
   *
   * @param world whose traffic and fates it meets
   * @param plan its settings
   * @param audiences of its works
   * @param hours is told each hour that begins, since 1970
   */
  public static PlanTrial run(
      ExposureWorld world, ExposurePlan plan, List<WorkAudience> audiences, LongConsumer hours) {
    ExposureHistory history = new ExposureHistory(world.size().accounts(), plan.cap().exposures());
    PlanRun run =
        new PlanRun(
            plan, new PlanScene(audiences, world::accountKey, history, (account, hour) -> true));
    Fates fates = new Fates(world);
    List<Assignment> assignments = new ArrayList<>();
    long[] now = {-1};
    new Traffic(world)
        .replay(
            (account, hour) -> {
              if (hour != now[0]) {
                now[0] = hour;
                hours.accept(hour);
              }
              Optional<Assignment> assigned = run.visit(account, hour);
              assigned.ifPresent(assignments::add);
              assigned
                  .filter(it -> it.arm().isShown())
                  .ifPresent(it -> run.watched(it, fates.watched(it.account(), it.work())));
              return true;
            });
    return new PlanTrial(plan, assignments, run.report());
  }

  /** Exposures of a work, in the order of time. */
  List<Assignment> shown(int work) {
    return assignments.stream().filter(it -> it.arm().isShown() && it.work() == work).toList();
  }
}
