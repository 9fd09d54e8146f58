package dev.zhenzan.files.diagnosis;

import dev.zhenzan.diagnosis.Reasoning;

/**
 * What numbers and ints of a diagnosis stand for outside.
 *
 * @param creator id of the creator, as the log writes it
 * @param trust code of where trust in the rows comes from
 * @param words names of topics and regions, and the pack
 */
public record DiagnosisNames(String creator, String trust, Reasoning.Words words) {
  /** The code of a tag. */
  String topic(int tag) {
    return words.topics().get(tag);
  }
}
