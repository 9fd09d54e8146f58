package dev.zhenzan.evaluation.matching.table;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The non-decreasing step function of a score that comes nearest to what came true, by pooling
 * adjacent violators; half a row of either kind is added to each step.
 *
 * @param from least score of each step, ascending
 * @param probability of each step
 */
record MonotoneRegression(double[] from, double[] probability) {
  static MonotoneRegression fit(double[] scores, BitSet cameTrue) {
    int[] ascending =
        IntStream.range(0, scores.length)
            .boxed()
            .sorted(Comparator.comparingDouble(row -> scores[row]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] from = new double[scores.length];
    double[] part = new double[scores.length];
    double[] whole = new double[scores.length];
    int steps = 0;
    for (int row : ascending) {
      boolean tied = steps > 0 && from[steps - 1] == scores[row];
      if (!tied) {
        from[steps++] = scores[row];
      }
      part[steps - 1] += cameTrue.get(row) ? 1 : 0;
      whole[steps - 1]++;
    }
    return pooled(from, part, whole, steps);
  }

  private static MonotoneRegression pooled(
      double[] from, double[] part, double[] whole, int steps) {
    int kept = 0;
    for (int step = 0; step < steps; step++) {
      from[kept] = from[step];
      part[kept] = part[step];
      whole[kept++] = whole[step];
      while (kept > 1 && part[kept - 2] * whole[kept - 1] >= part[kept - 1] * whole[kept - 2]) {
        kept--;
        part[kept - 1] += part[kept];
        whole[kept - 1] += whole[kept];
      }
    }
    double[] probability = new double[kept];
    for (int step = 0; step < kept; step++) {
      probability[step] = (part[step] + 0.5) / (whole[step] + 1);
    }
    return new MonotoneRegression(Arrays.copyOf(from, kept), probability);
  }

  /** The probability of a score; below the first step that of the first. */
  double of(double score) {
    int found = Arrays.binarySearch(from, score);
    return probability[Math.max(0, found < 0 ? -found - 2 : found)];
  }
}
