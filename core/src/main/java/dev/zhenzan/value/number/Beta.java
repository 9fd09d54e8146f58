package dev.zhenzan.value.number;

/**
 * The Beta distribution: what is known of a share after a trials' worth of evidence for it and b's
 * against.
 *
 * @param a positive
 * @param b positive
 */
public record Beta(double a, double b) {
  private static final int MAX_TERMS = 10_000;
  private static final int HALVINGS = 60;
  private static final double TINY = 1e-300;

  /** Coefficients of C. Lanczos's approximation with g = 7. */
  private static final double[] LANCZOS = {
    0.9999999999998099, 676.5203681218851, -1259.1392167224028, 771.3234287776531,
    -176.6150291621406, 12.507343278686905, -0.13857109526572012, 9.984369578019572e-6,
    1.5056327351493116e-7
  };

  public Beta {
    if (!(a > 0 && b > 0)) {
      throw new IllegalArgumentException("a and b must be positive: " + a + ", " + b);
    }
  }

  /** The distribution with a mean in (0, 1) and a variance; at most that of a coin. */
  public static Beta of(double mean, double variance) {
    double most = mean * (1 - mean);
    double size = Math.max(most / Math.max(variance, most * 1e-9) - 1, 1e-3);
    return new Beta(mean * size, (1 - mean) * size);
  }

  /** The share to expect. */
  public double mean() {
    return a / (a + b);
  }

  /** The expected square of the distance from the mean. */
  public double variance() {
    return mean() * (1 - mean()) / (a + b + 1);
  }

  /** The value below which a share lies with a probability; off by 1e-9 at most. */
  public double quantile(double probability) {
    double low = 0;
    double high = 1;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (cumulative(middle) < probability) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  /** The regularized incomplete Beta function (DLMF 8.17.20 and 8.17.22). */
  public double cumulative(double x) {
    if (x <= 0 || x >= 1) {
      return x <= 0 ? 0 : 1;
    }
    return x < (a + 1) / (a + b + 2) ? front(x) : 1 - new Beta(b, a).front(1 - x);
  }

  private double front(double x) {
    double ln = logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x);
    return Math.exp(ln) / (a * fraction(x));
  }

  /** The continued fraction, by the modified Lentz algorithm. */
  private double fraction(double x) {
    double f = 1;
    double c = 1;
    double d = 0;
    for (int i = 1; i < MAX_TERMS; i++) {
      double term = term(i, x);
      d = 1 / awayFromZero(1 + term * d);
      c = awayFromZero(1 + term / c);
      f *= c * d;
      if (Math.abs(c * d - 1) < 1e-14) {
        break;
      }
    }
    return f;
  }

  private double term(int i, double x) {
    int m = i / 2;
    double at = a + 2 * m;
    return i % 2 == 0
        ? m * (b - m) * x / ((at - 1) * at)
        : -(a + m) * (a + b + m) * x / (at * (at + 1));
  }

  private static double awayFromZero(double value) {
    return Math.abs(value) < TINY ? TINY : value;
  }

  private static double logGamma(double x) {
    if (x < 0.5) {
      return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
    }
    double sum = LANCZOS[0];
    for (int i = 1; i < LANCZOS.length; i++) {
      sum += LANCZOS[i] / (x - 1 + i);
    }
    double t = x + 6.5;
    return Math.log(2 * Math.PI) / 2 + (x - 0.5) * Math.log(t) - t + Math.log(sum);
  }
}
