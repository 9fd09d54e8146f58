package dev.zhenzan.evaluation.matching;

import dev.zhenzan.model.HistoryTable;
import java.util.BitSet;

/** What may come of an exposure. */
public enum Target {
  /** A long view: see {@link LongView}. */
  WATCH,
  /** A like. */
  LIKE;

  /** The exposures of which it came. */
  public BitSet cameTrue(Exposures exposures) {
    return switch (this) {
      case WATCH -> exposures.watched();
      case LIKE -> exposures.liked();
    };
  }

  /** What a history has of it. */
  public HistoryTable.Kind inHistory() {
    return switch (this) {
      case WATCH -> HistoryTable.Kind.WATCHED_LONG;
      case LIKE -> HistoryTable.Kind.LIKED;
    };
  }
}
