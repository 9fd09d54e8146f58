package dev.zhenzan.audience.tag;

import java.util.Comparator;

/**
 * A word that points to a tag.
 *
 * @param word in the form of {@link NormalForm}; empty where the field is {@link TextField#MEANING}
 * @param weight the chance that the word tells the work's interest; above 0, at most 1
 */
public record TagEvidence(TextField field, String word, double weight) {
  static final Comparator<TagEvidence> ORDER =
      Comparator.comparing(TagEvidence::field).thenComparing(TagEvidence::word);
}
