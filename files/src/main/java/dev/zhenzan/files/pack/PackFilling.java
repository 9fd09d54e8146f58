package dev.zhenzan.files.pack;

import dev.zhenzan.files.yaml.YamlException;
import dev.zhenzan.files.yaml.YamlPlace;
import dev.zhenzan.files.yaml.YamlProblem;
import dev.zhenzan.vertical.Advice;
import dev.zhenzan.vertical.AdviceCode;
import dev.zhenzan.vertical.Benchmark;
import dev.zhenzan.vertical.Figure;
import dev.zhenzan.vertical.Metric;
import dev.zhenzan.vertical.PackTag;
import dev.zhenzan.vertical.Peers;
import dev.zhenzan.vertical.Rhythm;
import dev.zhenzan.vertical.Season;
import dev.zhenzan.vertical.Seasonality;
import dev.zhenzan.vertical.SizeTier;
import dev.zhenzan.vertical.Threshold;
import dev.zhenzan.vertical.VerticalPack;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** Makes a draft a pack: looks over its files together and fills its gaps from the general one. */
final class PackFilling {
  private final PackDraft draft;
  private final Optional<VerticalPack> general;
  private final YamlPlace place;
  private final Set<String> inherited = new TreeSet<>();
  private final List<YamlProblem> problems = new ArrayList<>();

  /**
   * @param general empty where the draft is of the general pack itself, which has to be complete
   * @param place of the pack as a whole
   */
  PackFilling(PackDraft draft, Optional<VerticalPack> general, YamlPlace place) {
    this.draft = draft;
    this.general = general;
    this.place = place;
  }

  /** The pack, or a {@link YamlException} with all that does not fit together. */
  VerticalPack pack() {
    List<PackTag> tags = draft.tags().orElseGet(this::noTags);
    Optional<List<SizeTier>> tiers =
        filled("tiers", draft.benchmarks().tiers(), pack -> pack.peers().tiers());
    List<Benchmark> benchmarks = benchmarks(tiers.orElseGet(List::of));
    Map<Threshold, Figure> thresholds = thresholds();
    Map<AdviceCode, Advice> advice = advice();
    Optional<Seasonality> seasonality = seasonality();
    if (!problems.isEmpty()) {
      throw new YamlException(problems);
    }
    return new VerticalPack(
        draft.title(),
        tags,
        new Peers(tiers.orElseThrow(), benchmarks),
        thresholds,
        advice,
        seasonality.orElseThrow(),
        inherited);
  }

  private List<PackTag> noTags() {
    if (general.isPresent()) {
      inherited.add("vocabulary");
    }
    return List.of();
  }

  /** The draft's own, otherwise the general one's; empty is a problem of the general pack. */
  private <T> Optional<T> filled(String path, Optional<T> own, Function<VerticalPack, T> from) {
    if (own.isPresent()) {
      return own;
    }
    if (general.isPresent()) {
      inherited.add(path);
    } else {
      problems.add(new YamlProblem(place, "the general pack lacks " + path + "; add it"));
    }
    return general.map(from);
  }

  private Map<Threshold, Figure> thresholds() {
    Map<Threshold, Figure> filled = new EnumMap<>(Threshold.class);
    for (Threshold code : Threshold.values()) {
      Optional<Figure> own = Optional.ofNullable(draft.thresholds().get(code));
      filled("thresholds." + code.code(), own, pack -> pack.threshold(code))
          .ifPresent(figure -> filled.put(code, figure));
    }
    return filled;
  }

  private Map<AdviceCode, Advice> advice() {
    Map<AdviceCode, Advice> filled = new EnumMap<>(AdviceCode.class);
    for (AdviceCode code : AdviceCode.values()) {
      Optional<Advice> own = Optional.ofNullable(draft.advice().get(code));
      filled("advice." + code.code(), own, pack -> pack.advice(code))
          .ifPresent(advice -> filled.put(code, advice));
    }
    return filled;
  }

  private Optional<Seasonality> seasonality() {
    SeasonalityFile own = draft.seasonality();
    Optional<Rhythm> hours =
        filled("seasonality.hours", own.hours(), pack -> pack.seasonality().hours());
    Optional<Rhythm> months =
        filled("seasonality.months", own.months(), pack -> pack.seasonality().months());
    Optional<List<Season>> seasons =
        filled("seasonality.seasons", own.seasons(), pack -> pack.seasonality().seasons());
    return hours.flatMap(
        hour ->
            months.flatMap(month -> seasons.map(season -> new Seasonality(hour, month, season))));
  }

  private List<Benchmark> benchmarks(List<SizeTier> tiers) {
    List<Benchmark> own =
        draft.benchmarks().benchmarks().stream().flatMap(it -> inTiers(it, tiers)).toList();
    Map<Metric, Set<String>> known = new EnumMap<>(Metric.class);
    own.forEach(it -> known.computeIfAbsent(it.metric(), metric -> new TreeSet<>()).add(it.tier()));
    Stream<Benchmark> others =
        general.stream()
            .flatMap(pack -> pack.peers().benchmarks().stream().filter(it -> fits(it, tiers)))
            .filter(it -> isGap(it, known.getOrDefault(it.metric(), Set.of())));
    return Stream.concat(own.stream(), others).toList();
  }

  private Stream<Benchmark> inTiers(Placed<Benchmark> placed, List<SizeTier> tiers) {
    Benchmark benchmark = placed.value();
    if (benchmark.tier().equals(BenchmarksFile.EVERY_TIER)) {
      return tiers.stream().map(tier -> benchmark.in(tier.code()));
    }
    List<String> codes = tiers.stream().map(SizeTier::code).toList();
    if (!codes.contains(benchmark.tier())) {
      problems.add(
          new YamlProblem(
              placed.place(),
              "unknown tier '%s'; write one of %s".formatted(benchmark.tier(), codes)));
    }
    return Stream.of(benchmark);
  }

  /** Figures of a tier say nothing of another one that has but its code. */
  private boolean fits(Benchmark benchmark, List<SizeTier> tiers) {
    Optional<SizeTier> its =
        general.stream()
            .flatMap(pack -> pack.peers().tiers().stream())
            .filter(tier -> tier.code().equals(benchmark.tier()))
            .findFirst();
    return its.isPresent() && tiers.stream().anyMatch(tier -> tier.isAsLargeAs(its.get()));
  }

  /** Whether the draft knows nothing of what a general benchmark says, which is then inherited. */
  private boolean isGap(Benchmark benchmark, Set<String> known) {
    if (known.contains(benchmark.tier())) {
      return false;
    }
    String path = "benchmarks." + benchmark.metric().code();
    inherited.add(known.isEmpty() ? path : path + "." + benchmark.tier());
    return true;
  }
}
