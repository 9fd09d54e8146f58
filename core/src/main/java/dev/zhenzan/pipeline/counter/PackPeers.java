package dev.zhenzan.pipeline.counter;

import dev.zhenzan.model.Counter;
import dev.zhenzan.model.CounterTable;
import dev.zhenzan.model.PeerRatio;
import dev.zhenzan.model.PeerRatios;
import dev.zhenzan.vertical.Benchmark;
import dev.zhenzan.vertical.Metric;
import dev.zhenzan.vertical.SizeTier;
import dev.zhenzan.vertical.VerticalPack;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is usual by a vertical's benchmarks, or by wide assumptions where there are none. */
public final class PackPeers {
  /** Standard deviations of a normal distribution between its tenth and ninetieth percentile. */
  private static final double TENTH_TO_NINETIETH = 2.563;

  /** A creator of unknown size may be of any tier; tiers differ by about as much again. */
  private static final double SIZE_UNKNOWN = 1.5;

  private static final double LEAST_SPREAD = 0.3;

  private final @Nullable VerticalPack pack;

  private PackPeers(@Nullable VerticalPack pack) {
    this.pack = pack;
  }

  /** Peers by a pack. */
  public static PackPeers of(VerticalPack pack) {
    return new PackPeers(pack);
  }

  /** Assumptions alone. */
  public static PackPeers none() {
    return new PackPeers(null);
  }

  /** Likes per view of peers of a creator's size; empty where size or figure are unknown. */
  Optional<PeerRatio> likesPerView(CounterTable table, int work) {
    return ofSize(Metric.LIKE_RATE, followers(table, work));
  }

  /** Comments per like of peers of a creator's size; empty where size or figure are unknown. */
  Optional<PeerRatio> commentsPerLike(CounterTable table, int work) {
    return ofSize(Metric.COMMENT_RATE, followers(table, work));
  }

  /** What is usual for creators of any size; assumed where the pack does not say. */
  PeerRatios anySize() {
    PeerRatios assumed = PeerRatios.assumed();
    return new PeerRatios(
        ofAnySize(Metric.LIKE_RATE).orElse(assumed.likesPerView()),
        ofAnySize(Metric.COMMENT_RATE).orElse(assumed.commentsPerLike()));
  }

  private static long followers(CounterTable table, int work) {
    for (int row = table.end(work) - 1; row >= table.start(work); row--) {
      if (table.value(Counter.FOLLOWERS, row) != CounterTable.ABSENT) {
        return table.value(Counter.FOLLOWERS, row);
      }
    }
    return CounterTable.ABSENT;
  }

  private Optional<PeerRatio> ofSize(Metric metric, long followers) {
    return pack == null || followers == CounterTable.ABSENT
        ? Optional.empty()
        : pack.benchmark(metric, pack.tier(followers).code()).flatMap(it -> ratio(it, 1));
  }

  private Optional<PeerRatio> ofAnySize(Metric metric) {
    if (pack == null) {
      return Optional.empty();
    }
    List<SizeTier> tiers = pack.peers().tiers();
    return pack.benchmark(metric, tiers.get(tiers.size() / 2).code())
        .flatMap(it -> ratio(it, SIZE_UNKNOWN));
  }

  private static Optional<PeerRatio> ratio(Benchmark benchmark, double wider) {
    if (benchmark.p10() <= 0) {
      return Optional.empty();
    }
    double spread = Math.log(benchmark.p90() / benchmark.p10()) / TENTH_TO_NINETIETH;
    return Optional.of(
        new PeerRatio(
            benchmark.p50(), Math.max(wider * spread, LEAST_SPREAD), PeerRatio.Origin.PACK, 0));
  }
}
