package dev.zhenzan.vertical;

import java.util.List;

/**
 * How a metric is distributed over peers of one size.
 *
 * @param tier code of a {@link SizeTier}
 * @param percentiles values at 10, 25, 50, 75 and 90 % of peers
 * @param source one sentence: where they come from; not blank
 */
public record Benchmark(
    Metric metric, String tier, Percentiles percentiles, Basis basis, String source) {
  /** Values at 10, 25, 50, 75 and 90 % of peers; none below the one before. */
  public record Percentiles(double p10, double p25, double p50, double p75, double p90) {
    private static final double[] RANKS = {0.1, 0.25, 0.5, 0.75, 0.9};

    public Percentiles {
      if (!(p10 <= p25 && p25 <= p50 && p50 <= p75 && p75 <= p90)) {
        throw new IllegalArgumentException(
            "percentiles: not ascending: " + List.of(p10, p25, p50, p75, p90));
      }
    }

    public List<Double> values() {
      return List.of(p10, p25, p50, p75, p90);
    }

    /**
     * The share of peers below a value, by straight lines between the known percentiles. What lies
     * outside of them is told no closer than 0.05 and 0.95: the middle of what is left.
     */
    public double rank(double value) {
      double[] at = {p10, p25, p50, p75, p90};
      if (value < p10) {
        return RANKS[0] / 2;
      }
      for (int i = 1; i < at.length; i++) {
        if (value < at[i]) {
          return RANKS[i - 1]
              + (RANKS[i] - RANKS[i - 1]) * (value - at[i - 1]) / (at[i] - at[i - 1]);
        }
      }
      return value > p90 ? (1 + RANKS[4]) / 2 : RANKS[4];
    }
  }

  public Benchmark {
    if (!percentiles.values().stream().allMatch(metric::allows)) {
      throw new IllegalArgumentException(
          metric.code() + " of tier " + tier + ": cannot be: " + percentiles.values());
    }
    if (source.isBlank()) {
      throw new IllegalArgumentException(metric.code() + " of tier " + tier + ": source: blank");
    }
  }

  /** The same figures of another tier. */
  public Benchmark in(String otherTier) {
    return new Benchmark(metric, otherTier, percentiles, basis, source);
  }

  public double p10() {
    return percentiles.p10();
  }

  public double p25() {
    return percentiles.p25();
  }

  public double p50() {
    return percentiles.p50();
  }

  public double p75() {
    return percentiles.p75();
  }

  public double p90() {
    return percentiles.p90();
  }
}
