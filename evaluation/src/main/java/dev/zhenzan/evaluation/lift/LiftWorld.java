package dev.zhenzan.evaluation.lift;

import dev.zhenzan.evaluation.chance.Chance;
import dev.zhenzan.exposure.lift.Arm;
import dev.zhenzan.exposure.lift.LiftDesign;
import dev.zhenzan.exposure.lift.LiftOutcome;
import java.util.List;

/**
 * A randomised trial with one binary outcome whose true effect is known.
 *
 * @param rate mean outcome of valid accounts that are held out, 0 to 0.4
 * @param effect what exposure adds to a valid account's chance, on average
 * @param holdoutShare probability of being held out
 * @param crowd what the accounts are like
 */
record LiftWorld(double rate, double effect, double holdoutShare, Crowd crowd) {
  private static final double INVALID_SHARE = 0.1;
  private static final double INVALID_RATE = 0.5;
  private static final int EARLIER_WORKS = 30;
  private static final double DRIFT_ACCOUNTS = 10_000;

  /**
   * One assigned account.
   *
   * @param arm it was assigned to
   * @param invalid what is thought of it beforehand, a probability
   * @param outcome 1 or 0
   * @param covariate what is known beforehand: share of earlier works with the outcome, or nothing:
   *     0
   * @param effect true effect on this account's chance
   */
  record Assigned(Arm arm, double invalid, double outcome, double covariate, double effect) {}

  /** The design that fits, for so many accounts and covariates. */
  LiftDesign design(long accounts, int covariates) {
    LiftOutcome outcome = new LiftOutcome("outcome", rate, Math.max(0.001, rate / 2));
    return LiftDesign.of(holdoutShare, accounts)
        .withOutcomes(List.of(outcome))
        .withCovariates(covariates);
  }

  /** The account that is assigned after so many others. */
  Assigned next(int others, Chance chance) {
    Arm arm = chance.happens(holdoutShare) ? Arm.HOLDOUT : Arm.TREATMENT;
    return switch (crowd) {
      case ALIKE -> valid(arm, rate, effect, chance);
      case PREDICTABLE -> predictable(arm, rate * chance.uniform(0, 2), chance);
      case PARTLY_INVALID -> partlyInvalid(arm, chance);
      case DRIFTING -> {
        double progress = Math.min(1, others / DRIFT_ACCOUNTS);
        yield valid(arm, rate * (1 - progress / 2), effect * (1 + progress), chance);
      }
    };
  }

  private static Assigned valid(Arm arm, double rate, double effect, Chance chance) {
    return new Assigned(arm, 0, outcome(arm, rate, effect, chance), 0, effect);
  }

  private Assigned predictable(Arm arm, double ownRate, Chance chance) {
    int earlier = 0;
    for (int work = 0; work < EARLIER_WORKS; work++) {
      earlier += chance.happens(ownRate) ? 1 : 0;
    }
    double outcome = outcome(arm, ownRate, effect, chance);
    return new Assigned(arm, 0, outcome, (double) earlier / EARLIER_WORKS, effect);
  }

  private Assigned partlyInvalid(Arm arm, Chance chance) {
    if (chance.happens(INVALID_SHARE)) {
      double outcome = outcome(arm, INVALID_RATE, 0, chance);
      return new Assigned(arm, chance.uniform(0.6, 1), outcome, 0, 0);
    }
    return new Assigned(arm, chance.uniform(0, 0.2), outcome(arm, rate, effect, chance), 0, effect);
  }

  private static double outcome(Arm arm, double rate, double effect, Chance chance) {
    return chance.happens(arm == Arm.TREATMENT ? rate + effect : rate) ? 1 : 0;
  }
}
