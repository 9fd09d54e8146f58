package dev.zhenzan.value.fact;

import dev.zhenzan.model.AuditInput;
import dev.zhenzan.model.Period;
import dev.zhenzan.model.TrustWeights;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a log says of all its creators. Immutable.
 *
 * @param source what the log tells of reach
 * @param creators by dense int, ascending; those with at least one work
 * @param period of the log, or empty where it has no row
 */
public record FactSheet(
    ReachSource source, Map<Integer, CreatorFacts> creators, Optional<Period> period) {
  public FactSheet {
    Objects.requireNonNull(source, "source");
    creators = new TreeMap<>(creators);
    Objects.requireNonNull(period, "period");
  }

  /** Reads a log; creators are those of its videos file. */
  public static FactSheet of(AuditInput input, TrustWeights trust) {
    return new FactReading(input, trust).sheet();
  }

  /** What is known of a creator. */
  public Optional<CreatorFacts> creator(int creator) {
    return Optional.ofNullable(creators.get(creator));
  }

  /** All creators, ascending by dense int. */
  public Collection<CreatorFacts> all() {
    return creators.values();
  }
}
