package dev.zhenzan.exposure.plan;

/**
 * How accounts and exposures are divided.
 *
 * @param holdout share of the accounts that a plan never shows anything, 0 to 0.5
 * @param exploration share of the exposures that are spent to learn, 0 to 0.5
 */
public record Shares(double holdout, double exploration) {
  private static final double MOST = 0.5;

  public Shares {
    check("holdout", holdout);
    check("exploration", exploration);
  }

  private static void check(String name, double share) {
    if (!(share >= 0 && share <= MOST)) {
      throw new IllegalArgumentException(name + " must be in [0, 0.5]: " + share);
    }
  }

  /** The probability of an arm for an account and a work; those of all arms add up to 1. */
  public double propensity(Arm arm) {
    return switch (arm) {
      case HOLDOUT -> holdout;
      case EXPLORATION -> (1 - holdout) * exploration;
      case TREATMENT -> (1 - holdout) * (1 - exploration);
    };
  }
}
