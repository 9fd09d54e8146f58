package dev.zhenzan.exposure.plan;

/**
 * Draws from beta distributions by two gamma draws (G. Marsaglia, W. Tsang, A Simple Method for
 * Generating Gamma Variables, ACM TOMS 26, 2000), with the same bits on every machine.
 */
final class BetaDraw {
  private long counter;

  private BetaDraw(long key) {
    this.counter = key;
  }

  /**
   * The draw that belongs to a key.
   *
   * @param alpha positive
   * @param beta positive
   */
  static double of(long key, double alpha, double beta) {
    BetaDraw source = new BetaDraw(key);
    double first = source.gamma(alpha);
    double second = source.gamma(beta);
    return first + second > 0 ? first / (first + second) : alpha / (alpha + beta);
  }

  private double gamma(double shape) {
    if (shape < 1) {
      // Gamma(a) = Gamma(a + 1) U^(1/a).
      return gamma(shape + 1) * StrictMath.pow(1 - uniform(), 1 / shape);
    }
    double d = shape - 1.0 / 3;
    double c = 1 / StrictMath.sqrt(9 * d);
    while (true) {
      double x = normal();
      double root = 1 + c * x;
      double v = root * root * root;
      if (root > 0
          && StrictMath.log(1 - uniform()) < x * x / 2 + d - d * v + d * StrictMath.log(v)) {
        return d * v;
      }
    }
  }

  private double normal() {
    double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - uniform()));
    return radius * StrictMath.cos(2 * StrictMath.PI * uniform());
  }

  private double uniform() {
    return KeyedDraws.toUniform(KeyedDraws.mixed(counter++));
  }
}
