package dev.zhenzan.audience.profile;

import dev.zhenzan.model.InteractionKind;
import dev.zhenzan.model.InteractionTable;

/**
 * What one interaction weighs in a profile, in whole trusted likes.
 *
 * @param invalidThreshold probability of being invalid from which an interaction weighs nothing,
 *     above 0 and at most 1
 */
public record InteractionWeights(double invalidThreshold) {
  /** What is more likely invalid than not weighs nothing. */
  public static final InteractionWeights STANDARD = new InteractionWeights(0.5);

  private static final double VIEW = 0.3;
  private static final double LIKE = 1;
  private static final double COMMENT = 0.8;
  private static final double SHARE = 1.5;
  private static final double FOLLOW = 1.5;

  /** Dwell that counts as whole where the duration is not known: a long view. */
  private static final double WHOLE_MILLIS = 18_000;

  public InteractionWeights {
    if (!(invalidThreshold > 0 && invalidThreshold <= 1)) {
      throw new IllegalArgumentException("invalidThreshold: " + invalidThreshold);
    }
  }

  /** What an untouched, fully watched act of a kind weighs; what is taken back weighs against. */
  public static double ofKind(InteractionKind kind) {
    return switch (kind) {
      case VIEW -> VIEW;
      case LIKE -> LIKE;
      case UNLIKE -> -LIKE;
      case COMMENT -> COMMENT;
      case SHARE -> SHARE;
      case FOLLOW -> FOLLOW;
    };
  }

  /**
   * The weight of a row; never negative but for unlikes.
   *
   * @param invalid probability that the row is invalid, 0 to 1
   */
  public double of(InteractionTable log, int row, double invalid) {
    InteractionKind kind = log.kind(row);
    if (kind == InteractionKind.UNLIKE) {
      return ofKind(kind);
    }
    if (!(invalid < invalidThreshold)) {
      return 0;
    }
    return (1 - invalid) * ofKind(kind) * watched(log, row);
  }

  /** The share watched; where dwell is not known, none of a view and all of any other act. */
  private static double watched(InteractionTable log, int row) {
    int dwell = log.dwellMillis(row);
    if (dwell == InteractionTable.ABSENT) {
      return log.kind(row) == InteractionKind.VIEW ? 0 : 1;
    }
    int duration = log.durationMillis(row);
    return Math.min(1, dwell / (duration > 0 ? duration : WHOLE_MILLIS));
  }
}
