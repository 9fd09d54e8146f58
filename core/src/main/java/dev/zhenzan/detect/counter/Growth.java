package dev.zhenzan.detect.counter;

import dev.zhenzan.model.Counter;
import dev.zhenzan.model.CounterTable;
import dev.zhenzan.model.Period;
import java.util.Arrays;

/**
 * A work's growth in bins of time, each from one snapshot to another.
 *
 * @param times ends of the bins, micros, ascending; one more than there are bins
 * @param likes that came in each bin
 * @param views that came; empty where the source has none
 * @param talk comments and shares that came; empty where the source has neither
 */
record Growth(long[] times, double[] likes, double[] views, double[] talk) {
  static final double MICROS_AN_HOUR = 3.6e9;

  /** Bins are at least so long: what happens within minutes is a matter of the counters' delay. */
  private static final long SHORTEST = 600_000_000L;

  /** Comments are closed where in so many snapshots there are many, and in as many then none. */
  private static final int LAST_BINS = 6;

  private static final double MANY = 20;

  private static final double[] NONE = {};

  /** A work's growth by the snapshots that have a count of likes. */
  static Growth of(Work work) {
    int[] rows = usable(work);
    long[] times = Arrays.stream(rows).mapToLong(work.table()::time).toArray();
    if (rows.length < 2) {
      return new Growth(times, NONE, NONE, NONE);
    }
    Growth fine =
        new Growth(
            times,
            Increments.of(work, Counter.LIKES, rows, times),
            Increments.of(work, Counter.VIEWS, rows, times),
            sum(
                unlessClosed(Increments.of(work, Counter.COMMENTS, rows, times)),
                Increments.of(work, Counter.SHARES, rows, times)));
    return fine.inBins(SHORTEST);
  }

  /** The last row of each time that has likes, and views where the work has any. */
  private static int[] usable(Work work) {
    CounterTable table = work.table();
    int withViews = 0;
    int withLikes = 0;
    for (int row = work.from(); row < work.to(); row++) {
      withLikes += table.value(Counter.LIKES, row) == CounterTable.ABSENT ? 0 : 1;
      withViews += table.value(Counter.VIEWS, row) == CounterTable.ABSENT ? 0 : 1;
    }
    Counter needed = 2 * withViews >= withLikes ? Counter.VIEWS : Counter.LIKES;
    int[] rows = new int[work.size()];
    int size = 0;
    for (int row = work.from(); row < work.to(); row++) {
      if (table.value(Counter.LIKES, row) == CounterTable.ABSENT
          || table.value(needed, row) == CounterTable.ABSENT) {
        continue;
      }
      if (size > 0 && table.time(rows[size - 1]) == table.time(row)) {
        size--;
      }
      rows[size++] = row;
    }
    return Arrays.copyOf(rows, size);
  }

  /**
   * Comments, or none where they end for good while there were many: creators close comments, and
   * then their lack says nothing.
   */
  private static double[] unlessClosed(double[] comments) {
    int last = comments.length;
    while (last > 0 && comments[last - 1] == 0) {
      last--;
    }
    double before = sum(comments, Math.max(0, last - LAST_BINS), last);
    return comments.length - last >= LAST_BINS && before >= MANY ? NONE : comments;
  }

  private static double[] sum(double[] a, double[] b) {
    if (a.length == 0 || b.length == 0) {
      return a.length == 0 ? b : a;
    }
    double[] sum = a.clone();
    Arrays.setAll(sum, i -> a[i] + b[i]);
    return sum;
  }

  /** The same in longer bins. */
  Growth inBins(long shortest) {
    int[] ends = new int[size() + 1];
    int bins = 0;
    for (int i = 1; i <= size(); i++) {
      if (times[i] - times[ends[bins]] >= shortest || i == size()) {
        ends[++bins] = i;
      }
    }
    int[] kept = Arrays.copyOf(ends, bins + 1);
    return bins == size()
        ? this
        : new Growth(
            Arrays.stream(kept).mapToLong(end -> times[end]).toArray(),
            sums(likes, kept),
            sums(views, kept),
            sums(talk, kept));
  }

  /** The same in at most so many bins, or one or two more. */
  Growth inAtMost(int bins) {
    return size() <= bins ? this : inBins((times[size()] - times[0]) / bins);
  }

  private static double[] sums(double[] fine, int[] ends) {
    if (fine.length == 0) {
      return fine;
    }
    double[] sums = new double[ends.length - 1];
    for (int bin = 0; bin < sums.length; bin++) {
      for (int i = ends[bin]; i < ends[bin + 1]; i++) {
        sums[bin] += fine[i];
      }
    }
    return sums;
  }

  /** How many bins there are. */
  int size() {
    return likes.length;
  }

  boolean hasViews() {
    return views.length > 0;
  }

  boolean hasTalk() {
    return talk.length > 0;
  }

  /** Length of a bin. */
  double hours(int bin) {
    return (times[bin + 1] - times[bin]) / MICROS_AN_HOUR;
  }

  /** Length of bins {@code [from, to)}. */
  double hours(int from, int to) {
    return (times[to] - times[from]) / MICROS_AN_HOUR;
  }

  /** From the beginning of a bin to the end of the one before {@code to}. */
  Period period(int from, int to) {
    return new Period(times[from], times[to]);
  }

  /** The same with other numbers in the place of views. */
  Growth withViews(double[] other) {
    return new Growth(times, likes, other, talk);
  }

  /** Sum of values {@code [from, to)}. */
  static double sum(double[] values, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += values[i];
    }
    return sum;
  }
}
