package dev.zhenzan.detect.behavior;

import dev.zhenzan.graph.Csr;
import dev.zhenzan.model.InteractionKind;
import dev.zhenzan.model.InteractionTable;
import java.util.HashMap;
import java.util.Map;

/** How long accounts watched what they liked. */
final class Watching {
  private static final int MIN_KNOWN = 5;
  private static final double MIN_SHARE = 0.8;
  private static final int NO_TIME_MILLIS = 1_000;
  private static final double NO_SHARE = 0.05;

  private final Map<Long, Integer> longest = new HashMap<>();

  static Watching of(InteractionTable table) {
    Watching watching = new Watching();
    for (int row = 0; row < table.size(); row++) {
      if (table.kind(row) == InteractionKind.VIEW && table.dwellMillis(row) >= 0) {
        int enough = unwatched(table, row) ? 0 : 1;
        watching.longest.merge(pair(table, row), enough, Math::max);
      }
    }
    return watching;
  }

  private static boolean unwatched(InteractionTable table, int row) {
    int dwell = table.dwellMillis(row);
    int duration = table.durationMillis(row);
    return dwell < NO_TIME_MILLIS && (duration <= 0 || dwell < NO_SHARE * duration);
  }

  private static long pair(InteractionTable table, int row) {
    return ((long) table.account(row) << 32) | table.video(row);
  }

  /** Nats by which an account's likes of unwatched videos speak; 0 where they do not. */
  float unwatchedLikes(InteractionTable table, Csr likes, int account) {
    int known = 0;
    int unwatched = 0;
    for (int i = likes.start(account); i < likes.end(account); i++) {
      Integer watched = longest.get(pair(table, likes.element(i)));
      if (watched != null) {
        known++;
        unwatched += 1 - watched;
      }
    }
    return known < MIN_KNOWN || unwatched < MIN_SHARE * known
        ? 0
        : (float) Math.min(6, 0.5 * unwatched);
  }
}
