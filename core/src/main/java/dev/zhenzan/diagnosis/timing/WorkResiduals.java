package dev.zhenzan.diagnosis.timing;

import java.util.Arrays;

/**
 * What is left of works' outcomes after creator, trend, hour and traits are accounted for.
 *
 * @param values logarithms, by row
 * @param weights of the rows: inverse variances
 */
public record WorkResiduals(double[] values, double[] weights) {
  /** Those of some rows. */
  public WorkResiduals of(int[] rows) {
    return new WorkResiduals(
        Arrays.stream(rows).mapToDouble(row -> values[row]).toArray(),
        Arrays.stream(rows).mapToDouble(row -> weights[row]).toArray());
  }

  /** The residuals of works without their qualities, which a topic may work through. */
  public static WorkResiduals of(WorkOutcomes works, int target) {
    TimedCounts counts = works.counts();
    LatentRates.Found found = LatentRates.of(new Design(counts, HourPriors.none()), target);
    double[] values = new double[counts.size()];
    Arrays.setAll(values, row -> found.seen()[row] - found.expected()[row]);
    double[] weights = Arrays.stream(found.variance()).map(variance -> 1 / variance).toArray();
    return new WorkResiduals(values, weights);
  }
}
