package dev.zhenzan.value;

import dev.zhenzan.value.fact.Counts;
import dev.zhenzan.value.fact.CreatorFacts;
import dev.zhenzan.value.fact.FactSheet;
import dev.zhenzan.value.fact.ReachSource;
import dev.zhenzan.value.fact.Weighing;
import dev.zhenzan.value.peer.Market;
import dev.zhenzan.value.peer.TierPosition;
import dev.zhenzan.value.reach.LevelPrior;
import dev.zhenzan.value.reach.ReachModel;
import dev.zhenzan.vertical.Metric;
import dev.zhenzan.vertical.Threshold;
import java.util.Optional;

/** Makes the formula's terms of what a log says of creators. Immutable. */
final class PostReading {
  private final FactSheet sheet;
  private final Market market;
  private final ReachModel reach;
  private final PeerGroups peers;

  PostReading(FactSheet sheet, Market market) {
    this.sheet = sheet;
    this.market = market;
    this.reach = ReachModel.of(sheet);
    this.peers = new PeerGroups(sheet, market, reach);
  }

  ReachModel reach() {
    return reach;
  }

  PeerGroups peers() {
    return peers;
  }

  /** The terms of a creator, by valid or by all counts. */
  PostTerms terms(CreatorFacts facts, Weighing weighing) {
    TierPosition position = peers.position(facts);
    Rate vertical = Rate.of(market.level(Metric.LIKE_RATE, position).curve());
    LevelPrior prior = prior(position, vertical);
    return new PostTerms(
        sheet.source(),
        reach.forecast(facts, weighing, prior),
        rate(facts, weighing, vertical),
        engagement(facts, weighing, position),
        market.level(Metric.PRICE_PER_THOUSAND_VIEWS, position),
        Math.log(market.pack().threshold(Threshold.POPULAR_LIKES).value()));
  }

  /** Levels of the log's peers, of all its creators, or the vertical's, whichever there is. */
  LevelPrior prior(TierPosition position, Rate vertical) {
    return reach
        .levels(peers.of(position))
        .or(() -> reach.levels(sheet.all()))
        .orElseGet(() -> benchmark(position, vertical));
  }

  private LevelPrior benchmark(TierPosition position, Rate vertical) {
    Market.Level views = market.level(Metric.VIEWS_PER_WORK, position);
    double mean = views.curve().logMedian();
    double deviation = views.curve().logDeviation();
    return switch (sheet.source()) {
      case VIEWS -> new LevelPrior(mean, deviation, views.basis(), 0);
      case LIKES ->
          new LevelPrior(
              mean + vertical.log(), Math.hypot(deviation, vertical.deviation()), views.basis(), 0);
    };
  }

  /** Without views the vertical's rate, with them the creator's, shrunk to its peers'. */
  private Rate rate(CreatorFacts facts, Weighing weighing, Rate vertical) {
    if (sheet.source() == ReachSource.LIKES) {
      return vertical;
    }
    Counts total = facts.total(weighing);
    double peer = peers.likeRate().orElse(Math.exp(vertical.log()));
    double viewers = total.viewers() + QuoteFormula.RATE_VIEWERS;
    double likes = total.likes() + QuoteFormula.RATE_VIEWERS * peer;
    return new Rate(Math.log(Math.min(likes / viewers, 1)), 1 / Math.sqrt(likes + 1));
  }

  private Engagement engagement(CreatorFacts facts, Weighing weighing, TierPosition position) {
    if (sheet.source() == ReachSource.LIKES) {
      return Engagement.UNKNOWN;
    }
    Counts total = facts.total(weighing);
    Optional<Double> ofLog = peers.engagement();
    double peer = Math.max(ofLog.orElseGet(() -> benchmark(position)), 1e-4);
    double viewers = total.viewers() + QuoteFormula.RATE_VIEWERS;
    double interactions = total.interactions() + QuoteFormula.RATE_VIEWERS * peer;
    return new Engagement(
        Math.log(interactions / viewers / peer),
        1 / Math.sqrt(interactions + 1),
        ofLog.isPresent() ? Engagement.Known.AGAINST_LOG : Engagement.Known.AGAINST_VERTICAL);
  }

  /** Interactions per view of peers; kinds that the log does not have are left out. */
  private double benchmark(TierPosition position) {
    double perLike = 1;
    perLike += peers.hasComments() ? median(Metric.COMMENT_RATE, position) : 0;
    perLike += peers.hasShares() ? median(Metric.SHARE_RATE, position) : 0;
    return perLike * median(Metric.LIKE_RATE, position);
  }

  private double median(Metric metric, TierPosition position) {
    return market.level(metric, position).curve().quantile(0.5);
  }
}
