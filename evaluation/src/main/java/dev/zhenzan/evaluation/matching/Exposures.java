package dev.zhenzan.evaluation.matching;

import dev.zhenzan.model.InteractionKind;
import dev.zhenzan.model.InteractionTable;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.BitSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Works that were shown, in columns, with what came of it. An exposure is a view of a log.
 * Immutable by convention.
 *
 * @param account dense ints
 * @param work dense ints
 * @param time micros
 * @param watched exposures with a {@link LongView}
 * @param liked exposures with a like
 */
public record Exposures(int[] account, int[] work, long[] time, BitSet watched, BitSet liked) {
  /**
   * The views of a log, in its order. A like belongs to the view of the same account, work and time
   * if there is one; as KuaiRand's does.
   */
  public static Exposures of(InteractionTable table) {
    LongOpenHashSet likes = new LongOpenHashSet();
    for (int row = 0; row < table.size(); row++) {
      if (table.kind(row) == InteractionKind.LIKE) {
        likes.add(key(table, row));
      }
    }
    Rows rows = new Rows();
    for (int row = 0; row < table.size(); row++) {
      if (table.kind(row) == InteractionKind.VIEW) {
        rows.watched.set(
            rows.time.size(), LongView.is(table.dwellMillis(row), table.durationMillis(row)));
        rows.liked.set(rows.time.size(), likes.contains(key(table, row)));
        rows.account.add(table.account(row));
        rows.work.add(table.video(row));
        rows.time.add(table.time(row));
      }
    }
    return rows.exposures();
  }

  /** Mixes account, work and time; two of different keys meet with a chance of 2^-64. */
  private static long key(InteractionTable table, int row) {
    long pair = (long) table.account(row) << 32 | table.video(row);
    long mixed = (pair ^ (pair >>> 31)) * 0x9E3779B97F4A7C15L + table.time(row);
    return (mixed ^ (mixed >>> 29)) * 0xBF58476D1CE4E5B9L;
  }

  private static final class Rows {
    private final IntArrayList account = new IntArrayList();
    private final IntArrayList work = new IntArrayList();
    private final LongArrayList time = new LongArrayList();
    private final BitSet watched = new BitSet();
    private final BitSet liked = new BitSet();

    Exposures exposures() {
      return new Exposures(
          account.toIntArray(), work.toIntArray(), time.toLongArray(), watched, liked);
    }
  }

  /** How many there are. */
  public int size() {
    return time.length;
  }

  /** Those that are kept, in their order. */
  public Exposures where(IntPredicate kept) {
    int[] from = IntStream.range(0, size()).filter(kept).toArray();
    Rows rows = new Rows();
    for (int i = 0; i < from.length; i++) {
      rows.account.add(account[from[i]]);
      rows.work.add(work[from[i]]);
      rows.time.add(time[from[i]]);
      rows.watched.set(i, watched.get(from[i]));
      rows.liked.set(i, liked.get(from[i]));
    }
    return rows.exposures();
  }
}
