package dev.zhenzan.diagnosis.timing;

/**
 * Smooth functions of the hour of the week, 0 (Monday, 0 h) to 167, as weighted sums of features:
 * the hour of the day alike on all days, its difference between working days and the weekend, and
 * whatever else differs over the week and keeps for some two and a half hours. No feature has a
 * mean of its own, so that each function is relative to the mean of the week.
 */
final class WeekBasis {
  /** Hours of a week. */
  static final int SLOTS = 168;

  private static final int DAILY = 12;
  private static final int WEEKEND = 3;
  private static final int WEEKLY = 24;

  /** Harmonics of the day fall off beyond this: the prior deviation by frequency to the -3/2. */
  private static final double DAILY_CUT = 2;

  private static final double ROUGH = 0.75;

  /** How long what is peculiar to an hour of the week keeps, hours. */
  private static final double KEPT = 2.5;

  /** Share of the weekend in what repeats itself. */
  private static final double WEEKEND_SHARE = 0.15;

  private static final WeekBasis STANDARD = new WeekBasis();

  private final double[][] rows;
  private final int daily;
  private final int weekend;

  private WeekBasis() {
    double[][] days = normed(slot -> daily(slot % 24, DAILY));
    double[][] ends = normed(WeekBasis::weekend);
    double[][] weeks = normed(WeekBasis::weekly);
    daily = days[0].length;
    weekend = ends[0].length;
    rows = new double[SLOTS][];
    for (int slot = 0; slot < SLOTS; slot++) {
      rows[slot] = joined(joined(days[slot], ends[slot]), weeks[slot]);
    }
  }

  static WeekBasis standard() {
    return STANDARD;
  }

  /** How many features there are. */
  int size() {
    return rows[0].length;
  }

  /** The features of an hour of the week. */
  double[] row(int slot) {
    return rows[slot];
  }

  /**
   * Prior variances of the features' weights where the function's own variance is 1.
   *
   * @param peculiar share of what differs between equal hours of different days, above 0, below 1
   * @param smoothness 0 for a course of the day with corners, above for rounder ones
   */
  double[] variances(double peculiar, double smoothness) {
    double[] variances = new double[size()];
    for (int i = 0; i < variances.length; i++) {
      if (i < daily) {
        variances[i] = (1 - peculiar) * (1 - WEEKEND_SHARE) * rounded(i / 2 + 1, smoothness);
      } else {
        variances[i] = i < daily + weekend ? (1 - peculiar) * WEEKEND_SHARE : peculiar;
      }
    }
    return variances;
  }

  /** What a harmonic's variance falls to in a smoother course; the course's own stays. */
  private double rounded(int harmonic, double smoothness) {
    double before = 0;
    double after = 0;
    for (int j = 1; j <= DAILY; j++) {
      before += fall(j, 2 * ROUGH);
      after += fall(j, 2 * ROUGH + smoothness);
    }
    return fall(harmonic, smoothness) * before / after;
  }

  private static double fall(int harmonic, double power) {
    return Math.pow(1 + harmonic * harmonic / (DAILY_CUT * DAILY_CUT), -power);
  }

  /** The features' weights in a weighted sum over the hours of the week. */
  double[] sum(double[] ofSlots) {
    double[] sum = new double[size()];
    for (int slot = 0; slot < SLOTS; slot++) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += ofSlots[slot] * rows[slot][i];
      }
    }
    return sum;
  }

  private static double[] daily(int hour, int harmonics) {
    double[] features = new double[2 * harmonics];
    for (int j = 1; j <= harmonics; j++) {
      double scale = fall(j, ROUGH);
      double angle = 2 * Math.PI * j * hour / 24;
      features[2 * j - 2] = scale * Math.cos(angle);
      features[2 * j - 1] = scale * Math.sin(angle);
    }
    return features;
  }

  private static double[] weekend(int slot) {
    double isEnd = (slot / 24 >= 5 ? 1 : 0) - 2.0 / 7;
    double[] features = joined(new double[] {1.4}, daily(slot % 24, WEEKEND));
    for (int i = 0; i < features.length; i++) {
      features[i] *= isEnd;
    }
    return features;
  }

  /** A Gaussian kernel around the week, by its Fourier series. */
  private static double[] weekly(int slot) {
    double[] features = new double[2 * WEEKLY];
    for (int j = 1; j <= WEEKLY; j++) {
      double frequency = 2 * Math.PI * j / SLOTS;
      double scale = Math.exp(-0.5 * (frequency * KEPT) * (frequency * KEPT));
      features[2 * j - 2] = scale * Math.cos(frequency * slot);
      features[2 * j - 1] = scale * Math.sin(frequency * slot);
    }
    return features;
  }

  private interface Features {
    double[] of(int slot);
  }

  /** Features scaled so that weights of variance 1 make a function of variance 1 on average. */
  private static double[][] normed(Features features) {
    double[][] rows = new double[SLOTS][];
    double sum = 0;
    for (int slot = 0; slot < SLOTS; slot++) {
      rows[slot] = features.of(slot);
      for (double value : rows[slot]) {
        sum += value * value;
      }
    }
    double scale = Math.sqrt(SLOTS / sum);
    for (double[] row : rows) {
      for (int i = 0; i < row.length; i++) {
        row[i] *= scale;
      }
    }
    return rows;
  }

  private static double[] joined(double[] a, double[] b) {
    double[] both = new double[a.length + b.length];
    System.arraycopy(a, 0, both, 0, a.length);
    System.arraycopy(b, 0, both, a.length, b.length);
    return both;
  }
}
