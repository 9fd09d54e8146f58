package dev.zhenzan.files.yaml;

import dev.zhenzan.files.rows.EditDistance;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The known word that was most likely meant. */
final class Nearest {
  private Nearest() {}

  /** Empty where nothing is near: more than half of the longer word would have to change. */
  static Optional<String> of(String word, Collection<String> known) {
    return known.stream()
        .sorted()
        .min(Comparator.comparingInt(other -> EditDistance.of(word, other)))
        .filter(
            other -> 2 * EditDistance.of(word, other) <= Math.max(word.length(), other.length()));
  }
}
