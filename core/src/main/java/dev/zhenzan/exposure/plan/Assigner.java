package dev.zhenzan.exposure.plan;

/**
 * Who is in which arm: a function of seed and ids alone, so that nothing needs to be stored to be
 * checked. An account is held out of a whole plan, for all its works; whether a pair may be shown
 * to learn is drawn for each account and work.
 *
 * @param seed of the plan
 * @param shares of the arms
 */
public record Assigner(long seed, Shares shares) {
  /**
   * The arm of an account and a work, should they come up.
   *
   * @param account key of its id, see {@link KeyedDraws#key}
   * @param work key of its id
   */
  public Arm arm(long account, long work) {
    if (isHeldOut(account)) {
      return Arm.HOLDOUT;
    }
    return explores(account, work) ? Arm.EXPLORATION : Arm.TREATMENT;
  }

  /** Whether the plan shows an account nothing. */
  public boolean isHeldOut(long account) {
    return draws().uniform(KeyedDraws.Purpose.HOLDOUT, account, 0) < shares.holdout();
  }

  /** Whether a pair is one to learn from; said of accounts that are held out as well. */
  boolean explores(long account, long work) {
    return draws().uniform(KeyedDraws.Purpose.EXPLORATION, account, work) < shares.exploration();
  }

  /** The source of everything that is drawn in the plan. */
  KeyedDraws draws() {
    return new KeyedDraws(seed);
  }
}
