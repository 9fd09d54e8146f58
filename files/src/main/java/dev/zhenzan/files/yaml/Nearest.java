package dev.zhenzan.files.yaml;

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
        .min(Comparator.comparingInt(other -> distance(word, other)))
        .filter(other -> 2 * distance(word, other) <= Math.max(word.length(), other.length()));
  }

  /** Levenshtein's: insertions, deletions and replacements. */
  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[other.length()];
  }
}
