package dev.zhenzan.vertical;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is known of a vertical, complete: what its author left out is taken from the general pack.
 *
 * @param tags the pack's own vocabulary; codes are unique
 * @param thresholds of every {@link Threshold}
 * @param advice of every {@link AdviceCode}
 * @param inherited paths of what comes from the general pack, such as {@code advice.night_growth}
 */
public record VerticalPack(
    PackTitle title,
    List<PackTag> tags,
    Peers peers,
    Map<Threshold, Figure> thresholds,
    Map<AdviceCode, Advice> advice,
    Seasonality seasonality,
    Set<String> inherited) {
  public VerticalPack {
    tags = List.copyOf(tags);
    if (tags.stream().map(PackTag::code).distinct().count() != tags.size()) {
      throw new IllegalArgumentException("tags: a code stands twice in pack " + title.code());
    }
    requireAll("thresholds", Threshold.values(), thresholds);
    requireAll("advice", AdviceCode.values(), advice);
    thresholds.forEach(VerticalPack::requireInRange);
    thresholds = Collections.unmodifiableMap(new EnumMap<>(thresholds));
    advice = Collections.unmodifiableMap(new EnumMap<>(advice));
    inherited = Collections.unmodifiableSet(new TreeSet<>(inherited));
  }

  private static <K> void requireAll(String name, K[] keys, Map<K, ?> map) {
    for (K key : keys) {
      if (!map.containsKey(key)) {
        throw new IllegalArgumentException(name + ": nothing of " + key);
      }
    }
  }

  private static void requireInRange(Threshold threshold, Figure figure) {
    if (!threshold.allows(figure.value())) {
      throw new IllegalArgumentException(
          "%s: not %s: %s".formatted(threshold.code(), threshold.range(), figure.value()));
    }
  }

  public String code() {
    return title.code();
  }

  public LocalizedText name() {
    return title.name();
  }

  /** The tier of so many followers. */
  public SizeTier tier(long followers) {
    return peers.tier(followers);
  }

  /** What peers of a tier reach; empty where nobody knows. */
  public Optional<Benchmark> benchmark(Metric metric, String tier) {
    return peers.benchmark(metric, tier);
  }

  public Figure threshold(Threshold threshold) {
    return Objects.requireNonNull(thresholds.get(threshold));
  }

  public Advice advice(AdviceCode code) {
    return Objects.requireNonNull(advice.get(code));
  }
}
