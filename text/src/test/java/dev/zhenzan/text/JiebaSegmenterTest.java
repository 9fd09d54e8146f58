package dev.zhenzan.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.audience.tag.NormalForm;
import dev.zhenzan.audience.tag.Vocabulary;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JiebaSegmenterTest {
  private static final long SEED = 20261128;
  private static final Vocabulary GENERAL = GeneralVocabulary.load();
  private static final Vocabulary NOTHING =
      Vocabulary.parse("f", List.of("vocabulary none 1", "code,parent,zh,en,words"));
  private static final JiebaSegmenter SEGMENTER = JiebaSegmenter.of(GENERAL);

  private static List<String> words(String text) {
    return SEGMENTER.words(NormalForm.of(text));
  }

  @Test
  void wordsOfTheTrade_stayWhole() {
    assertThat(words("三农创作者带货的一天")).contains("三农", "带货").containsOnlyOnce("一天");
    assertThat(words("首保花了多少钱")).containsExactly("首保", "花", "了", "多少", "钱");
    assertThat(words("广场舞背面演示")).containsExactly("广场舞", "背面演示");
  }

  @Test
  void everyWordOfTheVocabulary_staysWholeByItself() {
    assertThat(GENERAL.words())
        .allSatisfy(word -> assertThat(SEGMENTER.words(word)).containsExactly(word));
  }

  @Test
  void lettersAndDigits_areCutWhereOneEnds() {
    assertThat(words("iPhone15拍照 hip-hop")).containsExactly("iphone", "15", "拍照", "hip", "hop");
    assertThat(words("小米SU7提车")).containsExactly("小米su7", "提车");
    assertThat(words("aigc与ai")).containsExactly("aigc", "与", "ai");
  }

  @Test
  void spacesAndPunctuation_areNoWords() {
    assertThat(words("，。 #!😀")).isEmpty();
    assertThat(words("")).isEmpty();
  }

  @Test
  void wordsOfAnyText_standThereInOrderAndLeaveOutPunctuationAlone() {
    Random random = new Random(SEED);
    List<String> parts = GENERAL.words();
    for (int trial = 0; trial < 500; trial++) {
      String text = randomText(random, parts);
      String joined = String.join("", SEGMENTER.words(text));
      String kept =
          text.codePoints()
              .filter(NormalForm::isWordPart)
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString();
      assertThat(joined).as("seed %d, trial %d, %s", SEED, trial, text).isEqualTo(kept);
    }
  }

  /** jieba guesses words among what is left as single characters here; the others are its own. */
  @Test
  void wordsOfTheDictionary_areJiebasOwnWhereTheVocabularyKnowsNone() {
    JiebaSegmenter plain = JiebaSegmenter.of(NOTHING);
    com.huaban.analysis.jieba.JiebaSegmenter jieba = new com.huaban.analysis.jieba.JiebaSegmenter();
    for (String[] row : GeneralVocabularyTest.rows("captions.tsv")) {
      String text = row[0].replaceAll("[^\\p{IsHan}]+", "，");
      List<String> expected = jieba.sentenceProcess(text);
      List<String> words = plain.words(text).stream().filter(word -> word.length() > 1).toList();
      assertThat(expected).as(text).containsSubsequence(words);
    }
  }

  private static String randomText(Random random, List<String> parts) {
    StringBuilder text = new StringBuilder();
    IntStream.range(0, random.nextInt(12))
        .forEach(
            i -> {
              text.append(parts.get(random.nextInt(parts.size())));
              text.append(random.nextInt(3) == 0 ? "，" : "");
              text.append(random.nextInt(9) == 0 ? "𠮷😀" : "");
            });
    return text.toString();
  }
}
