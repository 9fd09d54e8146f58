package dev.zhenzan.audience.match;

import dev.zhenzan.model.Answer;
import dev.zhenzan.model.InteractionKind;
import dev.zhenzan.model.InteractionTable;
import dev.zhenzan.model.TrustWeights;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongArrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * Makes of a log of interactions one of exposures and what came of them.
 *
 * <p>A view whose dwell is known is an exposure. It is watched long where the dwell is at least 18
 * seconds, or at least the whole of a shorter video: KuaiRand's {@code long_view} (arXiv
 * 2208.08696). A like belongs to the last exposure of its account and video that is not later;
 * likes without one are not learnt from, since nobody knows how many others saw the video there.
 * What is not trusted is left out. A log without one such view is a log of positives: its likes
 * that were not taken back, comments, shares and follows.
 */
final class ExposureJoin {
  /** Milliseconds from which on any view is a long one. */
  static final int LONG_MILLIS = 18_000;

  /** Trust weight from which on an interaction is trusted. */
  static final float TRUSTED = 0.5f;

  private final InteractionTable table;
  private final TrustWeights trust;
  private final Ints ints;
  private final MatchLog.Builder log = new MatchLog.Builder();

  ExposureJoin(InteractionTable table, TrustWeights trust, Ints ints) {
    this.table = table;
    this.trust = trust;
    this.ints = ints;
  }

  MatchLog log() {
    boolean exposures =
        IntStream.range(0, table.size()).anyMatch(row -> isExposure(table, row) && trusted(row));
    int[] order = order();
    if (exposures) {
      join(order);
      return log.build(MatchLog.Basis.EXPOSURES);
    }
    collectPositives(order);
    return log.build(MatchLog.Basis.POSITIVES);
  }

  private void join(int[] order) {
    Long2IntOpenHashMap last = new Long2IntOpenHashMap();
    Long2IntOpenHashMap liked = new Long2IntOpenHashMap();
    for (int row : order) {
      long pair = pair(row);
      if (!trusted(row)) {
        continue;
      }
      if (isExposure(table, row)) {
        last.put(pair, addExposure(row));
      } else if (table.kind(row) == InteractionKind.LIKE && last.containsKey(pair)) {
        liked.put(pair, last.get(pair));
        log.like(last.get(pair), table.time(row));
      } else if (table.kind(row) == InteractionKind.UNLIKE && liked.containsKey(pair)) {
        log.unlike(liked.remove(pair), table.time(row));
      }
    }
  }

  private int addExposure(int row) {
    int added = add(row);
    log.label(added, isLong(table, row) ? MatchLog.WATCHED : 0);
    log.label(added, table.randomExposure(row) == Answer.YES ? MatchLog.RANDOM : 0);
    return added;
  }

  private void collectPositives(int[] order) {
    BitSet positives = positives(order);
    for (int row : order) {
      if (positives.get(row)) {
        boolean like = table.kind(row) == InteractionKind.LIKE;
        log.label(add(row), like ? MatchLog.WATCHED | MatchLog.LIKED : MatchLog.WATCHED);
      }
    }
  }

  /** The rows that are positive and were not taken back. */
  private BitSet positives(int[] order) {
    BitSet positives = new BitSet(order.length);
    Long2IntOpenHashMap lastLike = new Long2IntOpenHashMap();
    for (int row : order) {
      if (trusted(row)) {
        InteractionKind kind = table.kind(row);
        positives.set(row, isPositive(kind));
        if (kind == InteractionKind.LIKE) {
          lastLike.put(pair(row), row);
        } else if (kind == InteractionKind.UNLIKE && lastLike.containsKey(pair(row))) {
          positives.clear(lastLike.get(pair(row)));
        }
      }
    }
    return positives;
  }

  private int add(int row) {
    return log.add(
        ints.account(table.account(row)),
        ints.video(table.video(row)),
        table.time(row),
        trust.of(row));
  }

  private boolean trusted(int row) {
    return trust.of(row) >= TRUSTED;
  }

  private long pair(int row) {
    return (long) table.account(row) << Integer.SIZE | table.video(row);
  }

  /** The rows in order of time; of one time in that of the log. */
  private int[] order() {
    int[] order = new int[table.size()];
    long[] times = new long[table.size()];
    boolean sorted = true;
    for (int row = 0; row < order.length; row++) {
      order[row] = row;
      times[row] = table.time(row);
      sorted &= row == 0 || times[row] >= times[row - 1];
    }
    if (!sorted) {
      LongArrays.radixSortIndirect(order, times, true);
    }
    return order;
  }

  private static boolean isPositive(InteractionKind kind) {
    return switch (kind) {
      case LIKE, COMMENT, SHARE, FOLLOW -> true;
      case VIEW, UNLIKE -> false;
    };
  }

  private static boolean isExposure(InteractionTable table, int row) {
    return table.kind(row) == InteractionKind.VIEW && table.dwellMillis(row) >= 0;
  }

  private static boolean isLong(InteractionTable table, int row) {
    int duration = table.durationMillis(row);
    int dwell = table.dwellMillis(row);
    return dwell >= LONG_MILLIS || (duration > 0 && dwell >= duration);
  }
}
