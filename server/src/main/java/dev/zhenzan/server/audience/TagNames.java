package dev.zhenzan.server.audience;

import dev.zhenzan.audience.tag.InterestTag;
import dev.zhenzan.audience.tag.Vocabulary;
import dev.zhenzan.text.GeneralVocabulary;
import jakarta.inject.Singleton;
import java.util.Optional;

/** What interest tags are called. */
@Singleton
final class TagNames {
  private final Vocabulary vocabulary = GeneralVocabulary.load();

  TagNames() {}

  boolean knows(String code) {
    return vocabulary.find(code).isPresent();
  }

  /** In Chinese; the code of a tag of another vocabulary. */
  String zh(String code) {
    return tag(code).map(InterestTag::zh).orElse(code);
  }

  /** In English; the code of a tag of another vocabulary. */
  String en(String code) {
    return tag(code).map(InterestTag::en).orElse(code);
  }

  private Optional<InterestTag> tag(String code) {
    return vocabulary.find(code);
  }
}
