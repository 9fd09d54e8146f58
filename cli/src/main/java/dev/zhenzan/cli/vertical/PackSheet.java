package dev.zhenzan.cli.vertical;

import dev.zhenzan.cli.console.Console;
import dev.zhenzan.vertical.Advice;
import dev.zhenzan.vertical.AdviceCode;
import dev.zhenzan.vertical.Basis;
import dev.zhenzan.vertical.Benchmark;
import dev.zhenzan.vertical.Figure;
import dev.zhenzan.vertical.LocalizedText;
import dev.zhenzan.vertical.Metric;
import dev.zhenzan.vertical.PackTag;
import dev.zhenzan.vertical.Season;
import dev.zhenzan.vertical.SizeTier;
import dev.zhenzan.vertical.Threshold;
import dev.zhenzan.vertical.VerticalPack;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a pack for people. */
record PackSheet(Console console, Words words) {
  /** What the pack has, and what comes from the general one. */
  void outline(VerticalPack pack) {
    say("%s v%d  %s".formatted(pack.code(), pack.title().version(), words.of(pack.name())));
    say("  " + words.of(pack.title().description()));
    long count =
        pack.tags().stream().mapToInt(tag -> tag.words().size() + tag.ambiguous().size()).sum();
    say(
        words
            .of("  词表：%d 个标签，%d 个词", "  vocabulary: %d tags, %d words")
            .formatted(pack.tags().size(), count));
    say(words.of("  量级：%s", "  tiers: %s").formatted(tiers(pack)));
    say(words.of("  指标：%s", "  metrics: %s").formatted(bases(pack)));
    say(
        words
            .of("  门槛 %d 项，建议 %d 条，时令 %d 个", "  thresholds %d, advice %d, seasons %d")
            .formatted(
                pack.thresholds().size(),
                pack.advice().size(),
                pack.seasonality().seasons().size()));
    if (pack.inherited().isEmpty()) {
      say(words.of("  全部为自有内容", "  all of it is its own"));
    } else {
      say(
          words
              .of("  取自通用包：%s", "  taken from the general pack: %s")
              .formatted(String.join(", ", pack.inherited())));
    }
  }

  private String tiers(VerticalPack pack) {
    return pack.peers().tiers().stream().map(SizeTier::code).collect(Collectors.joining(", "));
  }

  /** Of how many metrics the figures are measured, claimed or assumed. */
  private String bases(VerticalPack pack) {
    return Arrays.stream(Basis.values())
        .map(
            basis ->
                "%s %d"
                    .formatted(
                        words.of(name(basis)),
                        pack.peers().benchmarks().stream()
                            .filter(benchmark -> benchmark.basis() == basis)
                            .map(Benchmark::metric)
                            .distinct()
                            .count()))
        .collect(Collectors.joining(", "));
  }

  /** Everything. */
  void details(VerticalPack pack) {
    head("标签", "Tags");
    pack.tags().forEach(this::tag);
    head("同行分布（P10 P25 P50 P75 P90）", "Peers (P10 P25 P50 P75 P90)");
    pack.peers().tiers().forEach(this::tier);
    for (Metric metric : Metric.values()) {
      pack.peers().benchmarks().stream()
          .filter(benchmark -> benchmark.metric() == metric)
          .forEach(this::benchmark);
    }
    head("门槛", "Thresholds");
    for (Threshold threshold : Threshold.values()) {
      threshold(threshold, pack.threshold(threshold));
    }
    head("时令", "Seasons");
    pack.seasonality().seasons().forEach(this::season);
    head("建议", "Advice");
    for (AdviceCode code : AdviceCode.values()) {
      advice(pack.advice(code));
    }
  }

  private void tag(PackTag tag) {
    List<String> some = tag.words().stream().limit(8).toList();
    say("  %s  %s  %s".formatted(tag.code(), words.of(tag.name()), String.join(" ", some)));
  }

  private void tier(SizeTier tier) {
    say("  %s  %s".formatted(tier.code(), words.of(tier.name())));
  }

  private void benchmark(Benchmark benchmark) {
    say(
        "  %-26s %-9s %s  (%s)"
            .formatted(
                benchmark.metric().code(),
                benchmark.tier(),
                benchmark.percentiles().values().stream()
                    .map(PackSheet::number)
                    .collect(Collectors.joining(" ")),
                words.of(name(benchmark.basis()))));
  }

  private void threshold(Threshold threshold, Figure figure) {
    say(
        "  %-26s %s  (%s) %s"
            .formatted(
                threshold.code(),
                number(figure.value()),
                words.of(name(figure.basis())),
                figure.source()));
  }

  private void season(Season season) {
    say(
        "  %s..%s  x%s  %s  (%s) %s"
            .formatted(
                season.from().toString().substring(2),
                season.to().toString().substring(2),
                number(season.factor()),
                words.of(season.name()),
                words.of(name(season.basis())),
                season.source()));
  }

  private void advice(Advice advice) {
    say("  %s  %s".formatted(advice.code().code(), words.of(advice.title())));
    say("    " + words.of(advice.text()));
  }

  private static LocalizedText name(Basis basis) {
    return switch (basis) {
      case MEASURED -> new LocalizedText("实测", "measured");
      case CLAIM -> new LocalizedText("业内说法", "claimed");
      case ASSUMPTION -> new LocalizedText("假设", "assumed");
    };
  }

  private static String number(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  private void head(String zh, String en) {
    say("");
    say(words.of(zh, en));
  }

  private void say(String line) {
    console.say(Console.plain(line));
  }
}
