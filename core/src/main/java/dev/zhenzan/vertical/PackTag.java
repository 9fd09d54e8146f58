package dev.zhenzan.vertical;

import java.util.List;

/**
 * A tag of a pack's vocabulary: one of the general vocabulary that gets more words, or a new one.
 *
 * @param code of the tag; one of the general vocabulary means that tag
 * @param parent code of the wider tag; empty for a root, and for a tag that is known already
 * @param words what points to the tag, the most typical first
 * @param ambiguous words that also mean something else
 */
public record PackTag(
    String code, String parent, LocalizedText name, List<String> words, List<String> ambiguous) {
  public PackTag {
    Codes.require("code", code);
    if (!parent.isEmpty()) {
      Codes.require("parent", parent);
    }
    if (parent.equals(code)) {
      throw new IllegalArgumentException("parent: tag " + code + " is above itself");
    }
    words = List.copyOf(words);
    ambiguous = List.copyOf(ambiguous);
  }
}
