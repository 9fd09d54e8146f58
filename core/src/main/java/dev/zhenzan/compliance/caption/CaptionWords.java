package dev.zhenzan.compliance.caption;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Words around patterns.
 *
 * @param homophones what is written in the place of a word, to the word
 * @param innocent words that hold a word of a pattern and mean something else
 * @param refusals words by which a clause refuses or warns
 * @param reports words by which a whole caption reports or teaches
 * @param contacts words that say how to get in touch or to order; a report with one of them is none
 */
public record CaptionWords(
    Map<String, String> homophones,
    Set<String> innocent,
    Set<String> refusals,
    Set<String> reports,
    Set<String> contacts) {
  public CaptionWords {
    homophones = Map.copyOf(homophones);
    innocent = Set.copyOf(innocent);
    refusals = Set.copyOf(refusals);
    reports = Set.copyOf(reports);
    contacts = Set.copyOf(contacts);
  }

  /** The longest first, so that a part of one is not taken for another. */
  static List<String> longestFirst(Set<String> words) {
    return words.stream()
        .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(word -> word))
        .toList();
  }
}
