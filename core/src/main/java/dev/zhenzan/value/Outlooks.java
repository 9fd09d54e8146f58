package dev.zhenzan.value;

import dev.zhenzan.value.Draws.Dimension;
import dev.zhenzan.value.live.Conversion;
import dev.zhenzan.value.live.Elasticity;
import dev.zhenzan.value.live.LiveSession;
import dev.zhenzan.value.number.QuantileCurve;
import dev.zhenzan.value.number.Quantiles;
import java.util.List;
import java.util.Optional;

/** Foretells a live session's orders and revenue. */
final class Outlooks {
  private final LiveTerms terms;
  private final List<LiveSession> sessions;
  private final Draws draws;

  Outlooks(LiveTerms terms, List<LiveSession> sessions, Draws draws) {
    this.terms = terms;
    this.sessions = sessions;
    this.draws = draws;
  }

  LiveOutlook of(Quantiles conversion, Elasticity elasticity) {
    QuantileCurve rate = QuantileCurve.of(Conversion.quantiles(terms.conversion()));
    double[] orders = new double[Draws.SIZE];
    for (int i = 0; i < orders.length; i++) {
      double viewers =
          terms.turnout().median()
              + terms.turnout().deviation() * draws.normal(Dimension.SCATTER)[i];
      orders[i] = Math.exp(viewers + Math.min(0, rate.logAt(draws.normal(Dimension.RATE)[i])));
    }
    Quantiles expected = Quantiles.of(orders);
    return new LiveOutlook(
        terms.turnout().quantiles(),
        conversion,
        expected,
        perOrder().map(expected::times),
        elasticity,
        sessions.size());
  }

  /** CNY an order came to in sessions whose revenue is known. */
  private Optional<Double> perOrder() {
    double revenue = 0;
    double orders = 0;
    for (LiveSession session : sessions) {
      if (session.revenueCny().isPresent()) {
        revenue += session.revenueCny().getAsDouble();
        orders += session.orders();
      }
    }
    return orders > 0 ? Optional.of(revenue / orders) : Optional.empty();
  }
}
