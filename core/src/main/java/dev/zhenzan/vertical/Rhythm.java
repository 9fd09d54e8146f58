package dev.zhenzan.vertical;

import java.util.List;

/**
 * How an audience is spread over equal parts of a time, as factors of mean 1.
 *
 * @param source one sentence: where it comes from; not blank
 */
public record Rhythm(List<Double> factors, Basis basis, String source) {
  private static final double ROUNDING = 1e-9;

  public Rhythm {
    factors = List.copyOf(factors);
    requirePositive(factors);
    if (!(Math.abs(mean(factors) - 1) <= ROUNDING)) {
      throw new IllegalArgumentException("factors: mean is not 1 but " + mean(factors));
    }
    if (source.isBlank()) {
      throw new IllegalArgumentException("source: blank");
    }
  }

  /** The rhythm of any positive weights: each over their mean. */
  public static Rhythm ofWeights(List<Double> weights, Basis basis, String source) {
    requirePositive(weights);
    double mean = mean(weights);
    return new Rhythm(weights.stream().map(weight -> weight / mean).toList(), basis, source);
  }

  private static void requirePositive(List<Double> factors) {
    if (!factors.stream().allMatch(Rhythm::isFactor)) {
      throw new IllegalArgumentException("factors: not all finite and above 0: " + factors);
    }
  }

  private static boolean isFactor(double factor) {
    return factor > 0 && factor <= Double.MAX_VALUE;
  }

  private static double mean(List<Double> weights) {
    return weights.stream().mapToDouble(weight -> weight).average().orElse(Double.NaN);
  }
}
