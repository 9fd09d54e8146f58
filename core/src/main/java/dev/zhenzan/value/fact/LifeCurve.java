package dev.zhenzan.value.fact;

import java.util.Arrays;
import java.util.List;

/**
 * Which share of a work's first 30 days of reach comes at which age: iterative proportional scaling
 * of counts by work and stretch of life. Immutable.
 */
final class LifeCurve {
  private static final double HOUR = 3_600e6;
  private static final double[] EDGES = {0, 3, 6, 12, 24, 48, 72, 120, 168, 240, 336, 504, 720};
  private static final int ROUNDS = 30;

  /** Works that were seen at less of their life say little of the curve. */
  private static final double LEAST_SEEN = 0.02;

  private final double[] shares;

  private LifeCurve(double[] shares) {
    this.shares = shares;
  }

  /** How many stretches a life has. */
  static int stretches() {
    return EDGES.length - 1;
  }

  /** The stretch that an age in micros falls into, or -1 before and after the 30 days. */
  static int stretch(long age) {
    if (age < 0 || age >= EDGES[EDGES.length - 1] * HOUR) {
      return -1;
    }
    int i = 0;
    while (age >= EDGES[i + 1] * HOUR) {
      i++;
    }
    return i;
  }

  /**
   * Counts of a work by stretch of its life.
   *
   * @param counts by stretch
   * @param seen share of each stretch that the log covers, 0 to 1
   */
  record Life(double[] counts, double[] seen) {
    /** A life without counts, seen between two ages in micros. */
    static Life seen(double fromAge, double toAge) {
      double[] seen = new double[stretches()];
      for (int i = 0; i < seen.length; i++) {
        double from = Math.max(fromAge, EDGES[i] * HOUR);
        double to = Math.min(toAge, EDGES[i + 1] * HOUR);
        seen[i] = Math.max(0, to - from) / ((EDGES[i + 1] - EDGES[i]) * HOUR);
      }
      return new Life(new double[stretches()], seen);
    }

    private double weighed(double[] shares) {
      double sum = 0;
      for (int i = 0; i < shares.length; i++) {
        sum += shares[i] * seen[i];
      }
      return sum;
    }
  }

  /** Fits the curve to many lives; without counts every hour is alike. */
  static LifeCurve of(List<Life> lives) {
    double[] shares = new double[stretches()];
    Arrays.setAll(shares, i -> (EDGES[i + 1] - EDGES[i]) / EDGES[EDGES.length - 1]);
    for (int round = 0; round < ROUNDS; round++) {
      shares = scaled(lives, shares);
    }
    return new LifeCurve(shares);
  }

  private static double[] scaled(List<Life> lives, double[] shares) {
    double[] counts = new double[shares.length];
    double[] chances = new double[shares.length];
    for (Life life : lives) {
      double seen = life.weighed(shares);
      if (seen >= LEAST_SEEN) {
        double whole = Arrays.stream(life.counts).sum() / seen;
        for (int i = 0; i < shares.length; i++) {
          counts[i] += life.counts[i];
          chances[i] += whole * life.seen[i];
        }
      }
    }
    double[] scaled = new double[shares.length];
    Arrays.setAll(scaled, i -> chances[i] > 0 ? counts[i] / chances[i] : 0);
    double sum = Arrays.stream(scaled).sum();
    return sum > 0 ? Arrays.stream(scaled).map(share -> share / sum).toArray() : shares;
  }

  /** The share of a work's first 30 days that a log holds, above 0, at most 1. */
  double completeness(Life life) {
    return Math.clamp(life.weighed(shares), LEAST_SEEN, 1);
  }
}
