package dev.zhenzan.evaluation.world.settings;

import dev.zhenzan.evaluation.chance.Chance;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Draws a kind of world, so that what is fitted on many of them does not hang on the habits of one.
 */
final class VariedWorld {
  private static final double MOST_LIKES = 300_000;
  private static final double MOST_ATTACK_LIKES = 100_000;

  private VariedWorld() {}

  static WorldSettings draw(long seed, Chance chance) {
    Scale scale = scale(chance);
    Habits habits = habits(chance, scale.accounts());
    double likes = scale.accounts() * habits.meanLikes();
    return new WorldSettings(seed, scale, habits, groups(chance, likes));
  }

  private static Scale scale(Chance chance) {
    int accounts = (int) chance.logUniform(2_000, 30_000);
    int videos = (int) Math.max(200, accounts * chance.logUniform(0.05, 1.5));
    return new Scale(accounts, videos, chance.between(3, 30), Scale.defaults().start());
  }

  private static Habits habits(Chance chance, int accounts) {
    double spread = chance.uniform(0.8, 1.9);
    double median = chance.logUniform(2, 40);
    double most = MOST_LIKES / (accounts * StrictMath.exp(spread * spread / 2));
    int topics = (int) chance.logUniform(4, 200);
    double following = chance.uniform(0.02, 0.5);
    return new Habits(topics, Math.min(median, most), spread, following, 0, discovery(chance));
  }

  private static Discovery discovery(Chance chance) {
    double hot = chance.happens(0.4) ? 0 : chance.logUniform(0.02, 0.5);
    return new Discovery(chance.uniform(0.4, 0.97), hot, (int) chance.logUniform(1, 48));
  }

  private static Groups groups(Chance chance, double organicLikes) {
    double share = chance.logUniform(0.001, 0.4);
    double size = chance.logUniform(0.6, 1.3);
    Map<Family, Integer> counts = new EnumMap<>(Family.class);
    double lookAlikes = chance.logUniform(0.3, 3) * organicLikes / 400_000;
    for (Family family : Family.of(Family.Nature.LOOK_ALIKE)) {
      double expected = usual(family) * lookAlikes * chance.uniform(0, 2);
      counts.put(family, (int) (expected + chance.uniform()));
    }
    addAttacks(
        counts,
        chance,
        new Need(Math.min(MOST_ATTACK_LIKES, organicLikes * share / (1 - share)), size));
    return new Groups(counts, size, Variety.WIDE);
  }

  /** Groups of a family among 400,000 ordinary likes. */
  private static int usual(Family family) {
    return switch (family) {
      case NICHE, CREATOR_FRIENDS -> 6;
      case PLAYLIST, NEWS -> 4;
      case CHALLENGE -> 3;
      default -> Groups.defaults().count(family);
    };
  }

  /** Adds groups of a random part of the families until their likes reach what is needed. */
  private static void addAttacks(Map<Family, Integer> counts, Chance chance, Need need) {
    List<Family> all = Family.of(Family.Nature.ATTACK);
    List<Family> chosen = chance.pick(all, chance.between(1, all.size()));
    double likes = 0;
    while (likes < need.likes) {
      Family family = chance.pick(chosen);
      double more = GroupShape.of(family, Variety.WIDE).times(need.size).likes();
      if (likes > 0 && likes + more / 2 > need.likes) {
        return;
      }
      counts.merge(family, 1, Integer::sum);
      likes += more;
    }
  }

  private record Need(double likes, double size) {}
}
