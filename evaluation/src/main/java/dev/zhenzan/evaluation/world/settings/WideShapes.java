package dev.zhenzan.evaluation.world.settings;

import dev.zhenzan.evaluation.chance.Range;

/** Ranges of group sizes far beyond those of a default world, either way. */
final class WideShapes {
  private static final int DAY = 24 * 60;

  private WideShapes() {}

  static GroupShape of(Family family) {
    Draft draft =
        switch (family) {
          case ORGANIC,
              CAMOUFLAGED_FILLER,
              SLOW_DRIP_FILLER,
              ROTATING_POOL_FILLER,
              ADAPTIVE_FILLER ->
              throw new IllegalArgumentException("family has no groups: " + family);
          case FAN_CLUB -> shape(20, 400).on(3, 12).percent(20, 95).within(2, DAY);
          case VIRAL_HIT -> shape(200, 4000).on(1, 1).percent(100, 100).within(120, 2 * DAY);
          case GROUP_CHAT -> shape(5, 80).on(2, 30).percent(8, 85).within(2, 600);
          case BINGE_LIKER -> shape(1, 1).on(24, 200).percent(100, 100).within(10, 180);
          case NEW_USER_WAVE -> shape(60, 800).on(2, 20).percent(100, 100).within(120, 2 * DAY);
          case LIVE_SURGE -> shape(40, 700).on(1, 12).percent(30, 100).within(10, 120);
          case NICHE -> shape(60, 500).on(24, 80).percent(5, 60).within(DAY / 4, 14 * DAY);
          case PLAYLIST -> shape(50, 400).on(8, 40).percent(10, 90).within(DAY / 4, 14 * DAY);
          case CHALLENGE -> shape(100, 900).on(10, 60).percent(2, 25).within(DAY / 2, 7 * DAY);
          case NEWS -> shape(200, 3000).on(4, 15).percent(10, 45).within(60, 2 * DAY);
          case CREATOR_FRIENDS -> shape(4, 18).on(6, 80).percent(15, 80).within(20, 4 * DAY);
          case SYNCHRONOUS_BURST -> shape(20, 300).on(3, 30).percent(30, 100).within(1, 360);
          case CAMOUFLAGED -> shape(20, 300).on(3, 30).percent(30, 100).within(2, DAY);
          case SLOW_DRIP -> shape(20, 300).on(4, 40).percent(25, 100).within(DAY, 28 * DAY);
          case ROTATING_POOL -> shape(60, 600).on(10, 80).percent(8, 50).within(5, 2 * DAY);
          case HIJACKED -> shape(20, 300).on(2, 25).percent(25, 100).within(2, 3 * DAY);
          case DISPOSABLE -> shape(40, 800).on(2, 12).percent(10, 25).within(5, DAY);
          case EXCHANGE_RING -> shape(10, 150).on(10, 250).percent(6, 95).within(20, 5 * DAY);
          case CROWD_TASK -> shape(40, 1500).on(2, 40).percent(4, 60).within(60, 4 * DAY);
          case ADAPTIVE -> shape(30, 300).on(5, 60).percent(10, 60).within(DAY / 4, 6 * DAY);
        };
    return draft.of(new GroupShape.Kind(family, Variety.WIDE));
  }

  private static Draft shape(int least, int most) {
    Range none = Range.of(0);
    return new Draft(new Range(least, most), none, none, none);
  }
}
