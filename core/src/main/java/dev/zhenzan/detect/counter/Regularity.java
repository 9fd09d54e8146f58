package dev.zhenzan.detect.counter;

import dev.zhenzan.model.CounterReason;
import java.util.List;
import java.util.Optional;

/**
 * Increments that differ less from their neighbours than chance alone makes them.
 *
 * <p>People act on their own, so their number in equal times varies at least as a Poisson number
 * does; what varies less was counted out. The squared differences of neighbouring rates, over what
 * Poisson numbers would give, have a mean of 1 or more; the strength is that of a scale below 1 of
 * as many squares, of which neighbours share two thirds (J. von Neumann, Annals of Mathematical
 * Statistics 12, 1941, on successive differences). A constant number beside a natural one shows by
 * the natural one's share of the whole. Where views are as regular, or many works of the source are
 * ({@link Peers.Source}), the source itself smooths its counters, and nothing is said.
 */
final class Regularity {
  private static final int LEAST_BINS = 8;
  private static final double LEAST_A_BIN = 2;
  private static final double INDEPENDENT = 2.0 / 3;

  private static final Regularity NONE =
      new Regularity(
          new Growth(new long[1], new double[0], new double[0], new double[0]), new double[0]);

  private final Growth growth;
  private final double[] counts;
  private final double[] squares;
  private final double[] variances;

  private Regularity(Growth growth, double[] counts) {
    this.growth = growth;
    this.counts = counts;
    squares = new double[Math.max(counts.length - 1, 0)];
    variances = new double[squares.length];
    for (int i = 0; i < squares.length; i++) {
      double a = growth.hours(i);
      double b = growth.hours(i + 1);
      double away = counts[i] / a - counts[i + 1] / b;
      squares[i] = away * away;
      variances[i] = counts[i] / (a * a) + counts[i + 1] / (b * b);
    }
  }

  /** The most regular window of likes; empty where none is regular. */
  static Optional<Sign> of(Growth growth) {
    Regularity views = growth.hasViews() ? new Regularity(growth, growth.views()) : NONE;
    return new Regularity(growth, growth.likes()).search(views);
  }

  /** The strength of the most regular window; 0 where none is regular. */
  static double strength(Growth growth) {
    return of(growth).map(Sign::strength).orElse(0.0);
  }

  private Optional<Sign> search(Regularity views) {
    List<Windows> windows = Windows.of(growth, LEAST_BINS);
    Optional<Sign> best = Optional.empty();
    for (Windows window : windows) {
      double source = views == NONE ? 0 : views.strength(window);
      double strength = strength(window) - source - Math.log(windows.size());
      if (strength > best.map(Sign::strength).orElse(0.0)) {
        best = Optional.of(sign(window, strength));
      }
    }
    return best;
  }

  private double strength(Windows window) {
    if (Growth.sum(counts, window.from(), window.to()) < LEAST_A_BIN * window.bins()) {
      return 0;
    }
    double scale = Math.max(scale(window), 1e-3);
    double independent = INDEPENDENT * (window.bins() - 1);
    return scale >= 1 ? 0 : independent / 2 * (scale - 1 - Math.log(scale));
  }

  private double scale(Windows window) {
    double variance = Growth.sum(variances, window.from(), window.to() - 1);
    return variance <= 0 ? 1 : Growth.sum(squares, window.from(), window.to() - 1) / variance;
  }

  private Sign sign(Windows window, double strength) {
    double all = Growth.sum(counts, window.from(), window.to());
    double regular = all * (1 - Math.min(1, scale(window)));
    double error = all * scale(window) * Math.sqrt(2 / (INDEPENDENT * window.bins()));
    return new Sign(
        CounterReason.TOO_REGULAR,
        growth.period(window.from(), window.to()),
        Sign.within(regular, error, all),
        strength);
  }
}
