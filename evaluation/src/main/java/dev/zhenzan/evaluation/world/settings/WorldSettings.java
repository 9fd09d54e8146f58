package dev.zhenzan.evaluation.world.settings;

import dev.zhenzan.evaluation.chance.Chance;
import java.util.Objects;

/**
 * What a simulated world is made of. Equal settings make the same world, byte for byte.
 *
 * @param seed of every draw
 * @param scale how large it is
 * @param habits how ordinary people behave
 * @param groups look-alikes and attacks
 */
public record WorldSettings(long seed, Scale scale, Habits habits, Groups groups) {
  public WorldSettings {
    Objects.requireNonNull(scale, "scale");
    Objects.requireNonNull(habits, "habits");
    Objects.requireNonNull(groups, "groups");
  }

  /** 20,000 accounts, 14 days, every look-alike and every attack; about 9 % of likes invalid. */
  public static WorldSettings defaults(long seed) {
    return new WorldSettings(seed, Scale.defaults(), Habits.defaults(), Groups.defaults());
  }

  /**
   * A kind of world drawn from wide ranges: 2,000 to 30,000 accounts, 3 to 30 days, 4 to 200
   * topics, medians of 2 to 40 likes, dense and sparse, 0.1 % to 40 % of likes invalid, some
   * families of attacks absent. See {@link VariedWorld} for the ranges.
   */
  public static WorldSettings varied(long seed) {
    return VariedWorld.draw(seed, Chance.of(seed, "varied"));
  }

  public WorldSettings withScale(Scale other) {
    return new WorldSettings(seed, other, habits, groups);
  }

  public WorldSettings withHabits(Habits other) {
    return new WorldSettings(seed, scale, other, groups);
  }

  public WorldSettings withGroups(Groups other) {
    return new WorldSettings(seed, scale, habits, other);
  }

  /** Likes of ordinary people to expect. */
  public double organicLikes() {
    return scale.accounts() * habits.meanLikes();
  }
}
