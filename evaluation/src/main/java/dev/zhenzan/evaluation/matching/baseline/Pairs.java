package dev.zhenzan.evaluation.matching.baseline;

import dev.zhenzan.evaluation.matching.Exposures;
import dev.zhenzan.evaluation.matching.MatchLog;
import dev.zhenzan.evaluation.matching.Target;
import dev.zhenzan.model.HistoryTable;
import java.util.Arrays;
import java.util.BitSet;

/**
 * The distinct pairs of account and work of which something came, by account or by work: rows of a
 * sparse matrix of ones, each ascending. Immutable.
 */
final class Pairs {
  private final int columns;
  private final int[] starts;
  private final int[] elements;

  private Pairs(int columns, int[] starts, int[] elements) {
    this.columns = columns;
    this.starts = starts;
    this.elements = elements;
  }

  /** For each account its works, of histories and of the log. */
  static Pairs of(MatchLog log, Target target) {
    HistoryTable.Lists before = log.about().histories().lists(target.inHistory());
    Exposures exposures = log.exposures();
    BitSet cameTrue = target.cameTrue(exposures);
    long[] pairs = new long[before.entries() + cameTrue.cardinality()];
    int size = 0;
    for (int account = 0; account < log.accounts(); account++) {
      for (int entry = before.from(account); entry < before.to(account); entry++) {
        pairs[size++] = (long) account << 32 | before.video(entry);
      }
    }
    for (int row = cameTrue.nextSetBit(0); row >= 0; row = cameTrue.nextSetBit(row + 1)) {
      pairs[size++] = (long) exposures.account()[row] << 32 | exposures.work()[row];
    }
    Arrays.sort(pairs);
    return of(Arrays.stream(pairs).distinct().toArray(), log.accounts(), log.works());
  }

  /** Distinct pairs, ascending: rows in the upper half. */
  private static Pairs of(long[] pairs, int rows, int columns) {
    int[] starts = new int[rows + 1];
    int[] elements = new int[pairs.length];
    for (int i = 0; i < pairs.length; i++) {
      starts[(int) (pairs[i] >>> 32) + 1]++;
      elements[i] = (int) pairs[i];
    }
    Arrays.parallelPrefix(starts, Integer::sum);
    return new Pairs(columns, starts, elements);
  }

  /** The same pairs by what was a column. */
  Pairs transposed() {
    long[] pairs = new long[elements.length];
    for (int row = 0; row < rows(); row++) {
      for (int at = starts[row]; at < starts[row + 1]; at++) {
        pairs[at] = (long) elements[at] << 32 | row;
      }
    }
    Arrays.sort(pairs);
    return of(pairs, columns, rows());
  }

  int rows() {
    return starts.length - 1;
  }

  int columns() {
    return columns;
  }

  int size() {
    return elements.length;
  }

  int from(int row) {
    return starts[row];
  }

  int to(int row) {
    return starts[row + 1];
  }

  int length(int row) {
    return starts[row + 1] - starts[row];
  }

  int element(int at) {
    return elements[at];
  }

  /** Whether there is a pair. */
  boolean contains(int row, int column) {
    return Arrays.binarySearch(elements, starts[row], starts[row + 1], column) >= 0;
  }
}
