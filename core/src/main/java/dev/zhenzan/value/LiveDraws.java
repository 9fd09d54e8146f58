package dev.zhenzan.value;

import dev.zhenzan.value.Draws.Dimension;
import dev.zhenzan.value.deal.DealFit;
import dev.zhenzan.value.number.Beta;
import dev.zhenzan.value.number.Normal;
import dev.zhenzan.value.number.QuantileCurve;
import dev.zhenzan.value.number.Quantiles;
import java.util.Arrays;

/** A creator's price of a live session, point by point. */
final class LiveDraws {
  private static final double[] RANKS = {0.001, 0.01, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99};
  private static final double LEAST_VALID = 0.01;

  private final double[] price = new double[Draws.SIZE];

  LiveDraws(LiveTerms terms, DealFit.Known level, DealFit deals, Draws draws) {
    QuantileCurve conversion = curve(terms.conversion());
    Quantiles valid = terms.authenticity();
    double spread = (valid.p90() - valid.p10()) / (2 * Normal.P90);
    for (int i = 0; i < Draws.SIZE; i++) {
      double share = valid.p50() + spread * draws.normal(Dimension.LEVEL)[i];
      double rate = Math.exp(conversion.logAt(draws.normal(Dimension.RATE)[i]));
      double scattered = terms.turnout().deviation() * draws.normal(Dimension.SCATTER)[i];
      price[i] =
          Math.exp(
              terms.turnout().median()
                  + deals.relativeScatter() * scattered
                  + Math.log(Math.clamp(share, LEAST_VALID, 1))
                  - Math.log(1_000)
                  + terms.price().curve().logMedian()
                  + level.mean()
                  + level.deviation() * draws.normal(Dimension.PRICE)[i]
                  + terms.factor(rate));
    }
  }

  private static QuantileCurve curve(Beta share) {
    return QuantileCurve.of(RANKS, Arrays.stream(RANKS).map(share::quantile).toArray());
  }

  /** CNY. */
  Quantiles price() {
    return Quantiles.of(price.clone());
  }
}
