package dev.zhenzan.detect.lockstep;

/** Moments of short series. */
final class Correlation {
  /** Series shorter than this say nothing. */
  private static final int MIN_LENGTH = 4;

  private Correlation() {}

  /** Pearson's correlation, -1 to 1; 0 where a series is short or constant. */
  static double of(double[] x, double[] y) {
    double xs = deviation(x);
    double ys = deviation(y);
    if (x.length < MIN_LENGTH || xs == 0 || ys == 0) {
      return 0;
    }
    double mx = mean(x);
    double my = mean(y);
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += (x[i] - mx) * (y[i] - my);
    }
    return sum / x.length / (xs * ys);
  }

  /** Standard deviation. */
  static double deviation(double[] x) {
    double mean = mean(x);
    double sum = 0;
    for (double value : x) {
      sum += (value - mean) * (value - mean);
    }
    return Math.sqrt(sum / Math.max(1, x.length));
  }

  private static double mean(double[] x) {
    double sum = 0;
    for (double value : x) {
      sum += value;
    }
    return sum / Math.max(1, x.length);
  }
}
