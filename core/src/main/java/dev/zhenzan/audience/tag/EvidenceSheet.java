package dev.zhenzan.audience.tag;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What speaks for each tag of a work, as it is gathered. */
final class EvidenceSheet {
  private record Place(TextField field, String word) {}

  private final Map<String, Map<Place, TagEvidence>> byCode = new HashMap<>();

  /** Of the same word in the same field the strongest counts. */
  void add(String code, TagEvidence evidence) {
    byCode
        .computeIfAbsent(code, c -> new HashMap<>())
        .merge(
            new Place(evidence.field(), evidence.word()),
            evidence,
            (one, other) -> one.weight() >= other.weight() ? one : other);
  }

  /** The chance that at least one piece of evidence for a tag is right; 0 where there is none. */
  double weight(String code) {
    return weight(sorted(code));
  }

  private static double weight(List<TagEvidence> evidence) {
    double none = 1;
    for (TagEvidence piece : evidence) {
      none *= 1 - piece.weight();
    }
    return 1 - none;
  }

  private List<TagEvidence> sorted(String code) {
    return byCode.getOrDefault(code, Map.of()).values().stream().sorted(TagEvidence.ORDER).toList();
  }

  List<WorkTag> tags() {
    return byCode.keySet().stream()
        .map(code -> new WorkTag(code, weight(code), sorted(code)))
        .sorted(WorkTag.ORDER)
        .toList();
  }
}
