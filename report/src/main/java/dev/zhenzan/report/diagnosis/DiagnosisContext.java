package dev.zhenzan.report.diagnosis;

import dev.zhenzan.audience.tag.InterestTag;
import dev.zhenzan.audience.tag.Vocabulary;
import dev.zhenzan.diagnosis.Reasoning;
import dev.zhenzan.model.Period;
import dev.zhenzan.vertical.LocalizedText;

/**
 * What a report says beside the diagnosis.
 *
 * @param creator id, as the log writes it
 * @param words names of topics and regions, and the pack
 * @param vocabulary of the tags
 * @param period of the log
 * @param trust code of where trust in the rows comes from
 */
public record DiagnosisContext(
    String creator, Reasoning.Words words, Vocabulary vocabulary, Period period, String trust) {

  /** The name of a tag, by its int. */
  LocalizedText topic(int tag) {
    return topic(words.topics().get(tag));
  }

  /** The name of a tag: of the source's own ones, what stands behind the source's name. */
  LocalizedText topic(String code) {
    return vocabulary
        .find(code)
        .map(DiagnosisContext::name)
        .orElseGet(() -> LocalizedText.same(code.substring(code.indexOf(':') + 1)));
  }

  private static LocalizedText name(InterestTag tag) {
    return new LocalizedText(tag.zh(), tag.en());
  }
}
