package dev.zhenzan.value.number;

/**
 * Student's t distribution, of which quotes take their heavy tails.
 *
 * @param freedom degrees of freedom, positive; from {@value #NORMAL} on it is taken as normal
 */
public record StudentT(double freedom) {
  private static final double NORMAL = 200;

  public StudentT {
    if (!(freedom > 0)) {
      throw new IllegalArgumentException("freedom must be positive: " + freedom);
    }
  }

  /** The value below which a number lies with a probability, in (0, 1); off by 1e-7. */
  public double quantile(double probability) {
    if (freedom >= NORMAL) {
      return Normal.quantile(probability);
    }
    double tail = Math.min(probability, 1 - probability);
    // P(T > t) = I_x(freedom/2, 1/2) / 2 with x = freedom / (freedom + t^2)
    double x = new Beta(freedom / 2, 0.5).quantile(2 * tail);
    double t = Math.sqrt(freedom * (1 - x) / Math.max(x, 1e-300));
    return probability < 0.5 ? -t : t;
  }
}
