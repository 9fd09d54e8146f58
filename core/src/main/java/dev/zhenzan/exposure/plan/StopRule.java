package dev.zhenzan.exposure.plan;

/**
 * When a work clearly does not interest its audience. The null hypothesis is that each exposure
 * becomes a long view with a probability of at least {@link #leastRate}, whatever came before. For
 * an alternative that is a share r of it, the likelihood ratio
 *
 * <pre>  r^s ((1 - r q) / (1 - q))^(n - s)      of s long views among n exposures, q the least rate
 * </pre>
 *
 * is a supermartingale under the null, and so is its mean over several r. By Ville's inequality it
 * ever reaches 1 / alpha with a probability of at most alpha, however often one looks.
 *
 * @param peerRate share of long views that comparable works reach with their audiences, 0 to 1
 * @param leastShare of the peer rate that a work has to reach, 0 to 1; 0 never stops
 * @param alpha probability, at most, that a work at the least rate is ever stopped; in (0, 1)
 */
public record StopRule(double peerRate, double leastShare, double alpha) {
  private static final double[] ALTERNATIVES = {0.05, 0.2, 0.35, 0.5, 0.65, 0.8};
  private static final int HALVINGS = 40;

  public StopRule {
    if (!(peerRate >= 0 && peerRate < 1) || !(leastShare >= 0 && leastShare <= 1)) {
      throw new IllegalArgumentException(
          "peerRate must be in [0, 1) and leastShare in [0, 1]: " + peerRate + ", " + leastShare);
    }
    if (!(alpha > 0 && alpha < 1)) {
      throw new IllegalArgumentException("alpha must be in (0, 1): " + alpha);
    }
  }

  /** Half of what comparable works reach, wrong for at most one work in a hundred. */
  public static StopRule halfOf(double peerRate) {
    return new StopRule(peerRate, 0.5, 0.01);
  }

  /** Nothing is ever stopped. */
  public static StopRule never() {
    return new StopRule(0, 0, 0.01);
  }

  /** The share of long views that a work has to reach. */
  public double leastRate() {
    return leastShare * peerRate;
  }

  /**
   * Evidence against the least rate: how many times likelier it is what was seen under lower rates;
   * the higher, the clearer.
   *
   * @param judged exposures whose outcome is known and genuine
   * @param longViews among them
   */
  public double evidence(int judged, int longViews) {
    return evidence(leastRate(), judged, longViews);
  }

  private static double evidence(double rate, int judged, int longViews) {
    double sum = 0;
    for (double share : ALTERNATIVES) {
      double ofOthers = StrictMath.log((1 - share * rate) / (1 - rate));
      sum += StrictMath.exp(longViews * StrictMath.log(share) + (judged - longViews) * ofOthers);
    }
    return sum / ALTERNATIVES.length;
  }

  /**
   * Whether the evidence is clear.
   *
   * @param parts into which the audience is divided, each of which is tested
   */
  boolean isClear(int judged, int longViews, int parts) {
    return evidence(judged, longViews) >= parts / alpha;
  }

  /**
   * The smallest rate that is ruled out, so that all rates below it stay possible: an upper bound
   * that holds with probability 1 - alpha at every look; 1 where nothing is ruled out.
   */
  public double upperBound(int judged, int longViews) {
    double possible = 0;
    double ruledOut = 1;
    for (int i = 0; i < HALVINGS; i++) {
      double rate = (possible + ruledOut) / 2;
      if (evidence(rate, judged, longViews) >= 1 / alpha) {
        ruledOut = rate;
      } else {
        possible = rate;
      }
    }
    return ruledOut;
  }
}
