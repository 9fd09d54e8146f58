package dev.zhenzan.value;

import dev.zhenzan.value.deal.DealCase;
import dev.zhenzan.value.fact.ReachSource;
import dev.zhenzan.value.number.Normal;
import dev.zhenzan.value.peer.Market;
import dev.zhenzan.value.reach.ReachForecast;

/**
 * What the formula takes of a creator, before deals.
 *
 * @param source what the forecast counts
 * @param reach of the next work
 * @param rate likes per viewer
 * @param engagement against peers
 * @param price for a thousand valid views
 * @param popular logarithm of the likes from which on a work is popular
 */
record PostTerms(
    ReachSource source,
    ReachForecast reach,
    Rate rate,
    Engagement engagement,
    Market.Level price,
    double popular) {
  private static final double THOUSAND = Math.log(1_000);

  /** The logarithm of a price, were all as in the middle and the work not popular. */
  double middle() {
    return typicalViews() - THOUSAND + price.curve().logMedian() + engagement.factor();
  }

  /** The logarithm of the views in the middle. */
  double typicalViews() {
    return switch (source) {
      case VIEWS -> reach.level().median();
      case LIKES -> reach.level().median() - rate.log();
    };
  }

  /** The logarithm of the likes in the middle. */
  double typicalLikes() {
    return switch (source) {
      case VIEWS -> reach.level().median() + rate.log();
      case LIKES -> reach.level().median();
    };
  }

  /**
   * A deal on a post of this creator.
   *
   * @param priceCny what it cost
   * @param follow how much of a work's own scatter prices follow, 0 to 1
   */
  DealCase deal(int creator, double priceCny, double follow) {
    double level = reach.level().deviation();
    double scatter = follow * reach.scatter().deviation();
    double deviation = Math.sqrt(level * level + scatter * scatter + likesVariance());
    double above = (typicalLikes() - popular) / deviation;
    double chance = Normal.cumulative(above);
    // Two works of one creator share the level: their coins correlate by the arcsine law.
    double shared = 1 - scatter * scatter / (deviation * deviation);
    return new DealCase(
        creator,
        Math.log(priceCny) - middle(),
        chance,
        chance * (1 - chance) * (1 - 2 / Math.PI * Math.asin(shared)),
        scatter * scatter / deviation * Normal.density(above));
  }

  private double likesVariance() {
    return switch (source) {
      case VIEWS -> rate.deviation() * rate.deviation();
      case LIKES -> 0;
    };
  }

  /** Variance of what the price level of one creator may be off by for want of views. */
  double viewsVariance() {
    return switch (source) {
      case VIEWS -> 0;
      case LIKES -> rate.deviation() * rate.deviation();
    };
  }

  /** The same with more interactions of as many viewers, by a logarithm. */
  PostTerms withMoreInteractions(double rise) {
    Rate more = new Rate(Math.min(0, rate.log() + rise), rate.deviation());
    return new PostTerms(source, reach, more, engagement.plus(rise), price, popular);
  }

  /** The same with more reach, by a logarithm. */
  PostTerms withMoreReach(double rise) {
    return new PostTerms(source, reach.plus(rise), rate, engagement, price, popular);
  }
}
