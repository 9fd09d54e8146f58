package dev.zhenzan.compliance.assessment;

import dev.zhenzan.compliance.purpose.Purpose;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Data that is processed.
 *
 * @param source as people call it
 * @param kind what it is, such as {@code interactions}
 * @param obtained how it was obtained
 * @param terms ids of the terms under which it came
 * @param purposes what it is used for
 */
public record Processing(
    String source, String kind, String obtained, List<String> terms, Set<Purpose> purposes) {
  public Processing {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(obtained, "obtained");
    terms = List.copyOf(terms);
    purposes = Collections.unmodifiableSet(new TreeSet<>(purposes));
  }
}
