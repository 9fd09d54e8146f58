package dev.zhenzan.verdict.context;

import dev.zhenzan.graph.Csr;
import dev.zhenzan.graph.Ranges;
import dev.zhenzan.graph.Workers;
import dev.zhenzan.model.InteractionTable;
import dev.zhenzan.model.VideoTable;
import java.util.Arrays;
import java.util.OptionalInt;

/**
 * What share of a video's length an account has watched of what it likes: the most that a row of
 * the account and video says, 0 to {@value #MOST}.
 */
final class Watched {
  /** Seen again and again is as good as seen so often. */
  static final float MOST = 3;

  private Watched() {}

  /** The share of each like; none at all where no row of the log tells. */
  static float[] of(Likes likes, VideoTable videos, Workers workers) {
    float[] watched = new float[likes.table().hasDwell() ? likes.size() : 0];
    if (watched.length > 0) {
      Csr rows = rowsThatTell(likes.table());
      Ranges.of(rows.rows())
          .run(
              workers,
              (from, to) -> {
                float[] ofVideo = new float[likes.byVideo().rows()];
                Arrays.fill(ofVideo, Context.UNKNOWN);
                for (int account = from; account < to; account++) {
                  fill(new Page(likes, videos, rows, account), ofVideo, watched);
                }
              });
    }
    return watched;
  }

  private static Csr rowsThatTell(InteractionTable table) {
    int[] accountOf = new int[table.size()];
    for (int row = 0; row < accountOf.length; row++) {
      accountOf[row] = table.dwellMillis(row) >= 0 ? table.account(row) : -1;
    }
    return Csr.groupBy(accountOf, table.accounts().size());
  }

  /** One account's likes, and its rows that tell. */
  private record Page(Likes likes, VideoTable videos, Csr rows, int account) {}

  private static void fill(Page page, float[] ofVideo, float[] watched) {
    InteractionTable table = page.likes.table();
    Csr rows = page.rows;
    for (int i = rows.start(page.account); i < rows.end(page.account); i++) {
      int row = rows.element(i);
      ofVideo[table.video(row)] =
          Math.max(ofVideo[table.video(row)], share(table, row, page.videos));
    }
    Csr byAccount = page.likes.byAccount();
    for (int i = byAccount.start(page.account); i < byAccount.end(page.account); i++) {
      int like = byAccount.element(i);
      watched[like] = ofVideo[page.likes.video(like)];
    }
    for (int i = rows.start(page.account); i < rows.end(page.account); i++) {
      ofVideo[table.video(rows.element(i))] = Context.UNKNOWN;
    }
  }

  private static float share(InteractionTable table, int row, VideoTable videos) {
    int duration = table.durationMillis(row);
    if (duration <= 0) {
      OptionalInt known = videos.durationMillis(table.video(row));
      duration = known.orElse(0);
    }
    return duration <= 0
        ? Context.UNKNOWN
        : Math.min(MOST, (float) table.dwellMillis(row) / duration);
  }
}
