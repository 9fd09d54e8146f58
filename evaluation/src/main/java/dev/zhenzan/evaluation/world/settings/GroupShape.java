package dev.zhenzan.evaluation.world.settings;

import dev.zhenzan.evaluation.chance.Chance;
import dev.zhenzan.evaluation.chance.Range;

/**
 * The ranges that the sizes of a family's groups are drawn from.
 *
 * @param accounts how many accounts take part; drawn on a logarithmic scale
 * @param targets how many videos they meet on; the package-info of each family says where it means
 *     something near
 * @param percent how many of a hundred pairs of account and target become likes
 * @param minutes how long the accounts take for one target; drawn on a logarithmic scale
 */
public record GroupShape(Range accounts, Range targets, Range percent, Range minutes) {
  private static final int DAY = 24 * 60;
  private static final int FEWEST_ACCOUNTS = 6;

  /** The shape of a family's groups in a world of default size. */
  public static GroupShape of(Family family) {
    return switch (family) {
      case ORGANIC, CAMOUFLAGED_FILLER, ADAPTIVE_FILLER ->
          throw new IllegalArgumentException("family has no groups: " + family);
      case FAN_CLUB -> of(new Range(30, 150), new Range(3, 12), new Range(50, 95)).within(2, 30);
      case VIRAL_HIT -> of(new Range(1000, 4000), Range.of(1), Range.of(100)).within(600, DAY);
      case GROUP_CHAT -> of(new Range(8, 40), new Range(3, 12), new Range(30, 80)).within(5, 30);
      case BINGE_LIKER -> of(Range.of(1), new Range(24, 120), Range.of(100)).within(30, 120);
      case NEW_USER_WAVE ->
          of(new Range(150, 600), new Range(2, 15), Range.of(100)).within(DAY / 2, DAY);
      case LIVE_SURGE ->
          of(new Range(150, 700), new Range(1, 3), new Range(60, 100)).within(20, 60);
      case SYNCHRONOUS_BURST ->
          of(new Range(30, 200), new Range(5, 20), new Range(60, 100)).within(3, 60);
      case CAMOUFLAGED ->
          of(new Range(30, 200), new Range(5, 20), new Range(60, 95)).within(5, 180);
      case SLOW_DRIP ->
          of(new Range(50, 250), new Range(8, 30), new Range(50, 95)).within(7 * DAY, 21 * DAY);
      case ROTATING_POOL ->
          of(new Range(200, 600), new Range(20, 60), new Range(15, 30)).within(30, DAY / 2);
      case HIJACKED -> of(new Range(50, 250), new Range(5, 20), new Range(40, 90)).within(10, 360);
      case DISPOSABLE ->
          of(new Range(150, 800), new Range(3, 10), new Range(10, 25)).within(15, 480);
      case EXCHANGE_RING ->
          of(new Range(20, 60), new Range(30, 120), new Range(30, 80)).within(60, 2 * DAY);
      case CROWD_TASK ->
          of(new Range(300, 1500), new Range(8, 40), new Range(5, 15)).within(DAY / 4, 2 * DAY);
      case ADAPTIVE ->
          of(new Range(80, 300), new Range(15, 50), new Range(15, 40)).within(DAY / 2, 3 * DAY);
    };
  }

  private static GroupShape of(Range accounts, Range targets, Range percent) {
    return new GroupShape(accounts, targets, percent, Range.of(0));
  }

  private GroupShape within(int least, int most) {
    return new GroupShape(accounts, targets, percent, new Range(least, most));
  }

  /**
   * The same with a factor on the number of accounts, though at least six where there were more.
   */
  public GroupShape times(double factor) {
    return new GroupShape(
        accounts.times(factor).atLeast(Math.min(accounts.low(), FEWEST_ACCOUNTS)),
        targets,
        percent,
        minutes);
  }

  /** Likes of a group to expect. */
  public double likes() {
    return accounts.meanLog() * targets.mean() * percent.mean() / 100;
  }

  /** The sizes of one group. */
  public GroupSize draw(Chance chance) {
    return new GroupSize(
        accounts.drawLog(chance),
        targets.draw(chance),
        percent.draw(chance) / 100.0,
        minutes.drawLog(chance) * 60_000_000L);
  }
}
