package dev.zhenzan.value;

import dev.zhenzan.value.Draws.Dimension;
import dev.zhenzan.value.deal.DealFit;
import dev.zhenzan.value.number.Normal;
import dev.zhenzan.value.number.QuantileCurve;
import dev.zhenzan.value.number.Quantiles;

/** A creator's price of a post, point by point. */
final class PostDraws {
  private final PostTerms terms;
  private final Draws draws;
  private final double[] price = new double[Draws.SIZE];
  private final double[] views = new double[Draws.SIZE];
  private int popular;

  /**
   * Puts the terms of a creator together.
   *
   * @param level what deals say of the creator's price level
   * @param deals what they say of all else
   */
  PostDraws(PostTerms terms, DealFit.Known level, DealFit deals, Draws draws) {
    this.terms = terms;
    this.draws = draws;
    double[] scatter = draws.scatter(terms.reach().scatter().freedom());
    for (int i = 0; i < Draws.SIZE; i++) {
      double scattered = terms.reach().scatter().scale() * scatter[i];
      price[i] = price(i, scattered, level, deals);
    }
  }

  /** The logarithm of a point's price; notes its views, and whether it is popular. */
  private double price(int point, double scattered, DealFit.Known level, DealFit deals) {
    double off = terms.reach().level().deviation() * normal(Dimension.LEVEL, point);
    double rate = terms.rate().log() + terms.rate().deviation() * normal(Dimension.RATE, point);
    double reached = terms.reach().level().median() + off;
    views[point] = Math.exp(views(reached + scattered, rate));
    double followed = Math.min(1, deals.relativeScatter()) * scattered;
    boolean isPopular = likes(reached + followed, rate) > terms.popular();
    popular += isPopular ? 1 : 0;
    // What a creator's own deals say of its price holds what is not known of its reach.
    return terms.typicalViews()
        + terms.price().curve().logMedian()
        - Math.log(1_000)
        + Math.sqrt(1 - level.ownShare()) * off
        + deals.relativeScatter() * scattered
        + priceLevel(level, normal(Dimension.PRICE, point))
        + terms.engagement().factor(exponent(normal(Dimension.EXPONENT, point)))
        + (isPopular ? multiple(deals.multiple(), normal(Dimension.MULTIPLE, point)) : 0);
  }

  private double normal(Dimension dimension, int point) {
    return draws.normal(dimension)[point];
  }

  private double likes(double reached, double rate) {
    return switch (terms.source()) {
      case VIEWS -> reached + rate;
      case LIKES -> reached;
    };
  }

  private double views(double reached, double rate) {
    return switch (terms.source()) {
      case VIEWS -> reached;
      case LIKES -> reached - rate;
    };
  }

  /** The level's deviation from the benchmark, as skewed as that is. */
  private double priceLevel(DealFit.Known level, double normal) {
    QuantileCurve curve = terms.price().curve();
    double side = Math.signum(normal) * Normal.P90;
    double half = Math.abs(curve.logAt(side) - curve.logMedian()) / Normal.P90;
    double skew = normal == 0 ? 1 : half / curve.logDeviation();
    return level.mean() + level.deviation() * skew * normal;
  }

  private static double exponent(double normal) {
    Quantiles exponent = QuoteFormula.ENGAGEMENT_EXPONENT;
    double deviation = (exponent.p90() - exponent.p10()) / (2 * Normal.P90);
    return Math.max(0, exponent.p50() + deviation * normal);
  }

  private static double multiple(DealFit.Known multiple, double normal) {
    return Math.max(0, multiple.mean() + multiple.deviation() * normal);
  }

  /** CNY. */
  Quantiles price() {
    double[] values = new double[price.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = Math.exp(price[i]);
    }
    return Quantiles.of(values);
  }

  /** Valid views of the next work. */
  Quantiles views() {
    return Quantiles.of(views.clone());
  }

  /** The chance that the next work is popular. */
  double popularity() {
    return (double) popular / Draws.SIZE;
  }
}
