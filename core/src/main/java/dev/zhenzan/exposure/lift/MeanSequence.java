package dev.zhenzan.exposure.lift;

/**
 * A confidence sequence for the running mean of what was to be expected of each observation, valid
 * at all times together and at any number of observations.
 *
 * <p>Observation t is {@code centre + residual}: the centre was known before it, the residual is
 * bounded, and their sum is right on average: E[centre + residual] = mu(t) given the past. For a
 * stake l the factor 1 + l w residual has mean 1 + l w (mu - centre) <= exp(l w (mu - centre)). So
 *
 * <pre>  product of (1 + l w residual) x exp(l (sum of w centre - sum of w mu))</pre>
 *
 * starts at 1 and never grows on average, and so does a mixture over stakes of fixed weights. By
 * Ville's inequality it ever reaches 1 / a with a chance of a at most. It falls with the sum of w
 * mu alone: the values of that sum at which it stays below 1 / a are a half-line, the lower
 * confidence bound; negative stakes give the upper one. Nothing is assumed of how mu moves.
 *
 * <p>It keeps one number for each stake and side. Not thread-safe.
 */
final class MeanSequence {
  /** Halvings of an interval of length 2 down to a double's last bits. */
  private static final int HALVINGS = 60;

  private final Bets bets;
  private final WideProduct rising;
  private final WideProduct falling;
  private double weight;
  private double centres;
  private double residuals;

  MeanSequence(Bets bets) {
    this.bets = bets;
    rising = new WideProduct(bets.count());
    falling = new WideProduct(bets.count());
  }

  /**
   * Adds an observation.
   *
   * @param centre known before the observation
   * @param residual within the bets' bound
   * @param observationWeight known before the observation, 0 to 1
   */
  void add(double centre, double residual, double observationWeight) {
    weight += observationWeight;
    centres += observationWeight * centre;
    double weighted = observationWeight * residual;
    residuals += weighted;
    if (weighted != 0) {
      rising.multiply(bets, weighted);
      falling.multiply(bets, -weighted);
    }
  }

  /** Adds another sequence's observations; both must play the same bets. */
  void merge(MeanSequence other) {
    weight += other.weight;
    centres += other.centres;
    residuals += other.residuals;
    rising.multiply(other.rising);
    falling.multiply(other.falling);
  }

  /** Mean of the observations; {@code otherwise} where none counts. */
  double estimate(double otherwise) {
    return weight > 0 ? (centres + residuals) / weight : otherwise;
  }

  /**
   * Whether a mean is within the two-sided interval of an error rate. One side can answer: beyond
   * the estimate the other's wealth is 1 at most, for 1 + x <= exp(x) in every factor.
   */
  boolean holds(double mean, double errorRate) {
    double limit = 2 / errorRate;
    WideProduct products = mean < estimate(mean) ? rising : falling;
    int sign = mean < estimate(mean) ? 1 : -1;
    return wealthIsBelow(limit, products, sign * shift(mean))
        || wealth(products, sign, mean) < limit;
  }

  /** Whether the wealth is so far below a limit that powers of two show it. */
  private boolean wealthIsBelow(double limit, WideProduct products, double shift) {
    double sum = 0;
    for (int bet = 0; bet < bets.count(); bet++) {
      sum += bets.weight(bet) * products.aboveTimesExp(bet, bets.stake(bet) * shift);
    }
    return sum < limit;
  }

  /** Lower bound at an error rate of this side, not below {@code least}. */
  double low(double errorRate, double least, double most) {
    return bound(rising, 1, errorRate, new double[] {most, least});
  }

  /** Upper bound at an error rate of this side, not above {@code most}. */
  double high(double errorRate, double least, double most) {
    return bound(falling, -1, errorRate, new double[] {least, most});
  }

  /** Between an end that is held, as far as is known, and one that may not be. */
  private double bound(WideProduct products, int sign, double errorRate, double[] ends) {
    double limit = 1 / errorRate;
    double held = ends[0];
    double excluded = ends[1];
    if (wealth(products, sign, excluded) < limit) {
      return excluded;
    }
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (held + excluded) / 2;
      if (wealth(products, sign, middle) < limit) {
        held = middle;
      } else {
        excluded = middle;
      }
    }
    return excluded;
  }

  /** The mixture's wealth if the running mean is this; infinite where beyond a double. */
  private double wealth(WideProduct products, int sign, double mean) {
    double shift = sign * shift(mean);
    double sum = 0;
    for (int bet = 0; bet < bets.count(); bet++) {
      sum += bets.weight(bet) * products.timesExp(bet, bets.stake(bet) * shift);
    }
    return sum;
  }

  private double shift(double mean) {
    return centres - weight * mean;
  }
}
