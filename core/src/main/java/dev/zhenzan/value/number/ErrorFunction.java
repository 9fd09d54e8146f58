package dev.zhenzan.value.number;

/** The complementary error function. */
final class ErrorFunction {
  private static final int TERMS = 60;

  private ErrorFunction() {}

  /** erfc of a number that is not negative; off by 1e-12. */
  static double complementary(double x) {
    return x < 2 ? 1 - series(x) : fraction(x);
  }

  /** erf by its series (DLMF 7.6.2), whose terms are all positive. */
  private static double series(double x) {
    double term = x;
    double sum = x;
    for (int n = 1; n < TERMS; n++) {
      term *= 2 * x * x / (2 * n + 1);
      sum += term;
    }
    return 2 / Math.sqrt(Math.PI) * Math.exp(-x * x) * sum;
  }

  /** The continued fraction (DLMF 7.9.1), from its far end. */
  private static double fraction(double x) {
    double f = 0;
    for (int n = TERMS; n > 0; n--) {
      f = n / 2.0 / (x + f);
    }
    return Math.exp(-x * x) / Math.sqrt(Math.PI) / (x + f);
  }
}
