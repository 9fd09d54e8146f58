package dev.zhenzan.audience.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VocabularyUnionTest {
  private static final Vocabulary GENERAL =
      Vocabulary.parse(
          "general.csv",
          List.of(
              "vocabulary general 1",
              "code,parent,zh,en,words",
              "farm,,农业,Farming,农民 丰收?",
              "farm.crop,farm,种植,Crops,小麦 苹果?",
              "food,,美食,Food,饺子"));

  private static InterestTag tag(String code, String parent, String zh, String... words) {
    List<String> clear = List.of(words).stream().filter(word -> !word.endsWith("?")).toList();
    List<String> ambiguous =
        List.of(words).stream()
            .filter(word -> word.endsWith("?"))
            .map(word -> word.substring(0, word.length() - 1))
            .toList();
    return new InterestTag(code, parent, zh, "Tag", clear, ambiguous);
  }

  private static Vocabulary with(InterestTag... special) {
    Vocabulary union = GENERAL.with("2", List.of(special));
    // What comes out keeps every rule of a vocabulary, or this would throw.
    assertThat(Vocabulary.parse("union.csv", union.format())).isEqualTo(union);
    return union;
  }

  private static InterestTag find(Vocabulary vocabulary, String code) {
    Optional<InterestTag> found = vocabulary.find(code);
    return found.orElseThrow();
  }

  @Test
  void nothingSpecial_changesTheVersionAlone() {
    Vocabulary union = with();

    assertThat(union.tags()).isEqualTo(GENERAL.tags());
    assertThat(union.version()).isEqualTo("2");
    assertThat(union.name()).isEqualTo("general");
  }

  @Test
  void wordsOfAKnownTag_comeAfterItsOwn() {
    assertThat(find(with(tag("farm.crop", "", "种植", "玉米", "水稻?")), "farm.crop"))
        .satisfies(tag -> assertThat(tag.words()).containsExactly("种植", "小麦", "玉米"))
        .satisfies(tag -> assertThat(tag.ambiguous()).containsExactly("苹果", "水稻"))
        .satisfies(tag -> assertThat(tag.parent()).isEqualTo("farm"));
  }

  @Test
  void specialVocabulary_saysThatAnAmbiguousWordIsClear() {
    InterestTag farm = find(with(tag("farm", "", "农业", "丰收")), "farm");

    assertThat(farm.words()).contains("丰收");
    assertThat(farm.ambiguous()).isEmpty();
  }

  @Test
  void narrowerTag_takesTheWordFromTheWiderOne() {
    Vocabulary union = with(tag("farm.crop.wheat", "farm.crop", "麦子", "小麦"));

    assertThat(find(union, "farm.crop.wheat").words()).containsExactly("麦子", "小麦");
    assertThat(find(union, "farm.crop").words()).containsExactly("种植");
    assertThat(union.ancestors("farm.crop.wheat")).containsExactly("farm.crop", "farm");
  }

  @Test
  void wordOfATagElsewhere_becomesAmbiguousAtBoth() {
    Vocabulary union = with(tag("farm.crop", "", "种植", "饺子"));

    assertThat(find(union, "farm.crop").ambiguous()).contains("饺子");
    assertThat(find(union, "food").words()).containsExactly("美食");
    assertThat(find(union, "food").ambiguous()).containsExactly("饺子");
  }

  @Test
  void tagMayStandBeforeItsParent() {
    Vocabulary union = with(tag("sea.fish", "sea", "海鱼", "带鱼"), tag("sea", "", "海洋", "出海"));

    assertThat(union.root("sea.fish")).isEqualTo("sea");
  }

  @Test
  void parentThatIsNowhere_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GENERAL.with("2", List.of(tag("a.b", "a", "甲", "乙"))))
        .withMessage("special: parent a of a.b is unknown");
  }
}
