package dev.zhenzan.evaluation.metric;

import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntToDoubleFunction;

/**
 * The area under the curve of scores against what came true: the probability that a positive row
 * has a higher score than a negative one, ties counting half. Scores are sorted once, n log n; each
 * {@link #value(IntToDoubleFunction)} then takes linear time. Immutable.
 */
public final class RankArea {
  private final int[] ascending;

  /** For each place whether the next one has another score. */
  private final BitSet lastOfTie;

  private final BitSet positive;

  private RankArea(int[] ascending, BitSet lastOfTie, BitSet positive) {
    this.ascending = ascending;
    this.lastOfTie = lastOfTie;
    this.positive = positive;
  }

  /**
   * Sorts rows by score.
   *
   * @param scores one for each row, any number but NaN
   * @param positive rows that came true
   */
  public static RankArea of(double[] scores, BitSet positive) {
    for (double score : scores) {
      if (Double.isNaN(score)) {
        throw new IllegalArgumentException("scores must be numbers: " + score);
      }
    }
    int[] ascending = new int[scores.length];
    Arrays.setAll(ascending, row -> row);
    // The smallest of ties first, so that sums over weights are alike each time.
    IntArrays.quickSort(
        ascending,
        (one, other) -> {
          int byScore = Double.compare(scores[one] + 0.0, scores[other] + 0.0);
          return byScore != 0 ? byScore : Integer.compare(one, other);
        });
    BitSet lastOfTie = new BitSet(scores.length);
    for (int place = 0; place < ascending.length; place++) {
      boolean last = place + 1 == ascending.length;
      lastOfTie.set(place, last || scores[ascending[place]] != scores[ascending[place + 1]]);
    }
    return new RankArea(ascending, lastOfTie, (BitSet) positive.clone());
  }

  /** The area, 0 to 1; not a number where no row or every row is positive. */
  public double value() {
    return value(row -> 1);
  }

  /** The area where a row counts as often as its weight says, none negative. */
  public double value(IntToDoubleFunction weight) {
    double below = 0;
    double pairs = 0;
    double tiedPositive = 0;
    double tiedNegative = 0;
    double positives = 0;
    for (int place = 0; place < ascending.length; place++) {
      int row = ascending[place];
      if (positive.get(row)) {
        tiedPositive += weight.applyAsDouble(row);
      } else {
        tiedNegative += weight.applyAsDouble(row);
      }
      if (lastOfTie.get(place)) {
        pairs += tiedPositive * (below + tiedNegative / 2);
        below += tiedNegative;
        positives += tiedPositive;
        tiedPositive = 0;
        tiedNegative = 0;
      }
    }
    return pairs / (positives * below);
  }
}
