package dev.zhenzan.value;

import dev.zhenzan.value.number.Quantiles;

/**
 * A creator's interactions per viewer over those of peers, natural logarithm.
 *
 * @param log of the ratio; 0 where nothing is known
 * @param deviation standard deviation of what is known of it
 * @param known whether the log has views and so says anything
 */
record Engagement(double log, double deviation, Known known) {
  private static final double LEAST = Math.log(QuoteFormula.ENGAGEMENT_LEAST);
  private static final double MOST = Math.log(QuoteFormula.ENGAGEMENT_MOST);

  /** Nothing is known. */
  static final Engagement UNKNOWN = new Engagement(0, 0, Known.NOT);

  /** Where peers come from. */
  enum Known {
    NOT,
    AGAINST_LOG,
    AGAINST_VERTICAL
  }

  /** The logarithm of the factor for an exponent, within its bounds. */
  double factor(double exponent) {
    return bounded(exponent * log);
  }

  /** The logarithm of the factor by the exponent to expect. */
  double factor() {
    return factor(QuoteFormula.ENGAGEMENT_EXPONENT.p50());
  }

  /** The same of a creator with more interactions, by a logarithm. */
  Engagement plus(double rise) {
    return known == Known.NOT ? this : new Engagement(log + rise, deviation, known);
  }

  /** The factor by its 10th, 50th and 90th percentile. */
  Quantiles factors() {
    Quantiles exponent = QuoteFormula.ENGAGEMENT_EXPONENT;
    double one = bounded(exponent.p10() * log);
    double other = bounded(exponent.p90() * log);
    double spread = exponent.p50() * deviation * 1.28;
    return new Quantiles(
        Math.exp(bounded(Math.min(one, other) - spread)),
        Math.exp(factor()),
        Math.exp(bounded(Math.max(one, other) + spread)));
  }

  private static double bounded(double log) {
    return Math.clamp(log, LEAST, MOST);
  }
}
