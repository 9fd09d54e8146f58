package dev.zhenzan.value.peer;

import dev.zhenzan.value.number.QuantileCurve;
import dev.zhenzan.vertical.Basis;
import dev.zhenzan.vertical.Benchmark;
import dev.zhenzan.vertical.Metric;
import dev.zhenzan.vertical.SizeTier;
import dev.zhenzan.vertical.VerticalPack;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;

/** A vertical's benchmarks as curves. Immutable. */
public final class Market {
  private static final double[] RANKS = {0.1, 0.25, 0.5, 0.75, 0.9};

  private final VerticalPack pack;

  /** The market of a vertical. */
  public Market(VerticalPack pack) {
    this.pack = Objects.requireNonNull(pack, "pack");
  }

  /**
   * A benchmark at a position.
   *
   * @param curve of the metric among peers
   * @param basis how it is founded
   * @param source one sentence; empty of an assumption of the formula's own
   */
  public record Level(QuantileCurve curve, Basis basis, String source) {}

  /** The pack that the benchmarks are of. */
  public VerticalPack pack() {
    return pack;
  }

  /**
   * Where a creator stands.
   *
   * @param followers where known
   * @param views typical valid views of a work
   */
  public TierPosition position(OptionalLong followers, double views) {
    if (followers.isPresent()) {
      SizeTier tier = pack.tier(followers.getAsLong());
      return new TierPosition(tier, tier, 0, TierPosition.Size.FOLLOWERS);
    }
    List<SizeTier> tiers = pack.peers().tiers();
    for (int i = 0; i < tiers.size() - 1; i++) {
      double low = median(tiers.get(i));
      double high = median(tiers.get(i + 1));
      if (views < high || i == tiers.size() - 2) {
        double share =
            Math.log(Math.max(views, 1) / low) / Math.log(Math.max(high, low * 1.01) / low);
        return new TierPosition(
            tiers.get(i), tiers.get(i + 1), Math.clamp(share, 0, 1), TierPosition.Size.REACH);
      }
    }
    return new TierPosition(tiers.getFirst(), tiers.getFirst(), 0, TierPosition.Size.REACH);
  }

  private double median(SizeTier tier) {
    return Math.max(1, level(Metric.VIEWS_PER_WORK, tier).curve.quantile(0.5));
  }

  /** A metric among a creator's peers; an assumption of the formula where the pack has none. */
  public Level level(Metric metric, TierPosition position) {
    Level level = level(metric, position.tier());
    if (position.share() == 0) {
      return level;
    }
    Level next = level(metric, position.next());
    return new Level(
        level.curve.towards(next.curve, position.share()),
        position.share() < 0.5 ? level.basis : next.basis,
        position.share() < 0.5 ? level.source : next.source);
  }

  private Level level(Metric metric, SizeTier tier) {
    return pack.benchmark(metric, tier.code())
        .map(Market::level)
        .orElseGet(() -> new Level(assumed(metric), Basis.ASSUMPTION, ""));
  }

  private static Level level(Benchmark benchmark) {
    double[] values = {
      benchmark.p10(), benchmark.p25(), benchmark.p50(), benchmark.p75(), benchmark.p90()
    };
    return new Level(QuantileCurve.of(RANKS, values), benchmark.basis(), benchmark.source());
  }

  /** Wide guesses, for packs that leave a metric out. */
  private static QuantileCurve assumed(Metric metric) {
    return switch (metric) {
      case LIKE_RATE -> curve(0.01, 0.03, 0.08);
      case COMMENT_RATE -> curve(0.01, 0.04, 0.12);
      case SHARE_RATE -> curve(0.005, 0.03, 0.1);
      case FOLLOW_RATE -> curve(0.0003, 0.001, 0.004);
      case COMPLETION, LONG_VIEW_RATE, RETURNING -> curve(0.15, 0.35, 0.6);
      case AUTHENTICITY -> curve(0.8, 0.93, 0.99);
      case VIEWS_PER_WORK -> curve(200, 3_000, 50_000);
      case VIEWS_PER_FOLLOWER -> curve(0.03, 0.2, 1.5);
      case WORKS_PER_WEEK -> curve(0.5, 2, 7);
      case PRICE_PER_THOUSAND_VIEWS -> curve(10, 30, 90);
      case LIVE_CONVERSION -> curve(0.002, 0.01, 0.04);
    };
  }

  private static QuantileCurve curve(double p10, double p50, double p90) {
    double[] values = {p10, Math.sqrt(p10 * p50), p50, Math.sqrt(p50 * p90), p90};
    return QuantileCurve.of(RANKS, values);
  }
}
