package dev.zhenzan.value;

import dev.zhenzan.value.Draws.Dimension;
import dev.zhenzan.value.fact.Counts;
import dev.zhenzan.value.fact.CreatorFacts;
import dev.zhenzan.value.fact.FactSheet;
import dev.zhenzan.value.fact.ReachSource;
import dev.zhenzan.value.fact.Weighing;
import dev.zhenzan.value.number.Normal;
import dev.zhenzan.value.number.Quantiles;
import dev.zhenzan.value.peer.Market;
import dev.zhenzan.value.peer.TierPosition;
import dev.zhenzan.value.reach.ReachModel;
import dev.zhenzan.vertical.Basis;
import dev.zhenzan.vertical.Metric;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Compares a creator with its peers. */
final class Standings {
  /** Comments or shares that a rate is shrunk by, in likes. */
  private static final double PRIOR_LIKES = 20;

  private final FactSheet sheet;
  private final Market market;
  private final PostReading reading;
  private final Draws draws;

  Standings(FactSheet sheet, Market market, PostReading reading, Draws draws) {
    this.sheet = sheet;
    this.market = market;
    this.reading = reading;
    this.draws = draws;
  }

  /** What is compared, of a creator and of a peer. */
  private record Compared(Metric metric, Quantiles value, ToDoubleFunction<CreatorFacts> ofPeer) {}

  /** All that can be compared, in the order of the metrics. */
  List<PeerStanding> of(CreatorFacts facts, PostTerms terms) {
    TierPosition position = reading.peers().position(facts);
    List<CreatorFacts> peers = reading.peers().of(position);
    List<PeerStanding> standings = new ArrayList<>();
    for (Compared compared : compared(facts, terms)) {
      standings.add(
          peers.size() >= ReachModel.FEWEST_PEERS
              ? againstLog(compared, peers)
              : againstVertical(compared, position));
    }
    return standings;
  }

  private List<Compared> compared(CreatorFacts facts, PostTerms terms) {
    List<Compared> all = new ArrayList<>();
    all.add(new Compared(Metric.VIEWS_PER_WORK, views(terms), this::views));
    if (facts.followers().isPresent() && facts.followers().getAsLong() > 0) {
      double followers = facts.followers().getAsLong();
      all.add(
          new Compared(
              Metric.VIEWS_PER_FOLLOWER,
              views(terms).times(1 / followers),
              peer -> views(peer) / Math.max(1, peer.followers().orElse(1))));
    }
    if (sheet.source() == ReachSource.VIEWS) {
      all.add(new Compared(Metric.LIKE_RATE, terms.rate().quantiles(), Standings::likeRate));
    }
    if (reading.peers().hasComments()) {
      all.add(perLike(Metric.COMMENT_RATE, facts, Counts::comments));
    }
    if (reading.peers().hasShares()) {
      all.add(perLike(Metric.SHARE_RATE, facts, Counts::shares));
    }
    all.add(
        new Compared(
            Metric.AUTHENTICITY,
            facts.authenticity(sheet.source()),
            peer -> peer.authenticity(sheet.source()).p50()));
    return all;
  }

  private static Quantiles views(PostTerms terms) {
    double level = terms.reach().level().deviation();
    double deviation = Math.sqrt(level * level + terms.viewsVariance());
    return Quantiles.logNormal(terms.typicalViews(), deviation);
  }

  /** A peer's, in the middle of its works. */
  private double views(CreatorFacts peer) {
    double mean = Arrays.stream(reading.reach().logs(peer)).average().orElse(0);
    return switch (sheet.source()) {
      case VIEWS -> Math.exp(mean);
      case LIKES -> Math.exp(mean - rate(peer).log());
    };
  }

  private Rate rate(CreatorFacts peer) {
    TierPosition position = reading.peers().position(peer);
    return Rate.of(market.level(Metric.LIKE_RATE, position).curve());
  }

  private static double likeRate(CreatorFacts peer) {
    Counts valid = peer.total(Weighing.VALID);
    return valid.likes() / Math.max(1, valid.viewers());
  }

  private Compared perLike(Metric metric, CreatorFacts facts, ToDoubleFunction<Counts> count) {
    Counts all =
        sheet.all().stream().map(f -> f.total(Weighing.VALID)).reduce(Counts.NONE, Counts::plus);
    double usual = count.applyAsDouble(all) / Math.max(1, all.likes());
    ToDoubleFunction<CreatorFacts> rate =
        creator -> {
          Counts valid = creator.total(Weighing.VALID);
          return (count.applyAsDouble(valid) + PRIOR_LIKES * usual) / (valid.likes() + PRIOR_LIKES);
        };
    double counted = count.applyAsDouble(facts.total(Weighing.VALID)) + PRIOR_LIKES * usual;
    double deviation = 1 / Math.sqrt(counted + 1);
    double own = rate.applyAsDouble(facts);
    return new Compared(metric, Quantiles.logNormal(Math.log(own + 1e-9), deviation), rate);
  }

  private PeerStanding againstLog(Compared compared, List<CreatorFacts> peers) {
    double[] values = peers.stream().mapToDouble(compared.ofPeer).sorted().toArray();
    double[] ranks = new double[Draws.SIZE];
    for (int i = 0; i < ranks.length; i++) {
      double share = below(values, at(compared.value, draws.normal(Dimension.LEVEL)[i]));
      double sampled = Math.sqrt((share * (1 - share) + 0.25 / values.length) / values.length);
      double noise = sampled * draws.normal(Dimension.RATE)[i];
      ranks[i] = Math.clamp(share + noise, 0, 1);
    }
    return new PeerStanding(
        compared.metric,
        compared.value,
        Quantiles.of(ranks),
        PeerStanding.Group.LOG,
        values.length,
        Basis.MEASURED);
  }

  private PeerStanding againstVertical(Compared compared, TierPosition position) {
    Market.Level level = market.level(compared.metric, position);
    Quantiles value = compared.value;
    Quantiles rank =
        new Quantiles(
            level.curve().cumulative(value.p10()),
            level.curve().cumulative(value.p50()),
            level.curve().cumulative(value.p90()));
    return new PeerStanding(
        compared.metric, value, rank, PeerStanding.Group.VERTICAL, 0, level.basis());
  }

  /** A value so many normal deviations from the middle. */
  private static double at(Quantiles value, double normal) {
    double side = normal < 0 ? value.p50() - value.p10() : value.p90() - value.p50();
    return value.p50() + side / Normal.P90 * normal;
  }

  /** The share of values below; of equal ones half. */
  private static double below(double[] sorted, double value) {
    int first = insertion(sorted, value);
    int last = first;
    while (last < sorted.length && sorted[last] == value) {
      last++;
    }
    return (first + (last - first) / 2.0) / sorted.length;
  }

  private static int insertion(double[] sorted, double value) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
