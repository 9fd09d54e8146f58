package dev.zhenzan.detect.counter;

import dev.zhenzan.model.CounterReason;
import dev.zhenzan.model.Interval;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Likes that come at a constant number an hour beside those that follow views.
 *
 * <p>On each window two accounts of the likes of a bin are compared: a multiple of a power of its
 * views (a rate that differs where views are few or many is natural), and a multiple of its views
 * plus a number for each hour. Both have a variance in proportion to the mean and, for what rates
 * vary, to its square; each has its own factor (quasi-likelihood: R. Wedderburn, Biometrika 61,
 * 1974). The fit is by reweighted least squares with both parts at least 0. Views follow the hour
 * of day and decay, hours do neither: that is what tells the two apart. An addition counts for no
 * more than so many likes beyond what views bring would: a rate may have been higher all the while.
 */
final class ConstantAddition {
  private static final int LEAST_BINS = 6;
  private static final double LEAST_HOURS = 6;
  private static final double LEAST_LIKES = 15;
  private static final double[] POWERS = {1, 0.85, 0.7, 0.55};
  private static final int ROUNDS = 4;
  private static final double RATE_VARIANCE = 0.02;

  /** From this share of a window's likes on the addition is a line of its own. */
  private static final double LINE_SHARE = 0.85;

  private final Growth growth;
  private final double shape;
  private final double[] hours;

  private ConstantAddition(Growth growth, Baseline baseline, double[] hours) {
    this.growth = growth;
    this.shape = baseline.shape();
    this.hours = hours;
  }

  /**
   * The window on which a constant addition explains most, one that goes on day and night or one
   * that pauses at night; empty where none does.
   */
  static Optional<Sign> of(Growth growth, Baseline baseline) {
    double[] all = new double[growth.size()];
    double[] awake = new double[growth.size()];
    for (int i = 0; i < all.length; i++) {
      all[i] = growth.hours(i);
      awake[i] = DayAndNight.awakeHours(growth, i);
    }
    Optional<Sign> always = new ConstantAddition(growth, baseline, all).search();
    Optional<Sign> byDay = new ConstantAddition(growth, baseline, awake).search();
    return Stream.concat(always.stream(), byDay.stream())
        .max(Comparator.comparingDouble(Sign::strength));
  }

  private Optional<Sign> search() {
    List<Windows> windows = Windows.of(growth, LEAST_BINS);
    Optional<Sign> best = Optional.empty();
    for (Windows window : windows) {
      Sign sign = look(window, Math.log(2.0 * windows.size()));
      if (sign.strength() > best.map(Sign::strength).orElse(0.0)) {
        best = Optional.of(sign);
      }
    }
    return best;
  }

  /**
   * A fit.
   *
   * @param addition likes an hour
   * @param error its standard error
   * @param likelihood nats
   */
  private record Fit(double addition, double error, double likelihood) {}

  private Sign look(Windows window, double looks) {
    double likes = Growth.sum(growth.likes(), window.from(), window.to());
    double added = Growth.sum(hours, window.from(), window.to());
    if (likes < LEAST_LIKES || added < LEAST_HOURS) {
      return sign(window, 0, new Interval(0, 0, 0));
    }
    double natural = Double.NEGATIVE_INFINITY;
    for (double power : POWERS) {
      natural = Math.max(natural, followsViews(window, power));
    }
    Fit fit = withAddition(window);
    double explained = fit.likelihood() - natural - 0.5 * Math.log(window.bins());
    double beyond = Counts.excess(likes, Math.max(likes - fit.addition() * added, 0), shape);
    double strength = Math.min(explained, beyond) - looks;
    return sign(
        window,
        Math.max(0, strength),
        Sign.within(fit.addition() * added, fit.error() * added, likes));
  }

  private Sign sign(Windows window, double strength, Interval likes) {
    double all = Growth.sum(growth.likes(), window.from(), window.to());
    return new Sign(
        likes.estimate() >= LINE_SHARE * all
            ? CounterReason.STRAIGHT_LINE
            : CounterReason.CONSTANT_ADDITION,
        growth.period(window.from(), window.to()),
        likes,
        strength);
  }

  private double followsViews(Windows window, double power) {
    double likes = 0.5;
    double powers = 0;
    for (int i = window.from(); i < window.to(); i++) {
      likes += growth.likes()[i];
      powers += power(i, power);
    }
    double[] means = new double[window.bins()];
    for (int i = 0; i < means.length; i++) {
      means[i] = likes / powers * power(window.from() + i, power);
    }
    return likelihood(window, means);
  }

  /** Per hour, so that the length of a bin enters the mean once. */
  private double power(int bin, double power) {
    double hours = growth.hours(bin);
    return hours * Math.pow((growth.views()[bin] + 0.5) / hours, power);
  }

  private Fit withAddition(Windows window) {
    double[] means = new double[window.bins()];
    double[] weights = new double[window.bins()];
    for (int i = 0; i < means.length; i++) {
      means[i] = growth.likes()[window.from() + i] + 1;
    }
    Solution solution = new Solution(0, 0, 0);
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < means.length; i++) {
        weights[i] = 1 / variance(round == 0 ? mean(means) : means[i]);
      }
      solution = solve(window, weights);
      for (int i = 0; i < means.length; i++) {
        int bin = window.from() + i;
        means[i] = solution.rate() * growth.views()[bin] + solution.addition() * hours[bin];
      }
    }
    double factor = factor(window, means);
    return new Fit(
        solution.addition(),
        Math.sqrt(solution.additionVariance() * factor),
        likelihood(window, means));
  }

  private static double mean(double[] values) {
    return Growth.sum(values, 0, values.length) / values.length;
  }

  private record Solution(double rate, double addition, double additionVariance) {}

  private Solution solve(Windows window, double[] weights) {
    double vv = 1e-12;
    double vh = 0;
    double hh = 1e-12;
    double vl = 0;
    double hl = 0;
    for (int i = 0; i < weights.length; i++) {
      int bin = window.from() + i;
      double v = growth.views()[bin];
      double h = hours[bin];
      double l = growth.likes()[bin];
      vv += weights[i] * v * v;
      vh += weights[i] * v * h;
      hh += weights[i] * h * h;
      vl += weights[i] * v * l;
      hl += weights[i] * h * l;
    }
    double determinant = Math.max(vv * hh - vh * vh, 1e-9 * vv * hh);
    double rate = (vl * hh - hl * vh) / determinant;
    double addition = (hl * vv - vl * vh) / determinant;
    if (addition <= 0) {
      return new Solution(vl / vv, 0, vv / determinant);
    }
    return rate <= 0
        ? new Solution(0, hl / hh, 1 / hh)
        : new Solution(rate, addition, vv / determinant);
  }

  private double likelihood(Windows window, double[] means) {
    double factor = factor(window, means);
    double logs = 0;
    for (double mean : means) {
      logs += Math.log(variance(mean));
    }
    return -0.5 * (means.length * Math.log(factor) + logs);
  }

  /** The factor that the variance has on a window; no less than a part of what chance gives. */
  private double factor(Windows window, double[] means) {
    double squares = 0;
    for (int i = 0; i < means.length; i++) {
      double away = growth.likes()[window.from() + i] - means[i];
      squares += away * away / variance(means[i]);
    }
    return Math.max(squares / means.length, 0.05);
  }

  private static double variance(double mean) {
    double least = Math.max(mean, 0.1);
    return least + RATE_VARIANCE * least * least;
  }
}
