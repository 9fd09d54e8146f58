package dev.zhenzan.evaluation.world;

import dev.zhenzan.evaluation.chance.Chance;
import dev.zhenzan.evaluation.world.settings.Family;
import dev.zhenzan.evaluation.world.settings.Variety;
import java.util.EnumMap;
import java.util.Map;

/**
 * The share of each family's likes that come after next to no watching.
 *
 * @param shares by family, 0 to 1
 */
record Haste(Map<Family, Double> shares) {
  static Haste of(Variety variety, long seed) {
    Map<Family, Double> shares = new EnumMap<>(Family.class);
    Chance chance = Chance.of(seed, "haste");
    for (Family family : Family.values()) {
      shares.put(
          family,
          switch (variety) {
            case USUAL -> usual(family);
            case WIDE -> wide(family, chance);
          });
    }
    return new Haste(shares);
  }

  double of(Family family) {
    return shares.getOrDefault(family, 0.0);
  }

  private static double usual(Family family) {
    return switch (family) {
      case ORGANIC,
          VIRAL_HIT,
          GROUP_CHAT,
          NEW_USER_WAVE,
          NICHE,
          CHALLENGE,
          NEWS,
          CAMOUFLAGED_FILLER,
          SLOW_DRIP_FILLER,
          ROTATING_POOL_FILLER ->
          0.02;
      case FAN_CLUB, BINGE_LIKER, LIVE_SURGE, PLAYLIST, CREATOR_FRIENDS -> 0.25;
      case SYNCHRONOUS_BURST, HIJACKED, DISPOSABLE -> 0.85;
      case CAMOUFLAGED, ROTATING_POOL -> 0.7;
      case SLOW_DRIP, CROWD_TASK, EXCHANGE_RING -> 0.5;
      case ADAPTIVE, ADAPTIVE_FILLER -> 0.1;
    };
  }

  /** Groups may watch or not; people seldom like at a glance, look-alikes now and then. */
  private static double wide(Family family, Chance chance) {
    return switch (family.nature()) {
      case ORGANIC -> chance.logUniform(0.005, 0.2);
      case LOOK_ALIKE -> chance.logUniform(0.01, 0.5);
      case ATTACK, FILLER -> chance.uniform(0, 0.95);
    };
  }
}
