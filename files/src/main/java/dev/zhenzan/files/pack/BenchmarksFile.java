package dev.zhenzan.files.pack;

import dev.zhenzan.files.yaml.YamlMapping;
import dev.zhenzan.files.yaml.YamlNode;
import dev.zhenzan.vertical.Basis;
import dev.zhenzan.vertical.Benchmark;
import dev.zhenzan.vertical.Metric;
import dev.zhenzan.vertical.SizeTier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads {@code benchmarks.yaml}.
 *
 * @param tiers empty where the file has none
 * @param benchmarks of {@link #EVERY_TIER} or of a tier that has to be known
 */
record BenchmarksFile(Optional<List<SizeTier>> tiers, List<Placed<Benchmark>> benchmarks) {
  /** Stands for all tiers; no code of one, since it has no letter. */
  static final String EVERY_TIER = "*";

  static final BenchmarksFile NONE = new BenchmarksFile(Optional.empty(), List.of());

  private static final int PERCENTILES = 5;
  private static final long MOST_FOLLOWERS = 10_000_000_000L;

  static BenchmarksFile read(YamlMapping root) {
    Optional<List<SizeTier>> tiers = root.optional("tiers").map(BenchmarksFile::tiers);
    List<Placed<Benchmark>> benchmarks =
        root.optional("metrics")
            .map(node -> node.entries(BenchmarksFile::metric, BenchmarksFile::ofMetric))
            .map(byMetric -> byMetric.values().stream().flatMap(List::stream).toList())
            .orElseGet(List::of);
    return new BenchmarksFile(tiers, benchmarks);
  }

  private static Metric metric(YamlNode key) {
    return key.code(Metric::parse, Texts.codes(Metric.values(), Metric::code));
  }

  private static List<SizeTier> tiers(YamlNode list) {
    List<Long> froms = new ArrayList<>();
    list.elements(node -> froms.add(from(node.mapping())));
    requireAscending(list, froms);
    List<SizeTier> tiers = new ArrayList<>();
    list.elements(node -> tiers.add(tier(node.mapping(), below(froms, tiers.size()))));
    return tiers;
  }

  private static void requireAscending(YamlNode list, List<Long> froms) {
    if (froms.isEmpty() || froms.getFirst() != 0) {
      throw list.wrong("the first tier begins above 0 followers; write 'from: 0'");
    }
    for (int i = 1; i < froms.size(); i++) {
      if (froms.get(i) <= froms.get(i - 1)) {
        throw list.wrong(
            "tiers do not ascend: %d comes after %d; begin each above the one before"
                .formatted(froms.get(i), froms.get(i - 1)));
      }
    }
  }

  private static long below(List<Long> froms, int tier) {
    return tier + 1 < froms.size() ? froms.get(tier + 1) : Long.MAX_VALUE;
  }

  private static SizeTier tier(YamlMapping mapping, long below) {
    return new SizeTier(
        mapping.required("code").text(),
        Texts.localized(mapping.required("name")),
        from(mapping),
        below);
  }

  private static long from(YamlMapping mapping) {
    return mapping.required("from").whole(0, MOST_FOLLOWERS);
  }

  private static List<Placed<Benchmark>> ofMetric(Metric metric, YamlNode node) {
    YamlMapping mapping = node.mapping();
    Optional<YamlNode> every = mapping.optional("every_tier");
    Optional<YamlNode> tiers = mapping.optional("tiers");
    if (every.isPresent() == tiers.isPresent()) {
      throw node.wrong("write either 'every_tier' or 'tiers', each with five percentiles");
    }
    Figures figures = new Figures(metric, Texts.basis(mapping), Texts.source(mapping));
    return every
        .map(list -> List.of(figures.benchmark(EVERY_TIER, list)))
        .orElseGet(() -> List.copyOf(tiers.orElseThrow().entries(figures::benchmark).values()));
  }

  /** What the benchmarks of a metric have in common. */
  private record Figures(Metric metric, Basis basis, String source) {
    Placed<Benchmark> benchmark(String tier, YamlNode list) {
      Benchmark benchmark = new Benchmark(metric, tier, percentiles(list), basis, source);
      return new Placed<>(benchmark, list.place());
    }
  }

  private static Benchmark.Percentiles percentiles(YamlNode node) {
    List<Double> values = node.elements(YamlNode::number);
    if (values.size() != PERCENTILES) {
      throw node.wrong(
          "not the %d percentiles 10, 25, 50, 75 and 90 but %d numbers; write [p10, p25, p50, p75, p90]"
              .formatted(PERCENTILES, values.size()));
    }
    return new Benchmark.Percentiles(
        values.get(0), values.get(1), values.get(2), values.get(3), values.get(4));
  }
}
