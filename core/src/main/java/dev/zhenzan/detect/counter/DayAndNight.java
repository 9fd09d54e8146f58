package dev.zhenzan.detect.counter;

import dev.zhenzan.model.CounterReason;
import java.util.Optional;

/**
 * Growth at night, China time (UTC+8, no summer time).
 *
 * <p>Likes from 1 to 6 o'clock are held against the views of the same hours at the rate of the day.
 * Bins longer than three hours say nothing of nights and are left out.
 */
final class DayAndNight {
  private static final double LONGEST_HOURS = 3.01;
  private static final double LEAST_LIKES = 20;

  /** How much the part that natural works have of the rhythm varies. */
  private static final double NATURAL_PARTS = 0.25;

  private static final double FLAT_PART = 0.6;
  private static final double RATE_VARIANCE = 0.1;
  private static final int FROM_HOUR = 1;
  private static final int TO_HOUR = 6;
  private static final double MICROS_A_DAY = 24 * Growth.MICROS_AN_HOUR;
  private static final double AWAKE_FROM = 8;
  private static final double OFFSET_HOURS = 8;

  private DayAndNight() {}

  /** Likes at night beyond what the night's views bring; empty where there are none. */
  static Optional<Sign> night(Account account) {
    Growth growth = account.growth();
    Baseline baseline = account.baseline();
    double[] likes = new double[2];
    double[] views = new double[2];
    int first = -1;
    int last = -1;
    for (int i = 0; i < growth.size(); i++) {
      if (growth.hours(i) > LONGEST_HOURS) {
        continue;
      }
      int part = isNight(growth, i);
      likes[part] += growth.likes()[i];
      views[part] += growth.views()[i];
      if (part == 1) {
        first = first < 0 ? i : first;
        last = i;
      }
    }
    if (first < 0 || likes[0] + likes[1] < LEAST_LIKES || views[0] <= 0) {
      return Optional.empty();
    }
    double expected = views[1] * (likes[0] + 0.5) / views[0];
    double strength = Counts.excess(likes[1], expected, baseline.shape());
    return strength <= 0
        ? Optional.empty()
        : Optional.of(
            new Sign(
                CounterReason.NIGHT_GROWTH,
                growth.period(first, last + 1),
                Sign.beyond(likes[1], expected, baseline.spread()),
                strength));
  }

  /**
   * Likes that hardly follow the rhythm of the file's works. Their part of it, {@code a} in
   * expected (1 + a (profile - 1)), is estimated by weighted least squares; natural works have
   * about 1.
   */
  static Optional<Sign> flat(Growth growth, DailyProfile profile) {
    DailyProfile.Detrended bins = DailyProfile.Detrended.of(growth, growth.likes());
    double xx = 0;
    double xy = 0;
    double likes = 0;
    for (int i = 0; i < bins.size(); i++) {
      double x = bins.expected()[i] * (profile.at(bins.hour()[i]) - 1);
      double weight = weight(bins, i);
      xx += weight * x * x;
      xy += weight * x * (bins.counts()[i] - bins.expected()[i]);
      likes += bins.counts()[i];
    }
    if (likes < LEAST_LIKES || xx <= 0) {
      return Optional.empty();
    }
    double part = xy / xx;
    double error = Math.sqrt(dispersion(bins, profile, part) / xx + NATURAL_PARTS * NATURAL_PARTS);
    double away = (1 - part) / error;
    return part > FLAT_PART || away <= 0
        ? Optional.empty()
        : Optional.of(
            new Sign(
                CounterReason.NO_DAILY_RHYTHM,
                growth.period(0, growth.size()),
                Sign.within(likes * (1 - Math.max(part, 0)), likes * error, likes),
                away * away / 2));
  }

  private static double weight(DailyProfile.Detrended bins, int bin) {
    double expected = Math.max(bins.expected()[bin], 0.1);
    return 1 / (expected + RATE_VARIANCE * expected * expected);
  }

  private static double dispersion(DailyProfile.Detrended bins, DailyProfile profile, double part) {
    double squares = 0;
    for (int i = 0; i < bins.size(); i++) {
      double mean = bins.expected()[i] * (1 + part * (profile.at(bins.hour()[i]) - 1));
      double away = bins.counts()[i] - mean;
      squares += weight(bins, i) * away * away;
    }
    return squares / Math.max(bins.size() - 1, 1);
  }

  private static int isNight(Growth growth, int bin) {
    double hour = hour(growth, bin);
    return hour >= FROM_HOUR && hour < TO_HOUR ? 1 : 0;
  }

  /** Hours of a bin that do not lie between midnight and 8 o'clock. */
  static double awakeHours(Growth growth, int bin) {
    int parts = (int) Math.ceil(growth.hours(bin));
    double awake = 0;
    for (int part = 0; part < parts; part++) {
      double share = (part + 0.5) / parts;
      double at = growth.times()[bin] + share * (growth.times()[bin + 1] - growth.times()[bin]);
      awake += hour(at) >= AWAKE_FROM ? growth.hours(bin) / parts : 0;
    }
    return awake;
  }

  /** The hour of day in the middle of a bin, 0 to 24. */
  static double hour(Growth growth, int bin) {
    return hour((growth.times()[bin] + growth.times()[bin + 1]) / 2.0);
  }

  private static double hour(double middle) {
    double hours = (middle % MICROS_A_DAY) / Growth.MICROS_AN_HOUR + OFFSET_HOURS;
    return hours % 24;
  }
}
