package dev.zhenzan.audience.tag;

import java.util.List;

/**
 * The tags that a source itself gives a work, such as the numbers of KuaiRand.
 *
 * @param source lower-case name of the source's vocabulary; empty where there are no tags
 */
public record SourceTags(String source, List<String> tags) {
  /** Of a work without tags of its source. */
  public static final SourceTags NONE = new SourceTags("", List.of());

  /** Stands between a source and its tag; no code of a {@link Vocabulary} holds it. */
  static final char MARK = ':';

  public SourceTags {
    tags = List.copyOf(tags);
    if (!tags.isEmpty() && !source.matches("[a-z][a-z0-9-]*")) {
      throw new IllegalArgumentException("source: not a lower-case name: " + source);
    }
  }

  /** The code of a tag that no other vocabulary knows, such as {@code kuairand:39}. */
  public String code(String tag) {
    return source + MARK + tag.strip();
  }
}
