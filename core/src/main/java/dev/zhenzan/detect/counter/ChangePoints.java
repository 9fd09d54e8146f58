package dev.zhenzan.detect.counter;

import java.util.Arrays;

/**
 * Where the rate of one count per another changes: the cuts of the least penalised cost, found
 * exactly by PELT (R. Killick, P. Fearnhead, I. Eckley, Optimal Detection of Changepoints With a
 * Linear Computational Cost, JASA 107, 2012).
 *
 * <p>A stretch with c counts on an exposure of e costs -c ln(c / e), its Poisson likelihood, over
 * the dispersion; each cut costs {@link #PENALTY} ln n more. The dispersion is estimated of each
 * bin against its two neighbours, by the median, so that changes do not enter it. Time between
 * linear and quadratic in bins.
 */
final class ChangePoints {
  private static final double PENALTY = 2;

  /** Median of a chi-square of one degree, times the share that two neighbours' noise adds. */
  private static final double MEDIAN_SQUARE = 0.455 * 1.5;

  private static final double LEAST_EXPOSURE = 1;

  private ChangePoints() {}

  /**
   * The first bins of stretches of one rate, and the number of bins behind them.
   *
   * @param counts what came in each bin
   * @param exposures what they came of
   */
  static int[] of(double[] counts, double[] exposures) {
    int n = counts.length;
    double[] count = sums(counts, 0);
    double[] exposure = sums(exposures, LEAST_EXPOSURE);
    double dispersion = dispersion(counts, exposures);
    double penalty = PENALTY * Math.log(Math.max(n, 2));
    double[] best = new double[n + 1];
    int[] cut = new int[n + 1];
    int[] open = new int[n + 1];
    int size = 1;
    best[0] = -penalty;
    for (int end = 1; end <= n; end++) {
      best[end] = Double.POSITIVE_INFINITY;
      for (int i = 0; i < size; i++) {
        double cost = best[open[i]] + cost(count, exposure, open[i], end) / dispersion + penalty;
        if (cost < best[end]) {
          best[end] = cost;
          cut[end] = open[i];
        }
      }
      int kept = 0;
      for (int i = 0; i < size; i++) {
        if (best[open[i]] + cost(count, exposure, open[i], end) / dispersion <= best[end]) {
          open[kept++] = open[i];
        }
      }
      open[kept++] = end;
      size = kept;
    }
    return backwards(cut, n);
  }

  private static int[] backwards(int[] cut, int n) {
    int[] ends = new int[n + 1];
    int size = 0;
    for (int end = n; end > 0; end = cut[end]) {
      ends[size++] = end;
    }
    int[] cuts = new int[size + 1];
    for (int i = 0; i < size; i++) {
      cuts[size - i] = ends[i];
    }
    return cuts;
  }

  private static double cost(double[] count, double[] exposure, int from, int to) {
    double counts = count[to] - count[from];
    return counts <= 0 ? 0 : -counts * Math.log(counts / (exposure[to] - exposure[from]));
  }

  private static double[] sums(double[] values, double more) {
    double[] sums = new double[values.length + 1];
    for (int i = 0; i < values.length; i++) {
      sums[i + 1] = sums[i] + values[i] + more;
    }
    return sums;
  }

  /** How much more the counts vary than chance makes them; at least 1. */
  static double dispersion(double[] counts, double[] exposures) {
    double[] squares = new double[counts.length];
    int size = 0;
    for (int i = 1; i + 1 < counts.length; i++) {
      double around = exposures[i - 1] + exposures[i + 1];
      double expected = exposures[i] * (counts[i - 1] + counts[i + 1]) / Math.max(around, 1);
      if (expected >= 2) {
        squares[size++] = (counts[i] - expected) * (counts[i] - expected) / expected;
      }
    }
    Arrays.sort(squares, 0, size);
    return size < 5 ? 1 : Math.max(1, squares[size / 2] / MEDIAN_SQUARE);
  }
}
