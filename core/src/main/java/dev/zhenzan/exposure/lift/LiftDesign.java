package dev.zhenzan.exposure.lift;

import java.util.List;

/**
 * What is fixed before the first outcome of a trial is looked at.
 *
 * @param holdoutShare probability that an account is held out, 0.01 to 0.99; each account is
 *     assigned on its own
 * @param outcomes what is compared, with different codes
 * @param covariates how many numbers are known of an account before its assignment, 0 to {@value
 *     #MOST_COVARIATES}
 * @param terms of the comparison
 */
public record LiftDesign(
    double holdoutShare, List<LiftOutcome> outcomes, int covariates, Terms terms) {
  /** A coefficient must be worth its noise. */
  static final int MOST_COVARIATES = 16;

  /**
   * Terms of a comparison.
   *
   * @param errorRate chance that any interval of any outcome is wrong at any time, above 0 to 0.5
   * @param expectedAccounts about how many accounts will be assigned: there the sequence is
   *     tightest; a wrong guess costs width and never coverage
   * @param trust how invalid traffic is taken out
   */
  public record Terms(double errorRate, long expectedAccounts, TrustRule trust) {
    public Terms {
      if (!(0 < errorRate && errorRate <= 0.5)) {
        throw new IllegalArgumentException("errorRate must be in (0, 0.5]: " + errorRate);
      }
      if (expectedAccounts < 1) {
        throw new IllegalArgumentException("expectedAccounts must be positive");
      }
    }

    /** Wrong once in twenty at most; accounts count by trust weight. */
    public static Terms standard(long expectedAccounts) {
      return new Terms(0.05, expectedAccounts, TrustRule.weighing());
    }
  }

  public LiftDesign {
    if (!(0.01 <= holdoutShare && holdoutShare <= 0.99)) {
      throw new IllegalArgumentException("holdoutShare must be in [0.01, 0.99]: " + holdoutShare);
    }
    outcomes = List.copyOf(outcomes);
    long codes = outcomes.stream().map(LiftOutcome::code).distinct().count();
    if (outcomes.isEmpty() || codes < outcomes.size()) {
      throw new IllegalArgumentException("outcomes must be some, of different codes: " + outcomes);
    }
    if (covariates < 0 || covariates > MOST_COVARIATES) {
      throw new IllegalArgumentException("covariates must be 0 to 16: " + covariates);
    }
  }

  /** Watching, liking, following and returning, without covariates, on standard terms. */
  public static LiftDesign of(double holdoutShare, long expectedAccounts) {
    return new LiftDesign(
        holdoutShare,
        List.of(
            LiftOutcome.longView(),
            LiftOutcome.like(),
            LiftOutcome.follow(),
            LiftOutcome.laterReturn()),
        0,
        Terms.standard(expectedAccounts));
  }

  /** The same with this many covariates. */
  public LiftDesign withCovariates(int number) {
    return new LiftDesign(holdoutShare, outcomes, number, terms);
  }

  /** The same with these outcomes only. */
  public LiftDesign withOutcomes(List<LiftOutcome> only) {
    return new LiftDesign(holdoutShare, only, covariates, terms);
  }

  /** Probability that an account is assigned to an arm. */
  public double share(Arm arm) {
    return arm == Arm.HOLDOUT ? holdoutShare : 1 - holdoutShare;
  }

  /** Error rate of one outcome's intervals: Bonferroni, whatever the outcomes' dependence. */
  double errorRateOfOutcome() {
    return terms.errorRate() / outcomes.size();
  }
}
