package dev.zhenzan.evaluation.metric;

import java.util.Arrays;

/** The probabilities of the valid rows in order, which others are ranked against. */
final class ValidRanks {
  /** The operating point calls at most one in so many valid rows. */
  static final int ONE_IN = 1_000;

  private final float[] ascending;

  private ValidRanks(float[] ascending) {
    this.ascending = ascending;
  }

  static ValidRanks of(Judged judged) {
    float[] valid = new float[judged.size()];
    int size = 0;
    for (int i = 0; i < judged.size(); i++) {
      if (!judged.invalid(i)) {
        valid[size++] = judged.probability()[i];
      }
    }
    float[] ascending = Arrays.copyOf(valid, size);
    Arrays.parallelSort(ascending);
    return new ValidRanks(ascending);
  }

  int size() {
    return ascending.length;
  }

  /** Twice the number of valid rows below a probability, those that tie counting half. */
  long twiceBelow(float probability) {
    return (long) countBelow(probability) + countBelow(Math.nextUp(probability));
  }

  /** How many valid rows have a probability above this one. */
  int countAbove(float probability) {
    return size() - countBelow(Math.nextUp(probability));
  }

  /** The probability above which a row is called; below 0 where there is no valid row. */
  float operatingPoint() {
    return size() == 0 ? -1 : ascending[size() - 1 - size() / ONE_IN];
  }

  private int countBelow(float probability) {
    int from = 0;
    int to = ascending.length;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (ascending[middle] < probability) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }
}
