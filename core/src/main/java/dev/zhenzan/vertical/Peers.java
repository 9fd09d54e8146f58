package dev.zhenzan.vertical;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Creators to be compared with: tiers by size, and what each reaches. */
public final class Peers {
  private final List<SizeTier> tiers;
  private final List<Benchmark> benchmarks;
  private final Map<Metric, Map<String, Benchmark>> byMetric = new EnumMap<>(Metric.class);

  /**
   * Tiers with what is known of them.
   *
   * @param tiers one after the other without gaps, from 0 followers to {@link Long#MAX_VALUE}
   * @param benchmarks of these tiers; one a metric and tier
   */
  public Peers(List<SizeTier> tiers, List<Benchmark> benchmarks) {
    this.tiers = List.copyOf(tiers);
    this.benchmarks = List.copyOf(benchmarks);
    requireContiguous();
    benchmarks.forEach(this::add);
  }

  private void requireContiguous() {
    long next = 0;
    for (SizeTier tier : tiers) {
      if (tier.followersFrom() != next) {
        throw new IllegalArgumentException(
            "tier " + tier.code() + ": begins at " + tier.followersFrom() + ", not at " + next);
      }
      next = tier.followersBelow();
    }
    if (next != Long.MAX_VALUE) {
      throw new IllegalArgumentException("tiers: the last one ends before " + next);
    }
    if (tiers.stream().map(SizeTier::code).distinct().count() != tiers.size()) {
      throw new IllegalArgumentException("tiers: a code stands twice");
    }
  }

  private void add(Benchmark benchmark) {
    if (tiers.stream().noneMatch(tier -> tier.code().equals(benchmark.tier()))) {
      throw new IllegalArgumentException(
          "benchmark " + benchmark.metric().code() + ": unknown tier " + benchmark.tier());
    }
    Map<String, Benchmark> ofMetric =
        byMetric.computeIfAbsent(benchmark.metric(), metric -> new HashMap<>());
    if (ofMetric.put(benchmark.tier(), benchmark) != null) {
      throw new IllegalArgumentException(
          "benchmark " + benchmark.metric().code() + ": tier " + benchmark.tier() + " twice");
    }
  }

  /** The tier of so many followers; negative ones count as none. */
  public SizeTier tier(long followers) {
    long known = Math.clamp(followers, 0, Long.MAX_VALUE - 1);
    return tiers.stream().filter(tier -> tier.holds(known)).findFirst().orElseThrow();
  }

  /** What peers of a tier reach; empty where nobody knows. */
  public Optional<Benchmark> benchmark(Metric metric, String tier) {
    @Nullable Map<String, Benchmark> ofMetric = byMetric.get(metric);
    return ofMetric == null ? Optional.empty() : Optional.ofNullable(ofMetric.get(tier));
  }

  public List<SizeTier> tiers() {
    return tiers;
  }

  public List<Benchmark> benchmarks() {
    return benchmarks;
  }

  @Override
  public String toString() {
    return tiers.stream().map(SizeTier::code).collect(Collectors.joining(", ", "Peers[", "]"));
  }
}
