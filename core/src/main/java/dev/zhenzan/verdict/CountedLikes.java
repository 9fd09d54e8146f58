package dev.zhenzan.verdict;

import dev.zhenzan.graph.Csr;
import dev.zhenzan.model.InteractionKind;
import dev.zhenzan.model.InteractionTable;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;

/**
 * The rows that a like counter counts: of each account and video the last like, unless it was taken
 * back after. Of likes at one time the first row counts: the others are duplicates.
 */
final class CountedLikes {
  private static final int NONE = -1;

  private CountedLikes() {}

  static BitSet of(InteractionTable table) {
    int[] accountOf = new int[table.size()];
    for (int row = 0; row < accountOf.length; row++) {
      boolean counts =
          table.kind(row) == InteractionKind.LIKE || table.kind(row) == InteractionKind.UNLIKE;
      accountOf[row] = counts ? table.account(row) : -1;
    }
    Csr byAccount = Csr.groupBy(accountOf, table.accounts().size());
    BitSet counted = new BitSet(table.size());
    int[] standing = new int[table.videos().size()];
    Arrays.fill(standing, NONE);
    for (int account = 0; account < byAccount.rows(); account++) {
      int[] rows = inTime(table, byAccount, account);
      for (int row : rows) {
        play(table, row, standing);
      }
      for (int row : rows) {
        collect(table.video(row), standing, counted);
      }
    }
    return counted;
  }

  private static void play(InteractionTable table, int row, int[] standing) {
    int video = table.video(row);
    if (table.kind(row) == InteractionKind.UNLIKE) {
      standing[video] = NONE;
    } else if (standing[video] == NONE || table.time(standing[video]) != table.time(row)) {
      standing[video] = row;
    }
  }

  private static void collect(int video, int[] standing, BitSet counted) {
    if (standing[video] != NONE) {
      counted.set(standing[video]);
      standing[video] = NONE;
    }
  }

  private static int[] inTime(InteractionTable table, Csr byAccount, int account) {
    int[] rows = new int[byAccount.length(account)];
    boolean sorted = true;
    for (int i = 0; i < rows.length; i++) {
      rows[i] = byAccount.element(byAccount.start(account) + i);
      sorted &= i == 0 || table.time(rows[i - 1]) <= table.time(rows[i]);
    }
    return sorted
        ? rows
        : Arrays.stream(rows)
            .boxed()
            .sorted(Comparator.comparingLong(table::time))
            .mapToInt(Integer::intValue)
            .toArray();
  }
}
