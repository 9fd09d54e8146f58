package dev.zhenzan.audience.profile;

import dev.zhenzan.model.InteractionKind;
import dev.zhenzan.model.InteractionTable;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.BitSet;

/**
 * Likes that an unlike in the same log takes back, and the unlikes that do: neither says anything.
 * An unlike of which the like is not in the log stays, and weighs against what came before.
 */
final class TakenBack {
  private TakenBack() {}

  /** The rows of likes that are taken back up to a time, and of what takes them back. */
  static BitSet of(InteractionTable log, long until) {
    BitSet takenBack = new BitSet();
    LongOpenHashSet unliked = unliked(log, until);
    if (unliked.isEmpty()) {
      return takenBack;
    }
    IntArrayList rows = rows(log, until, unliked);
    rows.sort((a, b) -> compare(log, a, b));
    for (int i = 0, first = 0; i < rows.size(); i++) {
      int row = rows.getInt(i);
      first = pair(log, row) == pair(log, rows.getInt(first)) ? first : i;
      if (log.kind(row) == InteractionKind.UNLIKE && i > first) {
        for (int j = first; j <= i; j++) {
          takenBack.set(rows.getInt(j));
        }
        first = i + 1 < rows.size() ? i + 1 : i;
      }
    }
    return takenBack;
  }

  private static LongOpenHashSet unliked(InteractionTable log, long until) {
    LongOpenHashSet pairs = new LongOpenHashSet();
    for (int row = 0; row < log.size(); row++) {
      if (log.kind(row) == InteractionKind.UNLIKE && log.time(row) <= until) {
        pairs.add(pair(log, row));
      }
    }
    return pairs;
  }

  private static IntArrayList rows(InteractionTable log, long until, LongOpenHashSet unliked) {
    IntArrayList rows = new IntArrayList();
    for (int row = 0; row < log.size(); row++) {
      boolean about =
          log.kind(row) == InteractionKind.LIKE || log.kind(row) == InteractionKind.UNLIKE;
      if (about && log.time(row) <= until && unliked.contains(pair(log, row))) {
        rows.add(row);
      }
    }
    return rows;
  }

  private static long pair(InteractionTable log, int row) {
    return (long) log.account(row) << 32 | log.video(row);
  }

  private static int compare(InteractionTable log, int a, int b) {
    int byPair = Long.compare(pair(log, a), pair(log, b));
    int byTime = byPair != 0 ? byPair : Long.compare(log.time(a), log.time(b));
    return byTime != 0 ? byTime : Integer.compare(a, b);
  }
}
