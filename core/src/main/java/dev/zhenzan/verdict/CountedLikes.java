package dev.zhenzan.verdict;

import dev.zhenzan.graph.Csr;
import dev.zhenzan.model.InteractionKind;
import dev.zhenzan.model.InteractionTable;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/**
 * The rows that a like counter counts: of each account and video the last like, unless it was taken
 * back after.
 */
final class CountedLikes {
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
    Map<Integer, Integer> standing = new HashMap<>();
    for (int account = 0; account < byAccount.rows(); account++) {
      standing.clear();
      for (int row : inTime(table, byAccount, account)) {
        if (table.kind(row) == InteractionKind.LIKE) {
          standing.put(table.video(row), row);
        } else {
          standing.remove(table.video(row));
        }
      }
      standing.values().forEach(counted::set);
    }
    return counted;
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
