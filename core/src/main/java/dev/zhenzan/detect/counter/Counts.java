package dev.zhenzan.detect.counter;

/** How likely counts are; all answers in nats. */
final class Counts {
  private Counts() {}

  /**
   * How much better a negative binomial with the observed mean explains a count than one with the
   * expected mean; both of one shape (J. Hilbe, Negative Binomial Regression, 2011, 8.2). For a
   * large count it tends to {@code shape (r - 1 - ln r)}, with r observed over expected: a rate
   * that is a multiple of another by chance is never wholly ruled out, however many there are.
   *
   * @param shape of the gamma distribution of rates: 1 over their squared relative spread
   */
  static double ratio(double observed, double expected, double shape) {
    double e = Math.max(expected, 1e-9);
    double first = observed > 0 ? observed * Math.log(observed / e) : 0;
    return Math.max(0, first - (observed + shape) * Math.log((observed + shape) / (e + shape)));
  }

  /** {@link #ratio} where more than expected came, otherwise 0. */
  static double excess(double observed, double expected, double shape) {
    return observed > expected ? ratio(observed, expected, shape) : 0;
  }

  /** {@link #ratio} where fewer than expected came, otherwise 0. */
  static double deficit(double observed, double expected, double shape) {
    return observed < expected ? ratio(observed, expected, shape) : 0;
  }
}
