package dev.zhenzan.value.number;

import java.util.Arrays;

/**
 * A positive quantity's distribution through some of its percentiles: the logarithm is a straight
 * line in normal deviations between two of them, and goes on so beyond the outer ones. Immutable.
 */
public final class QuantileCurve {
  private static final double LEAST_RISE = 1e-6;

  private final double[] deviations;
  private final double[] logs;

  private QuantileCurve(double[] deviations, double[] logs) {
    this.deviations = deviations;
    this.logs = logs;
  }

  /**
   * A curve.
   *
   * @param ranks ascending, each in (0, 1), at least two
   * @param values as many, none below the one before; what is not positive is taken as very small
   */
  public static QuantileCurve of(double[] ranks, double[] values) {
    double[] deviations = Arrays.stream(ranks).map(Normal::quantile).toArray();
    double[] logs = Arrays.stream(values).map(v -> Math.log(Math.max(v, 1e-9))).toArray();
    for (int i = 1; i < logs.length; i++) {
      logs[i] = Math.max(logs[i], logs[i - 1] + LEAST_RISE);
    }
    return new QuantileCurve(deviations, logs);
  }

  /** The curve of a quantity known by three percentiles. */
  public static QuantileCurve of(Quantiles known) {
    double[] ranks = {0.1, 0.5, 0.9};
    return of(ranks, new double[] {known.p10(), known.p50(), known.p90()});
  }

  /** The curve between this and another through the same ranks; 0 is this one, 1 the other. */
  public QuantileCurve towards(QuantileCurve other, double share) {
    double[] mixed = new double[logs.length];
    Arrays.setAll(mixed, i -> (1 - share) * logs[i] + share * other.logs[i]);
    return new QuantileCurve(deviations, mixed);
  }

  /** The value below which the quantity lies with a probability, in (0, 1). */
  public double quantile(double probability) {
    return Math.exp(logAt(Normal.quantile(probability)));
  }

  /** The logarithm of the quantity that lies so many normal deviations from the median. */
  public double logAt(double deviation) {
    int i = segment(deviations, deviation);
    double slope = (logs[i + 1] - logs[i]) / (deviations[i + 1] - deviations[i]);
    return logs[i] + slope * (deviation - deviations[i]);
  }

  /** The probability that the quantity lies below a value; 0 for a value that is not positive. */
  public double cumulative(double value) {
    if (value <= 0) {
      return 0;
    }
    double log = Math.log(value);
    int i = segment(logs, log);
    double slope = (deviations[i + 1] - deviations[i]) / (logs[i + 1] - logs[i]);
    return Normal.cumulative(deviations[i] + slope * (log - logs[i]));
  }

  /** The logarithm of the median. */
  public double logMedian() {
    return logAt(0);
  }

  /** The standard deviation of a logarithm with the same 10th and 90th percentile. */
  public double logDeviation() {
    return (logAt(Normal.P90) - logAt(-Normal.P90)) / (2 * Normal.P90);
  }

  /** The 10th, 50th and 90th percentile. */
  public Quantiles quantiles() {
    return new Quantiles(
        Math.exp(logAt(-Normal.P90)), Math.exp(logAt(0)), Math.exp(logAt(Normal.P90)));
  }

  private static int segment(double[] ascending, double value) {
    int i = 0;
    while (i < ascending.length - 2 && value > ascending[i + 1]) {
      i++;
    }
    return i;
  }
}
