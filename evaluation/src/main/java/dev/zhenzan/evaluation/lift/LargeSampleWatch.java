package dev.zhenzan.evaluation.lift;

import dev.zhenzan.exposure.lift.Arm;

/**
 * Follows a trial by an interval for large samples: estimate and its standard error from
 * pseudo-outcomes around each arm's earlier mean, times a factor that depends on how many accounts
 * there are. It is not looked at before it has seen enough for a large sample.
 */
final class LargeSampleWatch implements Watch {
  private static final double ERROR_RATE = 0.05;
  private static final double Z = 1.959964;

  /** Accounts before the first look. */
  static final int FIRST_LOOK = 500;

  /** How many standard errors an interval reaches. */
  private interface Reach {
    double standardErrors(double accounts);
  }

  private final double holdoutShare;
  private final Reach reach;
  private final double[] weights = new double[Arm.values().length];
  private final double[] sums = new double[Arm.values().length];
  private int accounts;
  private double weight;
  private double mean;
  private double squares;

  private LargeSampleWatch(double holdoutShare, Reach reach) {
    this.holdoutShare = holdoutShare;
    this.reach = reach;
  }

  /** The interval that is right at one time alone. */
  static LargeSampleWatch fixedTime(double holdoutShare) {
    return new LargeSampleWatch(holdoutShare, accounts -> Z);
  }

  /**
   * The asymptotic confidence sequence, tightest at an expected number of accounts (I.
   * Waudby-Smith, D. Arbour, R. Sinha, E. H. Kennedy, A. Ramdas, Annals of Statistics 52, 2024,
   * Theorem 2.2 and appendix on the choice of rho).
   */
  static LargeSampleWatch asymptotic(double holdoutShare, double expectedAccounts) {
    double nats = -2 * Math.log(ERROR_RATE);
    double rho2 = (nats + Math.log(nats) + 1) / expectedAccounts;
    return new LargeSampleWatch(
        holdoutShare,
        accounts -> {
          double grown = accounts * rho2 + 1;
          return Math.sqrt(2 * grown / (accounts * rho2) * Math.log(Math.sqrt(grown) / ERROR_RATE));
        });
  }

  @Override
  public void add(LiftWorld.Assigned account) {
    double counted = 1 - account.invalid();
    int arm = account.arm().ordinal();
    double treated = rate(Arm.TREATMENT.ordinal());
    double heldOut = rate(Arm.HOLDOUT.ordinal());
    double pseudo =
        treated
            - heldOut
            + (account.arm() == Arm.TREATMENT
                ? (account.outcome() - treated) / (1 - holdoutShare)
                : (heldOut - account.outcome()) / holdoutShare);
    weights[arm] += counted;
    sums[arm] += counted * account.outcome();
    accounts++;
    weight += counted;
    double step = pseudo - mean;
    mean += counted / weight * step;
    squares += counted * counted * step * (pseudo - mean);
  }

  private double rate(int arm) {
    return weights[arm] > 0 ? sums[arm] / weights[arm] : 0;
  }

  @Override
  public boolean holds(double difference) {
    return accounts < FIRST_LOOK || Math.abs(mean - difference) < width() / 2;
  }

  @Override
  public double width() {
    return 2 * reach.standardErrors(accounts) * Math.sqrt(squares) / weight;
  }
}
