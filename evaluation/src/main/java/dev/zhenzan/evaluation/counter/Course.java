package dev.zhenzan.evaluation.counter;

import dev.zhenzan.evaluation.chance.Chance;

/** What really happens on a work in steps of ten minutes from its publication on. Mutable. */
final class Course {
  static final long STEP_MICROS = 600_000_000L;
  static final int STEPS_AN_HOUR = 6;
  private static final double CHINA_HOURS = 8;
  private static final double MICROS_AN_HOUR = 3.6e9;

  final long publishedAt;
  final double[] views;
  final double[] likes;
  final double[] comments;
  final double[] shares;

  Course(long publishedAt, int steps) {
    this.publishedAt = publishedAt;
    views = new double[steps];
    likes = new double[steps];
    comments = new double[steps];
    shares = new double[steps];
  }

  int steps() {
    return views.length;
  }

  /** When a step begins, micros. */
  long time(int step) {
    return publishedAt + step * STEP_MICROS;
  }

  /** Hour of day in China at a step, 0 to 24. */
  double hour(int step) {
    return (time(step) / MICROS_AN_HOUR + CHINA_HOURS) % 24;
  }

  /** Day of week at a step, 0 to 6. */
  int weekday(int step) {
    return (int) ((time(step) / MICROS_AN_HOUR + CHINA_HOURS) / 24 % 7);
  }

  static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }

  /** A Poisson number; for a large mean, a rounded normal one. */
  static double poisson(double mean, Chance chance) {
    if (mean > 30) {
      return Math.max(0, Math.rint(mean + Math.sqrt(mean) * chance.normal()));
    }
    double left = Math.exp(-mean);
    double product = chance.uniform();
    int count = 0;
    while (product > left) {
      product *= chance.uniform();
      count++;
    }
    return count;
  }

  /** How many of so many come, each with the same chance. */
  static double part(double of, double share, Chance chance) {
    if (of > 60) {
      double mean = of * share;
      double deviation = Math.sqrt(mean * (1 - Math.min(share, 1)));
      return mean < 15
          ? Math.min(of, poisson(mean, chance))
          : Math.clamp(Math.rint(mean + deviation * chance.normal()), 0, of);
    }
    int count = 0;
    for (int i = 0; i < of; i++) {
      count += chance.happens(share) ? 1 : 0;
    }
    return count;
  }
}
