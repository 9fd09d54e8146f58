package dev.zhenzan.verdict;

/**
 * The share of likes that is invalid before anything is looked at. Log odds move with it by a
 * constant: the same finding means less where little is invalid.
 */
public sealed interface BaseRate {
  /** The usual choice: what the log itself tells. */
  BaseRate FROM_THE_LOG = new Estimated();

  /** The share, between 0 and 1, for a log of these log odds. */
  double of(LogOdds odds);

  /**
   * Known from elsewhere.
   *
   * @param share between 0 and 1, neither included
   */
  record Given(double share) implements BaseRate {
    public Given {
      check(share);
    }

    static void check(double share) {
      if (!(share > 0 && share < 1)) {
        throw new IllegalArgumentException(
            "a base rate lies between 0 and 1, neither included: " + share);
      }
    }

    @Override
    public double of(LogOdds odds) {
      return share;
    }
  }

  /**
   * Estimated from the log by expectation maximisation: the share is that of which the mean
   * posterior is itself (M. Saerens, P. Latinne, C. Decaestecker, Adjusting the Outputs of a
   * Classifier to New a Priori Probabilities, Neural Computation 14, 2002). It takes for granted
   * that invalid likes, and valid ones, look as they did in the fit. Where a log looks like
   * neither, its strangeness must not pass for guilt: only likes with findings of their own add to
   * the share, so that it is rather too low.
   */
  record Estimated() implements BaseRate {
    private static final double LEAST = 0.001;
    private static final double MOST = 0.6;
    private static final int ROUNDS = 100;

    @Override
    public double of(LogOdds odds) {
      double share = odds.fitted();
      for (int round = 0; round < ROUNDS; round++) {
        share = Math.clamp(odds.meanPosterior(share), LEAST, MOST);
      }
      return share;
    }
  }

  /** The log odds of a log's likes at the base rate of a fit, counted by small steps. */
  final class LogOdds {
    private static final double STEP = 0.02;
    private static final double REACH = 20;

    private final long[] counts = new long[(int) (2 * REACH / STEP) + 1];
    private final double fitted;
    private long likes;

    LogOdds(double fitted) {
      this.fitted = fitted;
    }

    /** Counts a like with findings of its own. */
    void add(double nats) {
      counts[(int) Math.round((Math.clamp(nats, -REACH, REACH) + REACH) / STEP)]++;
      likes++;
    }

    /** Counts a like without. */
    void addQuiet() {
      likes++;
    }

    /** The base rate of the fit. */
    double fitted() {
      return fitted;
    }

    /**
     * The share of likes that is found invalid at another base rate; that rate where there is no
     * like.
     */
    double meanPosterior(double share) {
      double shift = shift(fitted, share);
      double sum = 0;
      for (int i = 0; i < counts.length; i++) {
        sum += counts[i] * probability(i * STEP - REACH + shift);
      }
      return likes == 0 ? share : sum / likes;
    }
  }

  /** Nats by which log odds move from one base rate to another. */
  static double shift(double from, double to) {
    return Math.log(to / (1 - to)) - Math.log(from / (1 - from));
  }

  /** The probability of log odds. */
  static double probability(double nats) {
    return 1 / (1 + Math.exp(-nats));
  }
}
