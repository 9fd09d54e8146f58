package dev.zhenzan.value;

import dev.zhenzan.value.deal.DealFit;
import dev.zhenzan.value.index.CreatorIndex;
import dev.zhenzan.value.index.IndexKind;
import dev.zhenzan.value.number.QuantileCurve;
import dev.zhenzan.value.number.Quantiles;
import dev.zhenzan.vertical.Basis;
import dev.zhenzan.vertical.Metric;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Puts a creator's indices together; see the article of their package. */
final class Indices {
  private static final Set<Metric> RATES =
      Set.of(Metric.LIKE_RATE, Metric.COMMENT_RATE, Metric.SHARE_RATE);

  private final PostTerms terms;
  private final List<PeerStanding> standings;

  Indices(PostTerms terms, List<PeerStanding> standings) {
    this.terms = terms;
    this.standings = standings;
  }

  /**
   * All that something is known of, in their order.
   *
   * @param live percentile of live conversion, where the creator has sessions
   * @param own what deals say of the creator's price level
   * @param deals how many of them are its own
   */
  List<CreatorIndex> of(Optional<CreatorIndex> live, DealFit.Known own, int deals) {
    List<CreatorIndex> indices = new ArrayList<>();
    rank(Metric.VIEWS_PER_WORK)
        .ifPresent(it -> indices.add(ofWorks(IndexKind.SPREAD, it.percentile(), it.basis())));
    live.or(this::rates).ifPresent(indices::add);
    indices.add(
        CreatorIndex.ofGrowth(terms.reach().growth().slope(), terms.reach().growth().deviation()));
    Optional<CreatorIndex> dealt = deals > 0 ? Optional.of(dealt(own, deals)) : Optional.empty();
    dealt.or(this::perFollower).ifPresent(indices::add);
    rank(Metric.AUTHENTICITY).ifPresent(it -> indices.add(CreatorIndex.ofAuthenticity(it.value())));
    return indices;
  }

  private Optional<PeerStanding> rank(Metric metric) {
    return standings.stream().filter(standing -> standing.metric() == metric).findFirst();
  }

  private CreatorIndex ofWorks(IndexKind kind, Quantiles rank, Basis basis) {
    return CreatorIndex.ofRank(kind, rank, terms.reach().works(), basis);
  }

  /** The mean of what is known of likes, comments and shares. */
  private Optional<CreatorIndex> rates() {
    List<PeerStanding> rates =
        standings.stream().filter(standing -> RATES.contains(standing.metric())).toList();
    if (rates.isEmpty()) {
      return Optional.empty();
    }
    double p10 = rates.stream().mapToDouble(r -> r.percentile().p10()).average().orElse(0);
    double p50 = rates.stream().mapToDouble(r -> r.percentile().p50()).average().orElse(0);
    double p90 = rates.stream().mapToDouble(r -> r.percentile().p90()).average().orElse(0);
    return Optional.of(
        ofWorks(IndexKind.CONVERSION, new Quantiles(p10, p50, p90), rates.getFirst().basis()));
  }

  private Optional<CreatorIndex> perFollower() {
    return rank(Metric.VIEWS_PER_FOLLOWER)
        .map(it -> ofWorks(IndexKind.VALUE_FOR_MONEY, it.percentile(), it.basis()));
  }

  /** The share of the market that asks more for a thousand valid views. */
  private CreatorIndex dealt(DealFit.Known own, int deals) {
    QuantileCurve market = terms.price().curve();
    Quantiles asked = Quantiles.logNormal(market.logMedian() + own.mean(), own.deviation());
    Quantiles rank =
        new Quantiles(
            1 - market.cumulative(asked.p90()),
            1 - market.cumulative(asked.p50()),
            1 - market.cumulative(asked.p10()));
    return CreatorIndex.ofRank(IndexKind.VALUE_FOR_MONEY, rank, deals, terms.price().basis());
  }
}
