package dev.zhenzan.detect.screening;

import dev.zhenzan.graph.Csr;
import dev.zhenzan.model.InteractionKind;
import dev.zhenzan.model.InteractionTable;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;

/** Checks accounts one by one by their own rows in order of time. Not thread-safe. */
final class AccountChecks {
  /** Up to so many rows of one time each is compared with each. */
  private static final int FEW = 12;

  final Rows duplicates = new Rows();
  final Rows impossible = new Rows();

  private final InteractionTable table;
  private final Csr inTime;

  /**
   * The last likes of the account that is checked, in a circle: likes of one impossible stretch.
   */
  private final int[] lastLikes = new int[ScreeningDetector.IMPOSSIBLE_LIKES];

  private int likes;
  private int named;

  AccountChecks(InteractionTable table, Csr inTime) {
    this.table = table;
    this.inTime = inTime;
  }

  static AccountChecks of(InteractionTable table, Csr inTime, int from, int to) {
    AccountChecks checks = new AccountChecks(table, inTime);
    for (int account = from; account < to; account++) {
      checks.check(account);
    }
    return checks;
  }

  private void check(int account) {
    likes = 0;
    named = 0;
    int end = inTime.end(account);
    for (int from = inTime.start(account); from < end; ) {
      int to = from + 1;
      while (to < end && time(to) == time(from)) {
        to++;
      }
      checkMoment(from, to);
      from = to;
    }
  }

  private long time(int position) {
    return table.time(inTime.element(position));
  }

  /** Checks an account's rows of one time. */
  private void checkMoment(int from, int to) {
    if (to - from <= FEW) {
      for (int position = from; position < to; position++) {
        add(inTime.element(position), standsBefore(from, position));
      }
      return;
    }
    LongOpenHashSet seen = new LongOpenHashSet(to - from);
    for (int position = from; position < to; position++) {
      add(inTime.element(position), !seen.add(act(inTime.element(position))));
    }
  }

  private boolean standsBefore(int from, int position) {
    for (int before = from; before < position; before++) {
      if (act(inTime.element(before)) == act(inTime.element(position))) {
        return true;
      }
    }
    return false;
  }

  /** Video and kind in one number. */
  private long act(int row) {
    return ((long) table.video(row) << 8) | table.kind(row).ordinal();
  }

  private void add(int row, boolean duplicate) {
    if (duplicate) {
      duplicates.add(row);
    } else if (table.kind(row) == InteractionKind.LIKE) {
      addLike(row);
    }
  }

  /** Names the last likes where they came faster than a thumb can give them, each once. */
  private void addLike(int row) {
    int size = lastLikes.length;
    lastLikes[likes++ % size] = row;
    if (likes < size) {
      return;
    }
    int first = likes - size;
    if (table.time(row) - table.time(lastLikes[first % size]) <= ScreeningDetector.RATE_WINDOW) {
      for (int like = Math.max(first, named); like < likes; like++) {
        impossible.add(lastLikes[like % size]);
      }
      named = likes;
    }
  }
}
