package dev.zhenzan.audience.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TagMeaningsTest {
  private static final Vocabulary SMALL = VocabularyTest.small();

  /** Counts a few characters; texts that share them are alike. */
  private static final TextEmbedding CHARACTERS =
      new TextEmbedding() {
        private static final String SEEN = "果莓机拍粮食";

        @Override
        public float[] embed(String text) {
          float[] vector = new float[dimensions()];
          text.chars().map(SEEN::indexOf).filter(i -> i >= 0).forEach(i -> vector[i]++);
          double length = 0;
          for (float number : vector) {
            length += number * number;
          }
          for (int i = 0; i < vector.length && length > 0; i++) {
            vector[i] /= (float) Math.sqrt(length);
          }
          return vector;
        }

        @Override
        public int dimensions() {
          return SEEN.length();
        }
      };

  private static final TagMeanings MEANINGS =
      new TagMeanings(SMALL, CHARACTERS, new MeaningScale(20, 0.5));
  private static final TagEngine WORDS = TagEngine.ofWords(SMALL, new VocabularySegmenter(SMALL));
  private static final TagEngine ENGINE = WORDS.with(MEANINGS);

  @Test
  void chances_areThoseOfTheFormula() {
    float[] vector = CHARACTERS.embed("果莓");
    Map<String, Double> chances = MEANINGS.chances(vector);
    double sum = Math.exp(20 * 0.5);
    for (InterestTag tag : SMALL.tags()) {
      sum += Math.exp(20 * cosine(vector, CHARACTERS.embed(tag.description())));
    }
    double fruit = cosine(vector, CHARACTERS.embed("水果、草莓"));
    assertThat(chances.get("food.fruit")).isCloseTo(Math.exp(20 * fruit) / sum, within(1e-9));
    assertThat(chances.get("food")).isGreaterThan(chances.get("food.fruit")).isLessThan(1.0);
    assertThat(chances.getOrDefault("food", 9.0) + chances.getOrDefault("tech", 9.0)).isLessThan(1);
  }

  private static double cosine(float[] one, float[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += (double) one[i] * other[i];
    }
    return sum;
  }

  @Test
  void meaning_addsATagThatNoWordNames() {
    WorkText text = WorkText.ofCaption("莓果");
    assertThat(WORDS.tags(text)).isEmpty();
    assertThat(ENGINE.tags(text)).extracting(WorkTag::code).containsExactly("food", "food.fruit");
    assertThat(ENGINE.tags(text).getFirst().evidence())
        .singleElement()
        .satisfies(
            piece -> {
              assertThat(piece.field()).isEqualTo(TextField.MEANING);
              assertThat(piece.weight()).isBetween(0.25, 0.5);
            });
  }

  @Test
  void meaning_supportsATagThatTheCoverNames() {
    WorkText text = WorkText.ofCaption("").withCoverText("草莓");
    assertThat(weight(ENGINE, text, "food.fruit")).isGreaterThan(weight(WORDS, text, "food.fruit"));
  }

  @Test
  void meaning_isNotAskedForWhereTheCaptionHasAClearWord() {
    WorkText text = WorkText.ofCaption("莓果 #手机");
    assertThat(ENGINE.tags(text)).isEqualTo(WORDS.tags(text)).isNotEmpty();
    assertThat(ENGINE.tags(text, CHARACTERS.embed("莓果"))).isEqualTo(WORDS.tags(text));
  }

  @Test
  void meaning_explainsAnAmbiguousWord() {
    WorkText text = WorkText.ofCaption("苹果莓");
    assertThat(WORDS.tags(text)).extracting(WorkTag::code).contains("tech.phone");
    assertThat(ENGINE.tags(text)).extracting(WorkTag::code).containsExactly("food.fruit", "food");
  }

  private static double weight(TagEngine engine, WorkText text, String code) {
    return engine.tags(text).stream()
        .filter(tag -> tag.code().equals(code))
        .mapToDouble(WorkTag::weight)
        .sum();
  }

  @Test
  void textWithoutMeaning_getsNoTags() {
    assertThat(List.of(ENGINE.tags(WorkText.ofCaption("")), ENGINE.tags(WorkText.ofCaption("你好"))))
        .allSatisfy(tags -> assertThat(tags).isEmpty());
  }

  @Test
  void vectorGivenBefore_givesTheSameTags() {
    WorkText text = WorkText.ofCaption("莓果").withCoverText("手机");
    assertThat(ENGINE.tags(text, CHARACTERS.embed(text.plain()))).isEqualTo(ENGINE.tags(text));
  }
}
