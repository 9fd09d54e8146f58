package dev.zhenzan.evaluation.value;

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
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A vertical of one tier whose claims are known to be right or wrong. */
final class SimulatedVertical {
  /** Claimed price for a thousand views in the middle, CNY. */
  static final double PRICE = 40;

  /** Standard deviation of its logarithm among creators. */
  static final double PRICE_DEVIATION = 0.7;

  /** Likes from which on a work is popular. */
  static final double POPULAR = 10_000;

  private static final String SOURCE = "Made up for a simulation.";
  private static final double P75 = 0.6744897501960817;
  private static final double P90 = 1.2815515655446004;

  private SimulatedVertical() {}

  /** The vertical. */
  static VerticalPack pack() {
    LocalizedText name = LocalizedText.same("simulated");
    SizeTier all = new SizeTier("all", name, 0, Long.MAX_VALUE);
    List<Benchmark> benchmarks =
        List.of(
            benchmark(Metric.PRICE_PER_THOUSAND_VIEWS, PRICE, PRICE_DEVIATION),
            benchmark(Metric.LIKE_RATE, 0.04, 0.5),
            benchmark(Metric.VIEWS_PER_WORK, 3_000, 1.3),
            benchmark(Metric.LIVE_CONVERSION, 0.01, 0.7));
    return new VerticalPack(
        new PackTitle("general", 1, name, name),
        List.of(),
        new Peers(List.of(all), benchmarks),
        thresholds(),
        advice(name),
        new Seasonality(even(Seasonality.HOURS_OF_WEEK), even(12), List.of()),
        Set.of());
  }

  private static Benchmark benchmark(Metric metric, double median, double deviation) {
    Benchmark.Percentiles percentiles =
        new Benchmark.Percentiles(
            median * Math.exp(-P90 * deviation),
            median * Math.exp(-P75 * deviation),
            median,
            median * Math.exp(P75 * deviation),
            median * Math.exp(P90 * deviation));
    return new Benchmark(metric, "all", percentiles, Basis.ASSUMPTION, SOURCE);
  }

  private static Map<Threshold, Figure> thresholds() {
    Map<Threshold, Figure> thresholds = new EnumMap<>(Threshold.class);
    for (Threshold threshold : Threshold.values()) {
      double value =
          switch (threshold) {
            case POPULAR_LIKES -> POPULAR;
            case POPULAR_FACTOR_LOW -> 3;
            case POPULAR_FACTOR_HIGH -> 5;
            case LIVE_ELASTICITY -> 0.23;
            default -> 1;
          };
      thresholds.put(threshold, new Figure(value, Basis.CLAIM, SOURCE));
    }
    return thresholds;
  }

  private static Map<AdviceCode, Advice> advice(LocalizedText text) {
    Map<AdviceCode, Advice> advice = new EnumMap<>(AdviceCode.class);
    for (AdviceCode code : AdviceCode.values()) {
      advice.put(code, new Advice(code, text, text));
    }
    return advice;
  }

  private static Rhythm even(int parts) {
    return Rhythm.ofWeights(Collections.nCopies(parts, 1.0), Basis.ASSUMPTION, SOURCE);
  }
}
