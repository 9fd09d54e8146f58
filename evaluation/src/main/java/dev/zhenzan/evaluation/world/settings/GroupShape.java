package dev.zhenzan.evaluation.world.settings;

import dev.zhenzan.evaluation.chance.Chance;
import dev.zhenzan.evaluation.chance.Range;

/**
 * The ranges that the sizes of a family's groups are drawn from.
 *
 * @param kind the family and how freely its habits are drawn
 * @param accounts how many accounts take part; drawn on a logarithmic scale
 * @param targets how many videos they meet on; the package-info of each family says where it means
 *     something near
 * @param percent how many of a hundred pairs of account and target become likes
 * @param minutes how long the accounts take for one target; drawn on a logarithmic scale
 */
public record GroupShape(Kind kind, Range accounts, Range targets, Range percent, Range minutes) {
  private static final int FEWEST_ACCOUNTS = 6;

  /**
   * What the habits of groups are drawn by.
   *
   * @param family whose groups they are
   * @param variety how freely
   */
  public record Kind(Family family, Variety variety) {}

  /** The shape of a family's groups in a world of default size. */
  public static GroupShape of(Family family) {
    return UsualShapes.of(family);
  }

  /** The shape of a family's groups in a world of this variety. */
  public static GroupShape of(Family family, Variety variety) {
    return switch (variety) {
      case USUAL -> UsualShapes.of(family);
      case WIDE -> WideShapes.of(family);
    };
  }

  /**
   * The same with a factor on the number of accounts, though at least six where there were more.
   */
  public GroupShape times(double factor) {
    return new GroupShape(
        kind,
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
        minutes.drawLog(chance) * 60_000_000L,
        manner(chance));
  }

  private Manner manner(Chance chance) {
    return switch (kind.variety) {
      case USUAL -> Manner.usual(kind.family, chance);
      case WIDE -> Manner.wide(kind.family, chance);
    };
  }
}
