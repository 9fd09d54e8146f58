package dev.zhenzan.evaluation.world.settings;

import dev.zhenzan.evaluation.chance.Range;

/** The ranges of group sizes in a default world. */
final class UsualShapes {
  private static final int DAY = 24 * 60;

  private UsualShapes() {}

  static GroupShape of(Family family) {
    Draft draft =
        switch (family) {
          case ORGANIC,
              CAMOUFLAGED_FILLER,
              SLOW_DRIP_FILLER,
              ROTATING_POOL_FILLER,
              ADAPTIVE_FILLER ->
              throw new IllegalArgumentException("family has no groups: " + family);
          case FAN_CLUB -> shape(30, 150).on(3, 12).percent(50, 95).within(2, 30);
          case VIRAL_HIT -> shape(1000, 4000).on(1, 1).percent(100, 100).within(600, DAY);
          case GROUP_CHAT -> shape(8, 40).on(3, 12).percent(30, 80).within(5, 30);
          case BINGE_LIKER -> shape(1, 1).on(24, 120).percent(100, 100).within(30, 120);
          case NEW_USER_WAVE -> shape(150, 600).on(2, 15).percent(100, 100).within(DAY / 2, DAY);
          case LIVE_SURGE -> shape(150, 700).on(1, 3).percent(60, 100).within(20, 60);
          case NICHE -> shape(100, 300).on(24, 60).percent(10, 30).within(DAY, 4 * DAY);
          case PLAYLIST -> shape(50, 200).on(10, 30).percent(30, 80).within(2 * DAY, 7 * DAY);
          case CHALLENGE -> shape(200, 600).on(10, 40).percent(5, 15).within(DAY, 4 * DAY);
          case NEWS -> shape(500, 2000).on(5, 15).percent(15, 35).within(4 * 60, DAY);
          case CREATOR_FRIENDS -> shape(5, 15).on(10, 60).percent(30, 80).within(60, 2 * DAY);
          case SYNCHRONOUS_BURST -> shape(30, 200).on(5, 20).percent(60, 100).within(3, 60);
          case CAMOUFLAGED -> shape(30, 200).on(5, 20).percent(60, 95).within(5, 180);
          case SLOW_DRIP -> shape(50, 250).on(8, 30).percent(50, 95).within(7 * DAY, 21 * DAY);
          case ROTATING_POOL -> shape(200, 600).on(20, 60).percent(15, 30).within(30, DAY / 2);
          case HIJACKED -> shape(50, 250).on(5, 20).percent(40, 90).within(10, 360);
          case DISPOSABLE -> shape(150, 800).on(3, 10).percent(10, 25).within(15, 480);
          case EXCHANGE_RING -> shape(20, 60).on(30, 120).percent(30, 80).within(60, 2 * DAY);
          case CROWD_TASK -> shape(300, 1500).on(8, 40).percent(5, 15).within(DAY / 4, 2 * DAY);
          case ADAPTIVE -> shape(80, 300).on(15, 50).percent(15, 40).within(DAY / 2, 3 * DAY);
        };
    return draft.of(new GroupShape.Kind(family, Variety.USUAL));
  }

  private static Draft shape(int least, int most) {
    Range none = Range.of(0);
    return new Draft(new Range(least, most), none, none, none);
  }
}
