package dev.zhenzan.audience.tag;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Puts a special vocabulary's tags into a general one. */
final class VocabularyUnion {
  private final Vocabulary general;
  private final Map<String, Parts> tags = new TreeMap<>();

  /** A tag while its words change. */
  private static final class Parts {
    final InterestTag tag;
    final Set<String> words;
    final Set<String> ambiguous;

    Parts(InterestTag tag, Collection<String> words, Collection<String> ambiguous) {
      this.tag = tag;
      this.words = new LinkedHashSet<>(words);
      this.ambiguous = new LinkedHashSet<>(ambiguous);
    }

    boolean has(String word) {
      return words.contains(word) || ambiguous.contains(word);
    }

    void makeAmbiguous(String word) {
      words.remove(word);
      ambiguous.add(word);
    }

    InterestTag build() {
      return new InterestTag(
          tag.code(), tag.parent(), tag.zh(), tag.en(), List.copyOf(words), List.copyOf(ambiguous));
    }
  }

  VocabularyUnion(Vocabulary general) {
    this.general = general;
    general.tags().forEach(tag -> tags.put(tag.code(), parts(tag)));
  }

  private static Parts parts(InterestTag tag) {
    return new Parts(tag, tag.words(), tag.ambiguous());
  }

  VocabularyUnion with(Collection<InterestTag> special) {
    for (InterestTag tag : special) {
      tags.computeIfAbsent(tag.code(), code -> new Parts(tag, List.of(), List.of()));
    }
    special.forEach(this::requireParent);
    special.forEach(this::addWords);
    return this;
  }

  private void requireParent(InterestTag tag) {
    if (!tag.isRoot() && !tags.containsKey(tag.parent())) {
      throw new IllegalArgumentException(
          "special: parent " + tag.parent() + " of " + tag.code() + " is unknown");
    }
  }

  /** The special tag's own word for clear or ambiguous counts before what others made of it. */
  private void addWords(InterestTag tag) {
    @Nullable Parts parts = tags.get(tag.code());
    if (parts == null) {
      return;
    }
    List<String> clear = new ArrayList<>(tag.words());
    String name = NormalForm.of(tag.zh());
    if (NormalForm.isWord(name) && !tag.ambiguous().contains(name) && !parts.has(name)) {
      clear.addFirst(name);
    }
    for (String word : clear) {
      parts.ambiguous.remove(word);
      parts.words.add(word);
      share(word, parts);
    }
    for (String word : tag.ambiguous()) {
      parts.makeAmbiguous(word);
      share(word, parts);
    }
  }

  private void share(String word, Parts parts) {
    Map<String, Parts> others = new HashMap<>(tags);
    others.remove(parts.tag.code());
    others.values().removeIf(other -> !other.has(word));
    for (Parts other : others.values()) {
      if (isAbove(other, parts)) {
        other.words.remove(word);
        other.ambiguous.remove(word);
      } else {
        other.makeAmbiguous(word);
        parts.makeAmbiguous(word);
      }
    }
  }

  private boolean isAbove(Parts wide, Parts narrow) {
    Set<String> seen = new LinkedHashSet<>();
    String above = narrow.tag.parent();
    while (!above.isEmpty() && seen.add(above)) {
      if (above.equals(wide.tag.code())) {
        return true;
      }
      above = Optional.ofNullable(tags.get(above)).map(parts -> parts.tag.parent()).orElse("");
    }
    return false;
  }

  Vocabulary build(String version) {
    return new Vocabulary(
        general.name(), version, tags.values().stream().map(Parts::build).toList());
  }
}
