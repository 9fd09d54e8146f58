package dev.zhenzan.evaluation.matching;

import dev.zhenzan.files.source.MatchIntake;
import dev.zhenzan.model.AccountTable;
import dev.zhenzan.model.HistoryTable;
import dev.zhenzan.model.InteractionTable;
import dev.zhenzan.model.VideoTable;
import dev.zhenzan.model.WorkTexts;

/**
 * What a ranker may learn from. Immutable.
 *
 * @param interactions views with their dwell, likes and what else the log has
 * @param exposures its views with what came of them
 * @param about what is known beside the log
 */
public record MatchLog(InteractionTable interactions, Exposures exposures, About about) {
  /**
   * What is known beside a log, all of it before the log begins.
   *
   * @param histories what accounts had watched
   * @param accounts of accounts
   * @param works of works: creators, days, durations, tags
   * @param texts what works say in words
   */
  public record About(
      HistoryTable histories, AccountTable accounts, VideoTable works, WorkTexts texts) {
    /** Nothing is known. */
    public static final About NOTHING =
        new About(HistoryTable.none(), AccountTable.none(), VideoTable.none(), WorkTexts.none());

    /** What was read beside a log. */
    public static About of(MatchIntake intake) {
      return new About(
          intake.histories(), intake.input().accounts(), intake.input().videos(), intake.texts());
    }

    /** The same with other histories. */
    public About with(HistoryTable others) {
      return new About(others, accounts, works, texts);
    }
  }

  /** A log with the views and likes that it holds. */
  public static MatchLog of(InteractionTable interactions, About about) {
    return new MatchLog(interactions, Exposures.of(interactions), about);
  }

  /** How many accounts there are; they run from 0. */
  public int accounts() {
    return interactions.accounts().size();
  }

  /** How many works there are; they run from 0. */
  public int works() {
    return interactions.videos().size();
  }

  /** The log before a time, micros; accounts and works keep their ints. */
  public MatchLog before(long time) {
    InteractionTable.Builder kept = SameIds.builder(interactions);
    for (int row = 0; row < interactions.size(); row++) {
      if (interactions.time(row) < time) {
        SameIds.copy(interactions, row, kept);
      }
    }
    long[] times = exposures.time();
    return new MatchLog(kept.build(), exposures.where(row -> times[row] < time), about);
  }

  /** The same log as if nobody knew which exposures chance decided on. */
  public MatchLog withoutMarks() {
    InteractionTable.Builder unmarked = SameIds.builder(interactions);
    for (int row = 0; row < interactions.size(); row++) {
      unmarked.add(interactions.row(row));
    }
    return with(unmarked.build());
  }

  /** Another log of the same accounts and works. */
  public MatchLog with(InteractionTable other) {
    return of(other, about);
  }
}
