package dev.zhenzan.detect.counter;

import dev.zhenzan.model.Counter;
import dev.zhenzan.model.CounterTable;
import java.util.Arrays;

/**
 * What a counter grew by from snapshot to snapshot.
 *
 * <p>Where it falls there are two cases. It is back at its height within {@link #COPIES} snapshots:
 * an older copy answered in between, and the fall is no fact. It stays below: the platform has
 * corrected it, and growth goes on from the lower level; what was taken away is no negative growth.
 * A missing value lies on the straight line between its neighbours.
 */
final class Increments {
  /** Snapshots in a row that an older copy may answer. */
  static final int COPIES = 2;

  private Increments() {}

  /**
   * The increments between a counter's values.
   *
   * @param times of the values, micros, ascending
   * @return one fewer than there are values; empty where the source lacks more than half of them
   */
  static double[] of(Work work, Counter counter, int[] rows, long[] times) {
    double[] values = new double[rows.length];
    int known = 0;
    for (int i = 0; i < rows.length; i++) {
      long value = work.table().value(counter, rows[i]);
      values[i] = value == CounterTable.ABSENT ? Double.NaN : value;
      known += value == CounterTable.ABSENT ? 0 : 1;
    }
    if (2 * known < rows.length || known < 2) {
      return new double[0];
    }
    fillGaps(values, times);
    return grown(values);
  }

  private static void fillGaps(double[] values, long[] times) {
    int before = -1;
    for (int i = 0; i < values.length; i++) {
      if (Double.isNaN(values[i])) {
        continue;
      }
      for (int gap = before + 1; gap < i; gap++) {
        values[gap] =
            before < 0
                ? values[i]
                : values[before]
                    + (values[i] - values[before])
                        * ((double) (times[gap] - times[before]) / (times[i] - times[before]));
      }
      before = i;
    }
    Arrays.fill(values, before + 1, values.length, values[before]);
  }

  private static double[] grown(double[] values) {
    double[] grown = new double[values.length - 1];
    double level = values[0];
    for (int i = 1; i < values.length; i++) {
      if (values[i] >= level) {
        grown[i - 1] = values[i] - level;
        level = values[i];
      } else if (!recovers(values, i, level)) {
        level = values[i];
      }
    }
    return grown;
  }

  private static boolean recovers(double[] values, int fall, double level) {
    for (int i = fall + 1; i <= fall + COPIES && i < values.length; i++) {
      if (values[i] >= level) {
        return true;
      }
    }
    return false;
  }
}
