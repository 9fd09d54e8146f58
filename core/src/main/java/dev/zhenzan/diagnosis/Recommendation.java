package dev.zhenzan.diagnosis;

import dev.zhenzan.model.Interval;
import dev.zhenzan.vertical.AdviceCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What to do.
 *
 * @param id such as {@code R1}
 * @param causes ids of the causes that it follows from
 * @param advice whose words the vertical's pack has
 * @param gaps what fills the words' gaps, by name
 * @param gain factor that a work's outcome is expected to change by, 1 being none; empty where the
 *     data do not tell
 */
public record Recommendation(
    String id,
    List<String> causes,
    AdviceCode advice,
    Map<String, Gap> gaps,
    Optional<Interval> gain) {
  public Recommendation {
    causes = List.copyOf(causes);
    gaps = new TreeMap<>(gaps);
    if (!gaps.keySet().containsAll(advice.placeholders())) {
      throw new IllegalArgumentException(
          "gaps of " + advice + " must be " + advice.placeholders() + ": " + gaps.keySet());
    }
  }
}
