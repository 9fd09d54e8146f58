package dev.zhenzan.verdict;

import dev.zhenzan.graph.Csr;
import dev.zhenzan.graph.Ranges;
import dev.zhenzan.graph.Workers;
import dev.zhenzan.model.InteractionKind;
import dev.zhenzan.model.InteractionTable;
import java.util.Arrays;

/**
 * The rows that a like counter counts: of each account and video the last like, unless it was taken
 * back after. Of likes at one time the first row counts: the others are duplicates.
 */
public final class CountedLikes {
  private static final int NONE = -1;

  private final InteractionTable table;
  private final Csr inTime;
  private final boolean[] counted;

  private CountedLikes(InteractionTable table, Csr inTime) {
    this.table = table;
    this.inTime = inTime;
    this.counted = new boolean[table.size()];
  }

  /** For each row whether it is counted. */
  public static boolean[] of(InteractionTable table, Workers workers) {
    int accounts = table.accounts().size();
    Csr inTime = Csr.groupBy(accountOfCounting(table), accounts).sortedBy(table::time, workers);
    CountedLikes likes = new CountedLikes(table, inTime);
    Ranges.of(accounts).run(workers, likes::count);
    return likes.counted;
  }

  /** The account of each row that adds to the counter or takes from it. */
  private static int[] accountOfCounting(InteractionTable table) {
    int[] accountOf = new int[table.size()];
    for (int row = 0; row < accountOf.length; row++) {
      InteractionKind kind = table.kind(row);
      boolean counts = kind == InteractionKind.LIKE || kind == InteractionKind.UNLIKE;
      accountOf[row] = counts ? table.account(row) : -1;
    }
    return accountOf;
  }

  private void count(int fromAccount, int toAccount) {
    int[] standing = new int[table.videos().size()];
    Arrays.fill(standing, NONE);
    for (int account = fromAccount; account < toAccount; account++) {
      for (int i = inTime.start(account); i < inTime.end(account); i++) {
        play(inTime.element(i), standing);
      }
      for (int i = inTime.start(account); i < inTime.end(account); i++) {
        collect(table.video(inTime.element(i)), standing);
      }
    }
  }

  private void play(int row, int[] standing) {
    int video = table.video(row);
    if (table.kind(row) == InteractionKind.UNLIKE) {
      standing[video] = NONE;
    } else if (standing[video] == NONE || table.time(standing[video]) != table.time(row)) {
      standing[video] = row;
    }
  }

  private void collect(int video, int[] standing) {
    if (standing[video] != NONE) {
      counted[standing[video]] = true;
      standing[video] = NONE;
    }
  }
}
