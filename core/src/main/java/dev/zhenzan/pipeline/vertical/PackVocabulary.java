package dev.zhenzan.pipeline.vertical;

import dev.zhenzan.audience.tag.InterestTag;
import dev.zhenzan.audience.tag.NormalForm;
import dev.zhenzan.audience.tag.Vocabulary;
import dev.zhenzan.vertical.PackTag;
import dev.zhenzan.vertical.VerticalPack;
import java.util.List;

/** The vocabulary by which works of a vertical get their tags. */
public final class PackVocabulary {
  private PackVocabulary() {}

  /**
   * The general vocabulary with a pack's tags and words; the general one itself where the pack has
   * none.
   *
   * @throws IllegalArgumentException if a tag of the pack has a parent that neither knows
   */
  public static Vocabulary of(Vocabulary general, VerticalPack pack) {
    if (pack.tags().isEmpty()) {
      return general;
    }
    String version = "%s+%s-%d".formatted(general.version(), pack.code(), pack.title().version());
    return general.with(version, pack.tags().stream().map(PackVocabulary::tag).toList());
  }

  private static InterestTag tag(PackTag tag) {
    return new InterestTag(
        tag.code(),
        tag.parent(),
        tag.name().zh(),
        tag.name().en(),
        normal(tag.words()),
        normal(tag.ambiguous()));
  }

  private static List<String> normal(List<String> words) {
    return words.stream().map(NormalForm::of).distinct().toList();
  }
}
