package dev.zhenzan.value.reach;

import dev.zhenzan.value.number.StudentT;
import dev.zhenzan.vertical.Basis;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How works of one creator scatter around its level, over all creators of a log.
 *
 * @param scale of Student's t, natural logarithms, positive
 * @param freedom its degrees of freedom
 * @param basis measured where the log has enough works
 */
record Residuals(double scale, double freedom, Basis basis) {
  /** Between a factor of 3 more and less, with outliers, for want of works. */
  private static final Residuals ASSUMED = new Residuals(0.8, 5, Basis.ASSUMPTION);

  private static final int FEWEST = 40;
  private static final int FEWEST_FOR_TAILS = 400;
  private static final int FEWEST_WORKS = 4;
  private static final double LEAST_SCALE = 0.05;
  private static final double[] FREEDOMS = {3, 4, 5, 7, 10, 30};

  static Residuals of(List<List<WorkPoint>> creators) {
    double[] residuals = residuals(creators);
    if (residuals.length < FEWEST) {
      return ASSUMED;
    }
    Arrays.sort(residuals);
    double inner = spread(residuals, 0.9);
    double freedom =
        residuals.length < FEWEST_FOR_TAILS
            ? ASSUMED.freedom
            : freedom(spread(residuals, 0.975) / Math.max(inner, 1e-9));
    double scale = inner / (2 * new StudentT(freedom).quantile(0.9));
    return new Residuals(Math.max(scale, LEAST_SCALE), freedom, Basis.MEASURED);
  }

  private static double[] residuals(List<List<WorkPoint>> creators) {
    List<double[]> all = new ArrayList<>();
    for (List<WorkPoint> works : creators) {
      if (works.size() >= FEWEST_WORKS) {
        double[] logs = works.stream().mapToDouble(WorkPoint::log).toArray();
        double mean = Arrays.stream(logs).average().orElseThrow();
        double grow = Math.sqrt(logs.length / (logs.length - 1.0));
        all.add(Arrays.stream(logs).map(log -> (log - mean) * grow).toArray());
      }
    }
    return all.stream().flatMapToDouble(Arrays::stream).toArray();
  }

  private static double spread(double[] sorted, double rank) {
    int high = (int) Math.round(rank * (sorted.length - 1));
    return sorted[high] - sorted[sorted.length - 1 - high];
  }

  /** The degrees of freedom whose tails are in the same ratio to the middle. */
  private static double freedom(double ratio) {
    double best = FREEDOMS[0];
    for (double freedom : FREEDOMS) {
      if (Math.abs(ratio(freedom) - ratio) < Math.abs(ratio(best) - ratio)) {
        best = freedom;
      }
    }
    return best;
  }

  private static double ratio(double freedom) {
    StudentT t = new StudentT(freedom);
    return t.quantile(0.975) / t.quantile(0.9);
  }
}
