package dev.zhenzan.evaluation.world.settings;

import dev.zhenzan.evaluation.chance.Chance;

/**
 * Habits of one group beside its sizes.
 *
 * @param aim where its targets come from
 * @param filler ordinary likes for each target like, of accounts made for a group that hides so
 * @param taste share of those that are of the account's own taste, 0 to 1; the others are popular
 * @param diversity standard deviation of the logarithm of how active a member is beyond what is
 *     known of it
 * @param eagerness power of a member's activity to which its hits grow: 0 where members do as they
 *     are told, 1 where one that likes twice as much hits twice as many targets
 * @param delay mean hours from a target's publishing until a hired group comes to it
 * @param ebb how fast the coming to a target dies away within its window: 0 where it does not, else
 *     the number of times by which e it falls
 */
public record Manner(
    Aim aim,
    double filler,
    double taste,
    double diversity,
    double eagerness,
    double delay,
    double ebb) {
  private static final double ONE_CREATOR = 0.2;

  /** The habits of a group in a default world. */
  static Manner usual(Family family, Chance chance) {
    return switch (family) {
      case CAMOUFLAGED -> plain(aim(chance), chance.logUniform(1, 4));
      case ADAPTIVE -> plain(aim(chance), chance.uniform(0, 2));
      case SYNCHRONOUS_BURST, SLOW_DRIP, ROTATING_POOL, HIJACKED, DISPOSABLE, CROWD_TASK ->
          plain(aim(chance), 0);
      case GROUP_CHAT -> new Manner(Aim.ANY, 0, 0.5, 0, 0, 8, 2);
      default -> plain(Aim.ANY, 0);
    };
  }

  /**
   * How far into a window of some length one comes, at least 1: anywhere alike, or early rather
   * than late where the coming ebbs.
   */
  public long moment(long window, Chance chance) {
    if (ebb == 0) {
      return chance.between(1L, window);
    }
    double early = -StrictMath.log1p(chance.uniform() * StrictMath.expm1(-ebb)) / ebb;
    return Math.clamp((long) (early * window), 1L, window);
  }

  private static Aim aim(Chance chance) {
    return chance.happens(ONE_CREATOR) ? Aim.CREATOR : Aim.ANY;
  }

  private static Manner plain(Aim aim, double filler) {
    return new Manner(aim, filler, 0.5, 0, 0, 8, 0);
  }

  /** Habits from wide ranges. */
  static Manner wide(Family family, Chance chance) {
    boolean alike = chance.happens(0.4);
    return new Manner(
        wideAim(family, chance),
        wideFiller(family, chance),
        chance.uniform(),
        alike ? 0 : chance.uniform(0.2, 1.2),
        wideEagerness(family, chance),
        chance.logUniform(0.5, 200),
        wideEbb(family, chance));
  }

  /** What friends show one another mostly ebbs, a paid task often, what a machine does seldom. */
  private static double wideEbb(Family family, Chance chance) {
    double ebbing =
        switch (family) {
          case GROUP_CHAT -> 0.9;
          case CROWD_TASK, EXCHANGE_RING -> 0.6;
          default -> 0.25;
        };
    return chance.happens(ebbing) ? chance.uniform(1, 6) : 0;
  }

  private static Aim wideAim(Family family, Chance chance) {
    boolean attack = family.nature() == Family.Nature.ATTACK;
    double drawn = chance.uniform();
    if (drawn < 0.4) {
      return Aim.ANY;
    }
    if (drawn < 0.6) {
      return attack ? Aim.OBSCURE : Aim.CREATOR;
    }
    return drawn < 0.7 ? Aim.CREATOR : drawn < 0.85 ? Aim.TOPIC : Aim.POPULAR;
  }

  private static double wideFiller(Family family, Chance chance) {
    return switch (family) {
      case CAMOUFLAGED -> chance.logUniform(0.5, 6);
      case SLOW_DRIP, ROTATING_POOL, ADAPTIVE ->
          chance.happens(0.5) ? 0 : chance.logUniform(0.3, 6);
      default -> 0;
    };
  }

  /** Real people mostly do more where they are more active; hired accounts mostly do not. */
  private static double wideEagerness(Family family, Chance chance) {
    double follows = family.nature() == Family.Nature.ATTACK ? 0.3 : 0.8;
    return chance.happens(follows) ? chance.uniform(0.1, 0.8) : 0;
  }
}
