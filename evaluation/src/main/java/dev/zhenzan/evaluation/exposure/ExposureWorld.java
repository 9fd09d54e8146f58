package dev.zhenzan.evaluation.exposure;

import dev.zhenzan.evaluation.chance.Chance;
import dev.zhenzan.exposure.plan.KeyedDraws;
import java.util.ArrayList;
import java.util.List;

/** Accounts, works, and the true chance of each long view. Immutable. */
public final class ExposureWorld {
  /** Log odds of a long view at an average account, work and interest; about 0.3 of all pairs. */
  private static final double BASE = -1.35;

  private static final double HABIT_SPREAD = 0.6;
  private static final double INTEREST_WEIGHT = 2.2;
  private static final double INVALID_SHARE = 0.02;
  private static final double USUAL_VISITS = 3;
  private static final double VISIT_SPREAD = 0.8;
  private static final double MOST_VISITS = 24;

  private final long seed;
  private final WorldSize size;
  private final List<SimulatedWork> works = new ArrayList<>();
  private final Point[] interests;
  private final byte[] centres;
  private final float[] habits;
  private final float[] visits;
  private final boolean[] invalid;
  private final long[] keys;

  /** The world of a seed. */
  public ExposureWorld(long seed, WorldSize size) {
    this.seed = seed;
    this.size = size;
    int accounts = size.accounts();
    interests = new Point[accounts];
    centres = new byte[accounts];
    habits = new float[accounts];
    visits = new float[accounts];
    invalid = new boolean[accounts];
    keys = new long[accounts];
    Chance people = Chance.of(seed, "accounts");
    for (int account = 0; account < accounts; account++) {
      addAccount(account, people);
    }
    Chance topics = Chance.of(seed, "works");
    for (int work = 0; work < size.works(); work++) {
      works.add(SimulatedWork.draw(work, size.kind(work), topics));
    }
  }

  private void addAccount(int account, Chance chance) {
    centres[account] = (byte) chance.below(Point.CENTRES);
    interests[account] = Point.around(centres[account], chance);
    habits[account] = (float) (HABIT_SPREAD * chance.normal());
    visits[account] = (float) Math.min(MOST_VISITS, chance.logNormal(USUAL_VISITS, VISIT_SPREAD));
    invalid[account] = chance.happens(INVALID_SHARE);
    keys[account] = KeyedDraws.key(accountId(account));
  }

  /** The text of an account's id. */
  public static String accountId(int account) {
    return "a" + account;
  }

  /** The text of a work's id. */
  public static String workId(int work) {
    return "w" + work;
  }

  /** The seed that made it. */
  public long seed() {
    return seed;
  }

  /** How large it is. */
  public WorldSize size() {
    return size;
  }

  /** What kind a work is. */
  public WorkKind kind(int work) {
    return works.get(work).kind();
  }

  /** Its works, by dense int. */
  List<SimulatedWork> works() {
    return works;
  }

  /** The interest that an account has most of: what is known of it beside scores, 0 to 7. */
  public int interest(int account) {
    return centres[account];
  }

  /** Whether audits call an account invalid. */
  public boolean isInvalid(int account) {
    return invalid[account];
  }

  /** The key of an account's id. */
  public long accountKey(int account) {
    return keys[account];
  }

  /** Log odds of a long view that the account alone decides. */
  double habitLogOdds(int account) {
    return BASE + habits[account];
  }

  /** Log odds of a long view. */
  double logOdds(int account, SimulatedWork work) {
    return habitLogOdds(account)
        + work.quality()
        + INTEREST_WEIGHT * interests[account].dot(work.topic());
  }

  /** The true chance of a long view. */
  double chance(int account, int work) {
    return logistic(logOdds(account, works.get(work)));
  }

  static double logistic(double logOdds) {
    return 1 / (1 + StrictMath.exp(-logOdds));
  }

  /** Visits of an account on a day, on average. */
  double visitsOfADay(int account) {
    return visits[account];
  }
}
