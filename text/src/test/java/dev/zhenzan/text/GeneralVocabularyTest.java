package dev.zhenzan.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.audience.tag.InterestTag;
import dev.zhenzan.audience.tag.SourceTags;
import dev.zhenzan.audience.tag.TagEngine;
import dev.zhenzan.audience.tag.Vocabulary;
import dev.zhenzan.audience.tag.WorkTag;
import dev.zhenzan.audience.tag.WorkText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GeneralVocabularyTest {
  /** Weight from which on a tag counts as found. */
  private static final double FOUND = 0.3;

  static final Vocabulary GENERAL = GeneralVocabulary.load();
  private static final TagEngine WORDS = TagEngine.ofWords(GENERAL, JiebaSegmenter.of(GENERAL));

  @Test
  void vocabulary_isBroad() {
    assertThat(GENERAL.tags()).hasSizeBetween(200, 400);
    assertThat(GENERAL.tags().stream().filter(InterestTag::isRoot)).hasSizeGreaterThanOrEqualTo(30);
    assertThat(GENERAL.tags().stream().map(InterestTag::zh))
        .doesNotHaveDuplicates()
        .contains("三农", "知识付费", "美食", "宠物", "母婴", "财经");
  }

  @Test
  void words_pointToOneTagUnlessAmbiguous() {
    List<String> clear = GENERAL.tags().stream().flatMap(tag -> tag.words().stream()).toList();
    Set<String> ambiguous =
        GENERAL.tags().stream()
            .flatMap(tag -> tag.ambiguous().stream())
            .collect(Collectors.toSet());
    assertThat(clear).doesNotHaveDuplicates().doesNotContainAnyElementsOf(ambiguous);
    assertThat(ambiguous).contains("苹果", "小米");
  }

  @Test
  void parse_ofTheFormat_isIdentity() {
    assertThat(Vocabulary.parse("again", GENERAL.format())).isEqualTo(GENERAL);
  }

  static List<String[]> captions() {
    return rows("captions.tsv");
  }

  /** The rows of a table of tests, without its header. */
  static List<String[]> rows(String table) {
    try (InputStream in =
        Objects.requireNonNull(GeneralVocabularyTest.class.getResourceAsStream(table))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split("\t", -1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("captions")
  void caption_hasTheTagsThatAReaderGivesIt(
      String caption, String cover, String category, String music, String expected, String never) {
    WorkText text = new WorkText(caption, cover, category, music, SourceTags.NONE);
    assertThat(found(text)).containsAll(codes(expected)).noneMatch(codes(never)::contains);
  }

  static Set<String> codes(String column) {
    return Stream.of(column.split(" ", -1))
        .filter(code -> !code.isBlank() && !code.equals("-"))
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static Set<String> found(WorkText text) {
    return WORDS.tags(text).stream()
        .filter(tag -> tag.weight() >= FOUND)
        .map(WorkTag::code)
        .collect(Collectors.toSet());
  }

  @Test
  void expectedTags_areOfTheVocabulary() {
    assertThat(captions())
        .hasSizeGreaterThan(40)
        .allSatisfy(
            row ->
                assertThat(codes(row[4] + " " + row[5]))
                    .allMatch(code -> GENERAL.find(code).isPresent()));
  }
}
