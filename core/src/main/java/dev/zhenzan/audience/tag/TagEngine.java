package dev.zhenzan.audience.tag;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Gives works their interest tags. Immutable: threads may share an engine if they may share its
 * segmenter and embedding.
 */
public final class TagEngine {
  private static final float[] NO_VECTOR = {};

  /** What a parent gets of each of its tags' evidence. */
  static final double PARENTS_SHARE = 0.5;

  /** What counts of an ambiguous word that nothing else in the text explains. */
  static final double UNEXPLAINED_SHARE = 0.25;

  /** Words in a work's hashtags that count in full; of more, each counts less. */
  static final int FULL_HASHTAGS = 6;

  /** Chance from which on the text's meaning counts. */
  static final double LEAST_CHANCE = 0.5;

  private final Vocabulary vocabulary;
  private final WordFinder finder;
  private final Optional<TagMeanings> meanings;
  private final Map<String, String> roots = new HashMap<>();

  private TagEngine(Vocabulary vocabulary, WordFinder finder, Optional<TagMeanings> meanings) {
    this.vocabulary = vocabulary;
    this.finder = finder;
    this.meanings = meanings;
    vocabulary.tags().forEach(tag -> roots.put(tag.code(), vocabulary.root(tag.code())));
  }

  /** An engine that knows words alone. */
  public static TagEngine ofWords(Vocabulary vocabulary, Segmenter segmenter) {
    return new TagEngine(vocabulary, new WordFinder(vocabulary, segmenter), Optional.empty());
  }

  /** The same with a look at the whole text's meaning where the words leave it open. */
  public TagEngine with(TagMeanings compared) {
    return new TagEngine(vocabulary, finder, Optional.of(compared));
  }

  /** The tags of a work, the heaviest first, equal ones by their code; none where nothing tells. */
  public List<WorkTag> tags(WorkText text) {
    return tags(text, () -> meanings.map(compared -> compared.embed(text)).orElse(NO_VECTOR));
  }

  /**
   * The same of a work whose text was embedded before.
   *
   * @param vector of {@link WorkText#plain}; not looked at by an engine that knows words alone
   */
  public List<WorkTag> tags(WorkText text, float[] vector) {
    return tags(text, () -> vector);
  }

  private List<WorkTag> tags(WorkText text, Supplier<float[]> vector) {
    Set<Finding> found = finder.find(text);
    Map<String, Double> meant = leaveOpen(found) ? meant(vector.get()) : Map.of();
    EvidenceSheet sheet = new EvidenceSheet();
    addWords(found, meant.keySet(), sheet);
    addUnknownTags(text.sourceTags(), sheet);
    meant.forEach((code, chance) -> sheet.add(code, meaning(chance)));
    return sheet.tags();
  }

  /**
   * Embedding costs some hundred times as much as words: a clear one in a telling field will do.
   */
  private static boolean leaveOpen(Set<Finding> found) {
    return found.stream()
        .noneMatch(word -> word.isClear() && word.field().compareTo(TextField.CAPTION) <= 0);
  }

  private Map<String, Double> meant(float[] vector) {
    Map<String, Double> chances = meanings.map(m -> m.chances(vector)).orElseGet(TreeMap::new);
    chances.values().removeIf(chance -> chance < LEAST_CHANCE);
    return chances;
  }

  private static TagEvidence meaning(double chance) {
    return new TagEvidence(TextField.MEANING, "", TextField.MEANING.weight() * chance);
  }

  private void addWords(Set<Finding> found, Set<String> meant, EvidenceSheet sheet) {
    Set<String> toldRoots =
        Stream.concat(
                meant.stream(),
                found.stream().filter(Finding::isClear).flatMap(clear -> clear.tags().stream()))
            .map(this::root)
            .collect(Collectors.toSet());
    double hashtags = found.stream().filter(f -> f.field() == TextField.HASHTAG).count();
    double hashtagsShare = Math.min(1, FULL_HASHTAGS / hashtags);
    for (Finding finding : found) {
      List<String> explained = explained(finding, toldRoots);
      double share = finding.field() == TextField.HASHTAG ? hashtagsShare : 1;
      if (explained.isEmpty()) {
        finding.tags().forEach(code -> add(code, finding, share * UNEXPLAINED_SHARE, sheet));
      } else {
        explained.forEach(code -> add(code, finding, share, sheet));
      }
    }
  }

  /** The meanings of a word that the word itself or another word makes sure. */
  private List<String> explained(Finding finding, Set<String> toldRoots) {
    return finding.isClear()
        ? finding.tags()
        : finding.tags().stream().filter(code -> toldRoots.contains(root(code))).toList();
  }

  private String root(String code) {
    return roots.getOrDefault(code, code);
  }

  private void add(String code, Finding finding, double share, EvidenceSheet sheet) {
    double weight = finding.field().weight() * share;
    sheet.add(code, new TagEvidence(finding.field(), finding.word(), weight));
    for (String above : vocabulary.ancestors(code)) {
      weight *= PARENTS_SHARE;
      sheet.add(above, new TagEvidence(finding.field(), finding.word(), weight));
    }
  }

  private void addUnknownTags(SourceTags tags, EvidenceSheet sheet) {
    for (String tag : tags.tags()) {
      if (finder.inSourceTag(tag).isEmpty() && !tag.isBlank()) {
        String word = NormalForm.of(tag.strip());
        sheet.add(
            tags.code(tag),
            new TagEvidence(TextField.SOURCE_TAG, word, TextField.SOURCE_TAG.weight()));
      }
    }
  }
}
