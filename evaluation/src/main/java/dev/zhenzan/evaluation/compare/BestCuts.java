package dev.zhenzan.evaluation.compare;

import dev.zhenzan.evaluation.world.Labels;
import java.util.Arrays;

/** The best F1 of each family over all cuts of a score. */
final class BestCuts {
  private final Labels truth;
  private final long[] descending;
  private final long[] positives;
  private final long[] found;
  private final double[] best;
  private long falsePositives;

  private BestCuts(float[] scores, Labels truth) {
    this.truth = truth;
    this.descending = descending(scores);
    int families = truth.families().size();
    positives = new long[families + 1];
    found = new long[families + 1];
    best = new double[families + 1];
    for (int i = 0; i < truth.size(); i++) {
      if (truth.label(i) == 1) {
        positives[truth.familyIndex(i)]++;
        positives[families]++;
      }
    }
  }

  /**
   * By family's index; the last is that of all invalid things together. Not a number where a family
   * has no invalid thing.
   *
   * @param scores of each thing, 0 or more; the larger, the more suspicious
   */
  static double[] of(float[] scores, Labels truth) {
    return new BestCuts(scores, truth).sweep();
  }

  /** F1 of calls that are made. */
  static double f1(long truePositives, long falsePositives, long positives) {
    return positives == 0
        ? Double.NaN
        : 2.0 * truePositives / (truePositives + falsePositives + positives);
  }

  /**
   * Bits of a score, which ascend with it, turned round, and behind them what it is the score of.
   */
  private static long[] descending(float[] scores) {
    long[] packed = new long[scores.length];
    for (int i = 0; i < packed.length; i++) {
      packed[i] = (long) -Float.floatToIntBits(scores[i] + 0f) << 32 | i;
    }
    Arrays.parallelSort(packed);
    return packed;
  }

  private double[] sweep() {
    Arrays.setAll(best, family -> f1(0, 0, positives[family]));
    for (int i = 0; i < descending.length; i++) {
      call((int) descending[i]);
      if (i + 1 == descending.length || descending[i] >> 32 != descending[i + 1] >> 32) {
        cut();
      }
    }
    return best;
  }

  private void call(int thing) {
    if (truth.label(thing) == 1) {
      found[truth.familyIndex(thing)]++;
      found[found.length - 1]++;
    } else {
      falsePositives++;
    }
  }

  private void cut() {
    for (int family = 0; family < best.length; family++) {
      if (positives[family] > 0) {
        best[family] = Math.max(best[family], f1(found[family], falsePositives, positives[family]));
      }
    }
  }
}
