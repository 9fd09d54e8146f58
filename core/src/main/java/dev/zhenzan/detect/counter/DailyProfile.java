package dev.zhenzan.detect.counter;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How the growth of a file's works follows the hour of day, China time.
 *
 * @param hours growth in each hour of day over its mean of the day; 24 values
 */
public record DailyProfile(List<Double> hours) {
  private static final int HOURS = 24;
  private static final int LEAST_WORKS = 10;

  /** A rhythm is worth comparing with if the best hour has so much more than the worst. */
  private static final double LEAST_SWING = 0.4;

  private static final double LONGEST_BIN_HOURS = 3.01;

  public DailyProfile {
    hours = List.copyOf(hours);
    if (hours.size() != HOURS) {
      throw new IllegalArgumentException("hours must be 24: " + hours.size());
    }
  }

  /**
   * The median rhythm of the views of works, or of the likes where there are no views; empty where
   * fewer than ten works show one, or where it is too weak to compare with.
   */
  public static Optional<DailyProfile> of(List<Work> works) {
    double[][] shares =
        works.stream()
            .map(Growth::of)
            .map(
                growth -> Detrended.of(growth, growth.hasViews() ? growth.views() : growth.likes()))
            .filter(detrended -> detrended.size() >= HOURS)
            .map(DailyProfile::shares)
            .toArray(double[][]::new);
    double[] hours = new double[HOURS];
    for (int hour = 0; hour < HOURS; hour++) {
      int at = hour;
      double[] known =
          Arrays.stream(shares).mapToDouble(s -> s[at]).filter(Double::isFinite).sorted().toArray();
      if (known.length < LEAST_WORKS) {
        return Optional.empty();
      }
      hours[hour] = known[known.length / 2];
    }
    return of(hours);
  }

  private static Optional<DailyProfile> of(double[] medians) {
    double mean = Arrays.stream(medians).average().orElse(1);
    double[] hours = Arrays.stream(medians).map(hour -> hour / Math.max(mean, 1e-9)).toArray();
    double swing = Arrays.stream(hours).max().orElse(0) - Arrays.stream(hours).min().orElse(0);
    return swing < LEAST_SWING
        ? Optional.empty()
        : Optional.of(new DailyProfile(Arrays.stream(hours).boxed().toList()));
  }

  private static double[] shares(Detrended detrended) {
    double[] sums = new double[HOURS];
    double[] weights = new double[HOURS];
    for (int i = 0; i < detrended.size(); i++) {
      int hour = (int) detrended.hour()[i];
      sums[hour] += detrended.counts()[i];
      weights[hour] += detrended.expected()[i];
    }
    double[] shares = new double[HOURS];
    Arrays.setAll(shares, hour -> sums[hour] / weights[hour]);
    return shares;
  }

  /** The profile in the middle of a bin, between the hours' middles. */
  double at(double hour) {
    double shifted = (hour - 0.5 + HOURS) % HOURS;
    int before = (int) shifted;
    double part = shifted - before;
    return (1 - part) * hours.get(before) + part * hours.get((before + 1) % HOURS);
  }

  /**
   * Bins of a growth beside what they would be without a rhythm: the mean of the 24 hours around.
   *
   * @param hour of day of each bin's middle
   * @param counts of each bin
   * @param expected without a rhythm
   */
  record Detrended(double[] hour, double[] counts, double[] expected) {
    static Detrended of(Growth growth, double[] counts) {
      int n = growth.size();
      double[] hour = new double[n];
      double[] kept = new double[n];
      double[] expected = new double[n];
      double[] sums = new double[n + 1];
      for (int i = 0; i < n; i++) {
        sums[i + 1] = sums[i] + counts[i];
      }
      int size = 0;
      for (int i = 0; i < n; i++) {
        double middle = (growth.times()[i] + growth.times()[i + 1]) / 2.0;
        double half = 12 * Growth.MICROS_AN_HOUR;
        double around =
            at(growth.times(), sums, middle + half) - at(growth.times(), sums, middle - half);
        if (growth.hours(i) <= LONGEST_BIN_HOURS && around > 0) {
          hour[size] = DayAndNight.hour(growth, i);
          kept[size] = counts[i];
          expected[size++] = around / HOURS * growth.hours(i);
        }
      }
      return new Detrended(
          Arrays.copyOf(hour, size), Arrays.copyOf(kept, size), Arrays.copyOf(expected, size));
    }

    /** The sum up to an instant; not a number outside of the growth. */
    private static double at(long[] times, double[] sums, double micros) {
      int place = Arrays.binarySearch(times, (long) micros);
      if (place >= 0) {
        return sums[place];
      }
      int behind = -place - 1;
      if (behind == 0 || behind == times.length) {
        return Double.NaN;
      }
      double part = (micros - times[behind - 1]) / (times[behind] - times[behind - 1]);
      return sums[behind - 1] + part * (sums[behind] - sums[behind - 1]);
    }

    int size() {
      return hour.length;
    }
  }
}
