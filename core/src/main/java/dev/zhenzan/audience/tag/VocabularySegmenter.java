package dev.zhenzan.audience.tag;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds a vocabulary's words and nothing else, without a dictionary of the language: from left to
 * right, at each place the longest word. What lies between known words is cut into runs of Latin
 * letters or digits and single characters. It takes 酸奶牛 for 酸奶 and 牛, which a dictionary of the
 * language would not. Immutable, so threads may share it.
 */
public final class VocabularySegmenter implements Segmenter {
  private final Set<String> known;
  private final int longest;

  public VocabularySegmenter(Vocabulary vocabulary) {
    known = new HashSet<>(vocabulary.words());
    longest = known.stream().mapToInt(String::length).max().orElse(1);
  }

  @Override
  public List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      if (!NormalForm.isWordPart(text.codePointAt(at))) {
        at += Character.charCount(text.codePointAt(at));
        continue;
      }
      int end = end(text, at);
      words.add(text.substring(at, end));
      at = end;
    }
    return words;
  }

  private int end(String text, int from) {
    for (int end = Math.min(text.length(), from + longest); end > from; end--) {
      if (NormalForm.isBoundary(text, end) && known.contains(text.substring(from, end))) {
        return end;
      }
    }
    int end = from + Character.charCount(text.codePointAt(from));
    while (!NormalForm.isBoundary(text, end)) {
      end++;
    }
    return end;
  }
}
