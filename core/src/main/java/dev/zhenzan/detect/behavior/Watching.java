package dev.zhenzan.detect.behavior;

import dev.zhenzan.graph.Csr;
import dev.zhenzan.model.InteractionKind;
import dev.zhenzan.model.InteractionTable;

/** How long accounts watched what they liked. Holds a scratch array; not thread-safe. */
final class Watching {
  private static final int MIN_KNOWN = 5;
  private static final double MIN_SHARE = 0.8;
  private static final int NO_TIME_MILLIS = 1_000;
  private static final double NO_SHARE = 0.05;

  private static final byte UNKNOWN = 0;
  private static final byte UNWATCHED = 1;
  private static final byte WATCHED = 2;

  private final InteractionTable table;
  private final Csr views;
  private final byte[] seen;

  /**
   * Looks at one account at a time.
   *
   * @param views each account's views with a dwell, from {@link #views}
   */
  Watching(InteractionTable table, Csr views) {
    this.table = table;
    this.views = views;
    this.seen = new byte[table.videos().size()];
  }

  /** Rows that say how long an account watched a video, by account. */
  static Csr views(InteractionTable table) {
    int[] accountOf = new int[table.size()];
    for (int row = 0; row < accountOf.length; row++) {
      boolean tells = table.kind(row) == InteractionKind.VIEW && table.dwellMillis(row) >= 0;
      accountOf[row] = tells ? table.account(row) : -1;
    }
    return Csr.groupBy(accountOf, table.accounts().size());
  }

  /** Nats by which an account's likes of unwatched videos speak; 0 where they do not. */
  float unwatchedLikes(Csr likes, int account) {
    if (likes.length(account) < MIN_KNOWN || views.length(account) == 0) {
      return 0;
    }
    for (int i = views.start(account); i < views.end(account); i++) {
      int row = views.element(i);
      byte found = unwatched(row) ? UNWATCHED : WATCHED;
      seen[table.video(row)] = (byte) Math.max(seen[table.video(row)], found);
    }
    int known = 0;
    int unwatched = 0;
    for (int i = likes.start(account); i < likes.end(account); i++) {
      byte found = seen[table.video(likes.element(i))];
      known += found == UNKNOWN ? 0 : 1;
      unwatched += found == UNWATCHED ? 1 : 0;
    }
    for (int i = views.start(account); i < views.end(account); i++) {
      seen[table.video(views.element(i))] = UNKNOWN;
    }
    return known < MIN_KNOWN || unwatched < MIN_SHARE * known
        ? 0
        : (float) Math.min(6, 0.5 * unwatched);
  }

  private boolean unwatched(int row) {
    int dwell = table.dwellMillis(row);
    int duration = table.durationMillis(row);
    return dwell < NO_TIME_MILLIS && (duration <= 0 || dwell < NO_SHARE * duration);
  }
}
