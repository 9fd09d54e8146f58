package dev.zhenzan.evaluation.exposure;

import dev.zhenzan.exposure.plan.KeyedDraws;
import dev.zhenzan.exposure.plan.KeyedDraws.Purpose;
import dev.zhenzan.exposure.plan.Watched;

/**
 * What would come of an exposure, drawn for each pair once and for all: likes, follows and returns
 * are what people do after a long view, of their own will, and some return anyway.
 */
public final class Fates {
  private static final double LIKES = 0.06;
  private static final double FOLLOWS = 0.02;
  private static final double RETURNS_ANYWAY = 0.1;
  private static final double RETURNS_AFTER = 0.06;

  /** Chance that an account comes across a given work without any plan. */
  private static final double FOUND_ALONE = 0.01;

  private final ExposureWorld world;
  private final KeyedDraws longViews;
  private final KeyedDraws likes;
  private final KeyedDraws follows;
  private final KeyedDraws returns;
  private final KeyedDraws found;

  /** The fates of a world. */
  public Fates(ExposureWorld world) {
    this.world = world;
    longViews = draws(world.seed(), "long views");
    likes = draws(world.seed(), "likes");
    follows = draws(world.seed(), "follows");
    returns = draws(world.seed(), "returns");
    found = draws(world.seed(), "found alone");
  }

  private static KeyedDraws draws(long seed, String part) {
    return new KeyedDraws(seed ^ KeyedDraws.key(part));
  }

  private static double uniform(KeyedDraws draws, int account, int work) {
    return draws.uniform(Purpose.VALUE, account, work);
  }

  /** Whether an account watches a work for long when it is shown it. */
  public boolean watchesLong(int account, int work) {
    return uniform(longViews, account, work) < world.chance(account, work);
  }

  /** What comes of an exposure, for a plan. */
  public Watched watched(int account, int work) {
    if (world.isInvalid(account)) {
      return Watched.INVALID;
    }
    return watchesLong(account, work) ? Watched.LONG : Watched.SHORT;
  }

  /** Whether it likes a work after a long view. */
  boolean likes(int account, int work) {
    return uniform(likes, account, work) < LIKES;
  }

  /** Whether it follows the creator after a long view. */
  boolean follows(int account, int work) {
    return uniform(follows, account, work) < FOLLOWS;
  }

  /** Whether it returns later, after so many long views. */
  boolean returns(int account, int views) {
    double chance = RETURNS_ANYWAY + (views > 0 ? RETURNS_AFTER : 0);
    return uniform(returns, account, 0) < chance;
  }

  /** Whether it comes across a work without any plan. */
  boolean findsAlone(int account, int work) {
    return uniform(found, account, work) < FOUND_ALONE;
  }
}
