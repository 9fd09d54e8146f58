package dev.zhenzan.evaluation.exposure;

import dev.zhenzan.exposure.plan.ExposurePlan;
import dev.zhenzan.exposure.plan.FrequencyCap;
import dev.zhenzan.exposure.plan.Goal;
import dev.zhenzan.exposure.plan.Pacing;
import dev.zhenzan.exposure.plan.Shares;
import dev.zhenzan.exposure.plan.StopRule;
import dev.zhenzan.exposure.plan.WorkAudience;
import java.util.List;

/**
 * What can be chosen of a plan in a world; its hours are those of the world, its pace follows the
 * audience's activity, and a work is stopped below half of what the scores of the audiences
 * promise.
 *
 * @param budget exposures
 * @param shares holdout and exploration
 * @param cap exposures an account
 */
public record PlanSettings(int budget, Shares shares, FrequencyCap cap) {
  /** A tenth each held out and explored, at most three exposures an account and day. */
  public static PlanSettings usual(int budget) {
    return new PlanSettings(budget, new Shares(0.1, 0.1), FrequencyCap.daily(3));
  }

  /** The same with another share of exploration. */
  PlanSettings exploring(double share) {
    return new PlanSettings(budget, new Shares(shares.holdout(), share), cap);
  }

  /** The plan for some audiences; its draws belong to the world's seed. */
  public ExposurePlan plan(ExposureWorld world, List<WorkAudience> audiences) {
    return new ExposurePlan(
        Goal.asManyAs(budget),
        new Pacing(Traffic.FIRST_HOUR, world.size().hours(), Traffic.activity()),
        cap,
        shares,
        StopRule.halfOf(promised(audiences)),
        world.seed());
  }

  /** What scores promise on average, every work alike. */
  private static double promised(List<WorkAudience> audiences) {
    return audiences.stream().mapToDouble(WorkAudience::meanWatch).average().orElse(0);
  }
}
