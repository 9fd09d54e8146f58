package dev.zhenzan.audience.tag;

import java.util.Comparator;
import java.util.List;

/**
 * An interest tag of a work.
 *
 * @param code of a {@link Vocabulary}, or {@code source:tag} of a source's own
 * @param weight the chance that the work is about it; above 0, at most 1
 * @param evidence the words that point to the tag itself or to a tag below it, in order of field
 *     and word
 */
public record WorkTag(String code, double weight, List<TagEvidence> evidence) {
  /** The heaviest first; equal ones by their code. */
  static final Comparator<WorkTag> ORDER =
      Comparator.comparingDouble(WorkTag::weight).reversed().thenComparing(WorkTag::code);

  public WorkTag {
    if (!(weight > 0 && weight <= 1)) {
      throw new IllegalArgumentException("weight: not above 0 and at most 1: " + weight);
    }
    evidence = List.copyOf(evidence);
  }
}
