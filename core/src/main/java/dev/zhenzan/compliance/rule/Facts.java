package dev.zhenzan.compliance.rule;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What is known of something on a day; what does not stand here is not known.
 *
 * @param day that ages are counted to
 * @param values by the code of the fact
 */
public record Facts(LocalDate day, Map<String, FactValue> values) {
  public Facts {
    Objects.requireNonNull(day, "day");
    values = Map.copyOf(new TreeMap<>(values));
  }

  /** Nothing is known. */
  public static Facts none(LocalDate day) {
    return new Facts(day, Map.of());
  }

  /** What is known of a fact. */
  public Optional<FactValue> find(String code) {
    return Optional.ofNullable(values.get(code));
  }

  /** The same with one more fact, or another value of it. */
  public Facts with(String code, FactValue value) {
    Map<String, FactValue> more = new HashMap<>(values);
    more.put(code, value);
    return new Facts(day, more);
  }

  /** The same with others; where both know a fact, the others count. */
  public Facts with(Map<String, FactValue> others) {
    Map<String, FactValue> more = new HashMap<>(values);
    more.putAll(others);
    return new Facts(day, more);
  }

  /** The same where nothing is known of some facts. */
  public Facts without(Set<String> codes) {
    Map<String, FactValue> fewer = new HashMap<>(values);
    fewer.keySet().removeAll(codes);
    return new Facts(day, fewer);
  }

  /** The same on another day. */
  public Facts on(LocalDate other) {
    return new Facts(other, values);
  }
}
