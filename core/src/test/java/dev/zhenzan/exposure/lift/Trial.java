package dev.zhenzan.exposure.lift;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Accounts of a simulated trial with one binary outcome.
 *
 * @param rate of the outcome without exposure
 * @param effect what exposure adds to it
 * @param holdoutShare probability of being held out
 */
record Trial(double rate, double effect, double holdoutShare) {
  /**
   * An account.
   *
   * @param arm it was assigned to
   * @param invalid probability of being invalid
   * @param outcome 0 or 1
   * @param covariate the account's own rate without exposure
   */
  record Subject(Arm arm, double invalid, double outcome, double covariate) {
    void addTo(LiftAccumulator accumulator, int covariates) {
      double[] known = covariates == 0 ? new double[0] : new double[] {covariate};
      accumulator.add(arm, invalid, new double[] {outcome}, known);
    }

    Subject withOtherArm() {
      return new Subject(arm.other(), invalid, outcome, covariate);
    }
  }

  /** Accounts whose own rates are even between 0 and twice the mean. */
  List<Subject> subjects(int count, SplittableRandom random) {
    List<Subject> subjects = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Arm arm = random.nextDouble() < holdoutShare ? Arm.HOLDOUT : Arm.TREATMENT;
      double own = 2 * rate * random.nextDouble();
      double chance = arm == Arm.TREATMENT ? own + effect : own;
      double outcome = random.nextDouble() < chance ? 1 : 0;
      subjects.add(new Subject(arm, 0, outcome, own));
    }
    return subjects;
  }

  LiftDesign design(int accounts) {
    return LiftDesign.of(holdoutShare, accounts)
        .withOutcomes(List.of(new LiftOutcome("like", rate, Math.max(0.001, rate / 10))));
  }

  static LiftEstimate estimate(LiftDesign design, List<Subject> subjects) {
    LiftAccumulator accumulator = LiftAccumulator.of(design);
    subjects.forEach(subject -> subject.addTo(accumulator, design.covariates()));
    return accumulator.report(LiftEvidence.SIMULATED).estimates().getFirst();
  }
}
