package dev.zhenzan.audience.tag;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds a vocabulary's words in the fields of a work. Immutable but for its segmenter. */
final class WordFinder {
  private final Segmenter segmenter;
  private final Map<String, List<String>> clear = new HashMap<>();
  private final Map<String, List<String>> ambiguous = new HashMap<>();

  WordFinder(Vocabulary vocabulary, Segmenter segmenter) {
    this.segmenter = segmenter;
    for (InterestTag tag : vocabulary.tags()) {
      tag.words().forEach(word -> clear.put(word, List.of(tag.code())));
      tag.ambiguous()
          .forEach(word -> ambiguous.computeIfAbsent(word, w -> new ArrayList<>()).add(tag.code()));
    }
  }

  /** Each word once a field. */
  Set<Finding> find(WorkText text) {
    Set<Finding> found = new LinkedHashSet<>();
    in(TextField.CATEGORY, NormalForm.of(text.category()), found);
    captionLike(TextField.CAPTION, text.caption(), found);
    captionLike(TextField.COVER, text.coverText(), found);
    in(TextField.MUSIC, NormalForm.of(text.music()), found);
    text.sourceTags().tags().forEach(tag -> found.addAll(inSourceTag(tag)));
    return found;
  }

  /** What the vocabulary knows of a source's tag; nothing where it does not. */
  Set<Finding> inSourceTag(String tag) {
    Set<Finding> found = new LinkedHashSet<>();
    in(TextField.SOURCE_TAG, NormalForm.of(tag), found);
    return found;
  }

  private void captionLike(TextField field, String text, Collection<Finding> found) {
    TextParts parts = TextParts.of(NormalForm.of(text));
    in(TextField.HASHTAG, parts.hashtags(), found);
    in(field, parts.rest(), found);
  }

  private void in(TextField field, String text, Collection<Finding> found) {
    if (text.isBlank()) {
      return;
    }
    for (String word : segmenter.words(text)) {
      @Nullable List<String> tags = clear.get(word);
      if (tags != null) {
        found.add(new Finding(field, word, tags, Finding.Certainty.CLEAR));
      } else {
        tags = ambiguous.get(word);
        if (tags != null) {
          found.add(new Finding(field, word, tags, Finding.Certainty.AMBIGUOUS));
        }
      }
    }
  }
}
