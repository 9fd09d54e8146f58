package dev.zhenzan.audience.tag;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A controlled vocabulary of interest tags: a forest, each tag with the words that point to it. A
 * word points to one tag, unless it is marked ambiguous at every tag that it points to. Immutable.
 * In text as {@code docs/formats/vocabulary.md} says.
 */
public final class Vocabulary {
  static final String FIRST_WORD = "vocabulary";
  static final String HEADER = "code,parent,zh,en,words";
  static final String AMBIGUOUS = "?";

  private final String name;
  private final String version;
  private final Map<String, InterestTag> tags = new TreeMap<>();

  /** Of tags that fit together, in any order. */
  Vocabulary(String name, String version, Collection<InterestTag> tags) {
    this.name = name;
    this.version = version;
    tags.forEach(tag -> this.tags.put(tag.code(), tag));
  }

  /**
   * Reads a vocabulary.
   *
   * @param file its name, for messages
   * @throws IllegalArgumentException if anything is wrong: its message has a line {@code FILE:LINE:
   *     PROBLEM} for each problem
   */
  public static Vocabulary parse(String file, List<String> lines) {
    return new VocabularyParser(file, lines).parse();
  }

  /**
   * This vocabulary with the tags and words of a more special one, which knows its field better.
   *
   * <p>Words of a tag that stands in both are put together, and the more special vocabulary says
   * which are ambiguous. A word that points to other tags as well goes to its new tag where that is
   * narrower, and is ambiguous at all of them otherwise.
   *
   * @param version of what comes out
   * @param special tags whose parents are in either vocabulary; of one that is in this one the
   *     words alone are taken
   * @throws IllegalArgumentException if there is no such parent
   */
  public Vocabulary with(String version, Collection<InterestTag> special) {
    return new VocabularyUnion(this).with(special).build(version);
  }

  /** The lines that {@link #parse} reads as an equal vocabulary, tags in order of their codes. */
  public List<String> format() {
    List<String> lines = new ArrayList<>();
    lines.add(String.join(" ", FIRST_WORD, name, version));
    lines.add(HEADER);
    for (InterestTag tag : tags.values()) {
      lines.add(String.join(",", tag.code(), tag.parent(), tag.zh(), tag.en(), words(tag)));
    }
    return lines;
  }

  private static String words(InterestTag tag) {
    Stream<String> ambiguous = tag.ambiguous().stream().map(word -> word + AMBIGUOUS);
    return String.join(" ", Stream.concat(tag.words().stream(), ambiguous).toList());
  }

  public String name() {
    return name;
  }

  public String version() {
    return version;
  }

  /** All tags in order of their codes. */
  public List<InterestTag> tags() {
    return List.copyOf(tags.values());
  }

  public Optional<InterestTag> find(String code) {
    return Optional.ofNullable(tags.get(code));
  }

  /** The codes from a tag's parent up to its root, in this order; none of a root. */
  public SequencedSet<String> ancestors(String code) {
    SequencedSet<String> above = new LinkedHashSet<>();
    @Nullable InterestTag tag = tags.get(code);
    while (tag != null && !tag.isRoot() && above.add(tag.parent())) {
      tag = tags.get(tag.parent());
    }
    return above;
  }

  /** The code of the root above a tag, or of the tag itself where it is one. */
  public String root(String code) {
    SequencedSet<String> above = ancestors(code);
    return above.isEmpty() ? code : above.getLast();
  }

  /** Every word that points to a tag, each once, in order. */
  public List<String> words() {
    return tags.values().stream()
        .flatMap(tag -> Stream.concat(tag.words().stream(), tag.ambiguous().stream()))
        .distinct()
        .sorted(Comparator.naturalOrder())
        .toList();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Vocabulary that
        && name.equals(that.name)
        && version.equals(that.version)
        && tags.equals(that.tags);
  }

  @Override
  public int hashCode() {
    return tags.hashCode();
  }

  @Override
  public String toString() {
    return name + " " + version + " (" + tags.size() + " tags)";
  }
}
