package dev.zhenzan.audience.tag;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A tag of a vocabulary.
 *
 * @param code lower-case letters and digits, with dots or hyphens between; keeps its meaning for
 *     ever
 * @param parent code of the wider tag, empty for a root
 * @param zh name in Chinese; in normal form it is among the words
 * @param en name in English
 * @param words what points to the tag, in normal form, the most typical first
 * @param ambiguous words that also mean something else; the same
 */
public record InterestTag(
    String code, String parent, String zh, String en, List<String> words, List<String> ambiguous) {
  private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9]*([.-][a-z0-9]+)*");

  /** Words of a description: the first say most, and an embedding's cost grows with its text. */
  private static final int DESCRIBED = 12;

  public InterestTag {
    if (!isCode(code)) {
      throw new IllegalArgumentException("code: not a tag's code: " + code);
    }
    words = List.copyOf(words);
    ambiguous = List.copyOf(ambiguous);
  }

  static boolean isCode(String text) {
    return CODE.matcher(text).matches();
  }

  public boolean isRoot() {
    return parent.isEmpty();
  }

  /** What the tag is about, for an embedding: its name and its first words. */
  public String description() {
    return Stream.concat(Stream.of(zh), words.stream())
        .distinct()
        .limit(DESCRIBED)
        .collect(Collectors.joining("、"));
  }
}
