package dev.zhenzan.detect.lockstep;

import dev.zhenzan.graph.Csr;
import dev.zhenzan.model.InteractionKind;
import dev.zhenzan.model.InteractionTable;
import java.util.Arrays;

/**
 * Who liked what when: each account and video joined by at most one edge, the first like. A log
 * without likes is looked at by its views instead.
 *
 * <p>Edges are numbered by account, then in the order of the log.
 */
final class LikeGraph {
  private final int accounts;
  private final int videos;
  private final int[] account;
  private final int[] video;
  private final long[] time;
  private final int[] row;
  private final int[] accountStart;
  private final Csr byVideo;

  private LikeGraph(InteractionTable table, int[] rows) {
    accounts = table.accounts().size();
    videos = table.videos().size();
    row = rows;
    account = new int[rows.length];
    video = new int[rows.length];
    time = new long[rows.length];
    accountStart = new int[accounts + 1];
    for (int edge = 0; edge < rows.length; edge++) {
      account[edge] = table.account(rows[edge]);
      video[edge] = table.video(rows[edge]);
      time[edge] = table.time(rows[edge]);
      accountStart[account[edge] + 1]++;
    }
    for (int a = 0; a < accounts; a++) {
      accountStart[a + 1] += accountStart[a];
    }
    byVideo = Csr.groupBy(video, videos);
  }

  static LikeGraph of(InteractionTable table) {
    int[] likes = firstOfPair(table, InteractionKind.LIKE);
    return new LikeGraph(
        table, likes.length > 0 ? likes : firstOfPair(table, InteractionKind.VIEW));
  }

  private static int[] firstOfPair(InteractionTable table, InteractionKind kind) {
    int[] accountOf = new int[table.size()];
    for (int r = 0; r < accountOf.length; r++) {
      accountOf[r] = table.kind(r) == kind ? table.account(r) : -1;
    }
    Csr byAccount = Csr.groupBy(accountOf, table.accounts().size());
    int[] seenBy = new int[table.videos().size()];
    Arrays.fill(seenBy, -1);
    int[] rows = new int[table.size()];
    int size = 0;
    for (int a = 0; a < byAccount.rows(); a++) {
      for (int i = byAccount.start(a); i < byAccount.end(a); i++) {
        int r = byAccount.element(i);
        if (seenBy[table.video(r)] != a) {
          seenBy[table.video(r)] = a;
          rows[size++] = r;
        }
      }
    }
    return Arrays.copyOf(rows, size);
  }

  int accounts() {
    return accounts;
  }

  int videos() {
    return videos;
  }

  int edges() {
    return row.length;
  }

  int account(int edge) {
    return account[edge];
  }

  int video(int edge) {
    return video[edge];
  }

  /** When the edge's like was, micros. */
  long time(int edge) {
    return time[edge];
  }

  /** The edge's row in the log. */
  int row(int edge) {
    return row[edge];
  }

  /** First edge of an account; the last is before the first of the next account. */
  int start(int account) {
    return accountStart[account];
  }

  int end(int account) {
    return accountStart[account + 1];
  }

  int degree(int account) {
    return accountStart[account + 1] - accountStart[account];
  }

  /** The edges of each video; accounts ascend. */
  Csr byVideo() {
    return byVideo;
  }
}
