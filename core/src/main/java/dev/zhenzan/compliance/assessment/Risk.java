package dev.zhenzan.compliance.assessment;

import dev.zhenzan.compliance.Wording;
import java.util.Objects;
import java.util.Set;

/**
 * Something that may happen to people.
 *
 * @param id a short code
 * @param title in a few words
 * @param harm what it would mean for a person
 * @param measures what stands against it
 * @param rules ids of the rules by which the measures are checked
 */
public record Risk(String id, Wording title, Wording harm, Wording measures, Set<String> rules) {
  public Risk {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(harm, "harm");
    Objects.requireNonNull(measures, "measures");
    rules = Set.copyOf(rules);
    if (rules.isEmpty()) {
      throw new IllegalArgumentException("rules must not be empty: " + id);
    }
  }
}
