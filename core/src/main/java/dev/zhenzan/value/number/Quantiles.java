package dev.zhenzan.value.number;

import java.util.Arrays;

/**
 * A number that is not known exactly, by its 10th, 50th and 90th percentile: it lies between the
 * outer two with a probability of 80 %.
 *
 * @param p10 at most {@code p50}
 * @param p50 the middle
 * @param p90 at least {@code p50}
 */
public record Quantiles(double p10, double p50, double p90) {
  public Quantiles {
    if (!(p10 <= p50 && p50 <= p90)) {
      throw new IllegalArgumentException(
          "p10 <= p50 <= p90 must hold: " + p10 + ", " + p50 + ", " + p90);
    }
  }

  /** What is known exactly. */
  public static Quantiles exactly(double value) {
    return new Quantiles(value, value, value);
  }

  /** Of so many equally probable values, at least one; they are sorted in place. */
  public static Quantiles of(double[] values) {
    Arrays.sort(values);
    return new Quantiles(at(values, 0.1), at(values, 0.5), at(values, 0.9));
  }

  /** Of a normal number. */
  public static Quantiles normal(double mean, double deviation) {
    double half = Normal.P90 * deviation;
    return new Quantiles(mean - half, mean, mean + half);
  }

  /** Of a number whose logarithm is normal. */
  public static Quantiles logNormal(double logMedian, double deviation) {
    Quantiles log = normal(logMedian, deviation);
    return new Quantiles(Math.exp(log.p10), Math.exp(log.p50), Math.exp(log.p90));
  }

  private static double at(double[] sorted, double rank) {
    double place = rank * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }

  /** The same in another unit. */
  public Quantiles times(double factor) {
    return new Quantiles(p10 * factor, p50 * factor, p90 * factor);
  }

  /** The same, cut to what is possible. */
  public Quantiles within(double least, double most) {
    return new Quantiles(
        Math.clamp(p10, least, most), Math.clamp(p50, least, most), Math.clamp(p90, least, most));
  }

  /** Whether a value lies between the outer two. */
  public boolean holds(double value) {
    return p10 <= value && value <= p90;
  }
}
