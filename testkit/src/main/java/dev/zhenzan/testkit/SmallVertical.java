package dev.zhenzan.testkit;

import dev.zhenzan.vertical.Advice;
import dev.zhenzan.vertical.AdviceCode;
import dev.zhenzan.vertical.Basis;
import dev.zhenzan.vertical.Benchmark;
import dev.zhenzan.vertical.Figure;
import dev.zhenzan.vertical.LocalizedText;
import dev.zhenzan.vertical.Metric;
import dev.zhenzan.vertical.PackTitle;
import dev.zhenzan.vertical.Peers;
import dev.zhenzan.vertical.Rhythm;
import dev.zhenzan.vertical.Seasonality;
import dev.zhenzan.vertical.SizeTier;
import dev.zhenzan.vertical.Threshold;
import dev.zhenzan.vertical.VerticalPack;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A vertical of two tiers with round figures. */
public final class SmallVertical {
  private static final LocalizedText NAME = LocalizedText.same("small");

  private SmallVertical() {}

  /** The vertical. */
  public static VerticalPack pack() {
    List<SizeTier> tiers =
        List.of(
            new SizeTier("low", NAME, 0, 10_000),
            new SizeTier("high", NAME, 10_000, Long.MAX_VALUE));
    List<Benchmark> benchmarks = new ArrayList<>();
    benchmarks.add(benchmark(Metric.PRICE_PER_THOUSAND_VIEWS, "low", 40));
    benchmarks.add(benchmark(Metric.PRICE_PER_THOUSAND_VIEWS, "high", 80));
    benchmarks.add(benchmark(Metric.LIKE_RATE, "low", 0.05));
    benchmarks.add(benchmark(Metric.LIKE_RATE, "high", 0.05));
    benchmarks.add(benchmark(Metric.VIEWS_PER_WORK, "low", 1_000));
    benchmarks.add(benchmark(Metric.VIEWS_PER_WORK, "high", 100_000));
    return new VerticalPack(
        new PackTitle("small", 1, NAME, NAME),
        List.of(),
        new Peers(tiers, benchmarks),
        thresholds(),
        advice(),
        new Seasonality(even(Seasonality.HOURS_OF_WEEK), even(12), List.of()),
        Set.of());
  }

  private static Benchmark benchmark(Metric metric, String tier, double middle) {
    Benchmark.Percentiles percentiles =
        new Benchmark.Percentiles(
            middle / 4,
            middle / 2,
            middle,
            Math.min(2 * middle, most(metric)),
            most(metric, middle));
    return new Benchmark(metric, tier, percentiles, Basis.CLAIM, "A test.");
  }

  private static double most(Metric metric) {
    return metric.isShare() ? 1 : Double.MAX_VALUE;
  }

  private static double most(Metric metric, double middle) {
    return Math.min(4 * middle, most(metric));
  }

  private static Map<Threshold, Figure> thresholds() {
    Map<Threshold, Figure> thresholds = new EnumMap<>(Threshold.class);
    for (Threshold threshold : Threshold.values()) {
      double value =
          switch (threshold) {
            case POPULAR_LIKES -> 10_000;
            case POPULAR_FACTOR_LOW -> 3;
            case POPULAR_FACTOR_HIGH -> 5;
            case LIVE_ELASTICITY -> 0.23;
            default -> 1;
          };
      thresholds.put(threshold, new Figure(value, Basis.CLAIM, "A test."));
    }
    return thresholds;
  }

  private static Map<AdviceCode, Advice> advice() {
    Map<AdviceCode, Advice> advice = new EnumMap<>(AdviceCode.class);
    for (AdviceCode code : AdviceCode.values()) {
      advice.put(code, new Advice(code, NAME, NAME));
    }
    return advice;
  }

  private static Rhythm even(int parts) {
    return Rhythm.ofWeights(Collections.nCopies(parts, 1.0), Basis.ASSUMPTION, "A test.");
  }
}
