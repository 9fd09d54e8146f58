package dev.zhenzan.value;

import dev.zhenzan.value.fact.Counts;
import dev.zhenzan.value.fact.CreatorFacts;
import dev.zhenzan.value.fact.FactSheet;
import dev.zhenzan.value.fact.ReachSource;
import dev.zhenzan.value.fact.Weighing;
import dev.zhenzan.value.peer.Market;
import dev.zhenzan.value.peer.TierPosition;
import dev.zhenzan.value.reach.ReachModel;
import dev.zhenzan.vertical.Metric;
import dev.zhenzan.vertical.SizeTier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** The creators of a log by tier, and what is usual among them. Immutable. */
final class PeerGroups {
  /** Viewers that a creator must have for its rates to say what is usual. */
  private static final double FEWEST_VIEWERS = 50;

  private final FactSheet sheet;
  private final Market market;
  private final ReachModel reach;
  private final double usualRate;
  private final Map<String, List<CreatorFacts>> byTier = new HashMap<>();
  private final Counts all;
  private final Optional<Double> likeRate;
  private final Optional<Double> engagement;

  PeerGroups(FactSheet sheet, Market market, ReachModel reach) {
    this.sheet = sheet;
    this.market = market;
    this.reach = reach;
    this.usualRate = usualRate();
    for (CreatorFacts facts : sheet.all()) {
      byTier.computeIfAbsent(position(facts).shown().code(), tier -> new ArrayList<>()).add(facts);
    }
    all =
        sheet.all().stream()
            .map(facts -> facts.total(Weighing.VALID))
            .reduce(Counts.NONE, Counts::plus);
    likeRate = usual(counts -> counts.likes() / counts.viewers());
    engagement = usual(counts -> counts.interactions() / counts.viewers());
  }

  /** The like rate of the vertical's middle tier. */
  private double usualRate() {
    List<SizeTier> tiers = market.pack().peers().tiers();
    SizeTier middle = tiers.get(tiers.size() / 2);
    TierPosition position = new TierPosition(middle, middle, 0, TierPosition.Size.FOLLOWERS);
    return market.level(Metric.LIKE_RATE, position).curve().quantile(0.5);
  }

  /** Where a creator stands. */
  TierPosition position(CreatorFacts facts) {
    double[] logs = reach.logs(facts);
    double mean = Arrays.stream(logs).average().orElse(0);
    double views =
        switch (sheet.source()) {
          case VIEWS -> Math.exp(mean);
          case LIKES -> Math.exp(mean) / usualRate;
        };
    return market.position(facts.followers(), views);
  }

  /** The log's creators of a tier, the creator itself among them. */
  List<CreatorFacts> of(TierPosition position) {
    return byTier.getOrDefault(position.shown().code(), List.of());
  }

  /** Whether anybody in the log comments. */
  boolean hasComments() {
    return all.comments() > 0;
  }

  /** Whether anybody in the log shares. */
  boolean hasShares() {
    return all.shares() > 0;
  }

  /** Valid likes per valid viewer in the middle of the log's creators; empty of too few. */
  Optional<Double> likeRate() {
    return likeRate;
  }

  /** Valid interactions per valid viewer, likewise. */
  Optional<Double> engagement() {
    return engagement;
  }

  private Optional<Double> usual(ToDoubleFunction<Counts> rate) {
    if (sheet.source() == ReachSource.LIKES) {
      return Optional.empty();
    }
    double[] rates =
        sheet.all().stream()
            .map(facts -> facts.total(Weighing.VALID))
            .filter(counts -> counts.viewers() >= FEWEST_VIEWERS)
            .mapToDouble(rate)
            .sorted()
            .toArray();
    return rates.length < ReachModel.FEWEST_PEERS
        ? Optional.empty()
        : Optional.of(rates[rates.length / 2]);
  }
}
