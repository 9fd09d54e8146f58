package dev.zhenzan.detect.lockstep;

import dev.zhenzan.graph.Csr;
import dev.zhenzan.graph.Ranges;
import dev.zhenzan.graph.Workers;
import dev.zhenzan.model.InteractionKind;
import dev.zhenzan.model.InteractionTable;
import java.util.Arrays;
import java.util.List;

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

  private LikeGraph(InteractionTable table, int[] rows, Workers workers) {
    accounts = table.accounts().size();
    videos = table.videos().size();
    row = rows;
    account = new int[rows.length];
    video = new int[rows.length];
    time = new long[rows.length];
    Ranges.of(rows.length)
        .run(
            workers,
            (from, to) -> {
              for (int edge = from; edge < to; edge++) {
                account[edge] = table.account(rows[edge]);
                video[edge] = table.video(rows[edge]);
                time[edge] = table.time(rows[edge]);
              }
            });
    accountStart = new int[accounts + 1];
    for (int edge = 0; edge < rows.length; edge++) {
      accountStart[account[edge] + 1]++;
    }
    for (int a = 0; a < accounts; a++) {
      accountStart[a + 1] += accountStart[a];
    }
    byVideo = Csr.groupBy(video, videos, workers);
  }

  static LikeGraph of(InteractionTable table, Workers workers) {
    int[] likes = firstOfPair(table, InteractionKind.LIKE, workers);
    return new LikeGraph(
        table,
        likes.length > 0 ? likes : firstOfPair(table, InteractionKind.VIEW, workers),
        workers);
  }

  private static int[] firstOfPair(InteractionTable table, InteractionKind kind, Workers workers) {
    int[] accountOf = new int[table.size()];
    for (int r = 0; r < accountOf.length; r++) {
      accountOf[r] = table.kind(r) == kind ? table.account(r) : -1;
    }
    Csr byAccount = Csr.groupBy(accountOf, table.accounts().size(), workers);
    List<int[]> parts =
        Ranges.of(byAccount.rows())
            .map(workers, (from, to) -> firstOfPair(table, byAccount, from, to));
    return parts.stream().flatMapToInt(Arrays::stream).toArray();
  }

  private static int[] firstOfPair(InteractionTable table, Csr byAccount, int from, int to) {
    int[] seenBy = new int[table.videos().size()];
    Arrays.fill(seenBy, -1);
    int[] rows = new int[byAccount.end(to - 1) - byAccount.start(from)];
    int size = 0;
    for (int a = from; a < to; a++) {
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
