package dev.zhenzan.value;

import dev.zhenzan.value.live.Conversion;
import dev.zhenzan.value.live.Turnout;
import dev.zhenzan.value.number.Beta;
import dev.zhenzan.value.number.Quantiles;
import dev.zhenzan.value.peer.Market;

/**
 * What the formula takes of a creator's live sessions, before deals.
 *
 * @param turnout viewers of the next session
 * @param authenticity share of valid ones among them, as among the creator's audience
 * @param conversion orders per viewer of the next session
 * @param peers the same among creators
 * @param price for a thousand valid views
 */
record LiveTerms(
    Turnout turnout, Quantiles authenticity, Beta conversion, Beta peers, Market.Level price) {
  private static final double THOUSAND = Math.log(1_000);
  private static final double LEAST = Math.log(QuoteFormula.CONVERSION_LEAST);
  private static final double MOST = Math.log(QuoteFormula.CONVERSION_MOST);
  private static final double LEAST_RATE = 1e-6;

  /** The logarithm of a price, were all as in the middle. */
  double middle() {
    return turnout.median()
        + Math.log(Math.max(authenticity.p50(), 0.01))
        - THOUSAND
        + price.curve().logMedian()
        + factor(conversion.mean());
  }

  /** The logarithm of what a conversion multiplies by, within its bounds. */
  double factor(double rate) {
    double ratio = Math.log(Math.max(rate, LEAST_RATE) / Math.max(peers.mean(), LEAST_RATE));
    return Math.clamp(QuoteFormula.CONVERSION_EXPONENT * ratio, LEAST, MOST);
  }

  /** The factor by the 10th, 50th and 90th percentile of the next session's conversion. */
  Quantiles factors() {
    Quantiles rate = Conversion.quantiles(conversion);
    return new Quantiles(
        Math.exp(factor(rate.p10())), Math.exp(factor(rate.p50())), Math.exp(factor(rate.p90())));
  }

  /** The same with so many times the viewers and the conversion. */
  LiveTerms times(double viewers, double rate) {
    Turnout more =
        new Turnout(turnout.median() + Math.log(viewers), turnout.deviation(), turnout.sessions());
    double mean = Math.min(conversion.mean() * rate, 0.99);
    Beta better = Beta.of(mean, conversion.variance() * rate * rate);
    return new LiveTerms(more, authenticity, better, peers, price);
  }
}
