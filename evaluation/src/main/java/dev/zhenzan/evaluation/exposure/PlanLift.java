package dev.zhenzan.evaluation.exposure;

import dev.zhenzan.exposure.lift.Arm;
import dev.zhenzan.exposure.lift.LiftAccumulator;
import dev.zhenzan.exposure.lift.LiftDesign;
import dev.zhenzan.exposure.lift.LiftEvidence;
import dev.zhenzan.exposure.lift.LiftReport;
import dev.zhenzan.exposure.plan.Assignment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The lift of a plan in a world, and what it truly is. An account counts once it is shown
 * something, or would have been; what it does then is what comes of the works it was shown and of
 * those it finds alone. The match score of the first of these is known beforehand and takes out
 * some of the variance.
 */
public final class PlanLift {
  private static final int OUTCOMES = 4;

  private final ExposureWorld world;
  private final Fates fates;

  /** The lift of plans in a world. */
  public PlanLift(ExposureWorld world) {
    this.world = world;
    this.fates = new Fates(world);
  }

  /**
   * What was measured, and what is true.
   *
   * @param report of the lift
   * @param trueEffects mean difference of each outcome over the same genuine accounts, each with
   *     its exposures and without, in the report's order
   */
  public record Measured(LiftReport report, List<Double> trueEffects) {
    public Measured {
      trueEffects = List.copyOf(trueEffects);
    }
  }

  /** The lift of a trial; its plan must hold out at least one account in a hundred. */
  public Measured of(PlanTrial trial) {
    Map<Integer, List<Assignment>> byAccount = byAccount(trial);
    LiftAccumulator lift =
        LiftAccumulator.of(
            LiftDesign.of(trial.plan().shares().holdout(), Math.max(1, byAccount.size()))
                .withCovariates(1));
    double[] effects = new double[OUTCOMES];
    int genuine = 0;
    for (Map.Entry<Integer, List<Assignment>> entry : byAccount.entrySet()) {
      int account = entry.getKey();
      List<Integer> works = entry.getValue().stream().map(Assignment::work).toList();
      boolean isShown = entry.getValue().getFirst().arm().isShown();
      double[] with = outcomes(account, works);
      double[] without = outcomes(account, List.of());
      boolean isInvalid = world.isInvalid(account);
      lift.add(
          isShown ? Arm.TREATMENT : Arm.HOLDOUT,
          isInvalid ? 1 : 0,
          isShown ? with : without,
          new double[] {entry.getValue().getFirst().pWatch()});
      genuine += isInvalid ? 0 : 1;
      for (int outcome = 0; outcome < OUTCOMES && !isInvalid; outcome++) {
        effects[outcome] += with[outcome] - without[outcome];
      }
    }
    return new Measured(lift.report(LiftEvidence.SIMULATED), means(effects, genuine));
  }

  private static Map<Integer, List<Assignment>> byAccount(PlanTrial trial) {
    Map<Integer, List<Assignment>> byAccount = new LinkedHashMap<>();
    for (Assignment assignment : trial.assignments()) {
      byAccount.computeIfAbsent(assignment.account(), first -> new ArrayList<>()).add(assignment);
    }
    return byAccount;
  }

  private static List<Double> means(double[] sums, int count) {
    List<Double> means = new ArrayList<>();
    for (double sum : sums) {
      means.add(sum / Math.max(1, count));
    }
    return means;
  }

  /** Long view, like, follow and return of an account that is shown some works. */
  private double[] outcomes(int account, List<Integer> shown) {
    int views = 0;
    double[] outcomes = new double[OUTCOMES];
    for (int work = 0; work < world.size().works(); work++) {
      boolean sees = shown.contains(work) || fates.findsAlone(account, work);
      if (sees && fates.watchesLong(account, work)) {
        views++;
        outcomes[1] = fates.likes(account, work) ? 1 : outcomes[1];
        outcomes[2] = fates.follows(account, work) ? 1 : outcomes[2];
      }
    }
    outcomes[0] = views > 0 ? 1 : 0;
    outcomes[3] = fates.returns(account, views) ? 1 : 0;
    return outcomes;
  }
}
