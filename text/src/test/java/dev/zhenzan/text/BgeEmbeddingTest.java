package dev.zhenzan.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.zhenzan.audience.tag.InterestTag;
import dev.zhenzan.audience.tag.TagEngine;
import dev.zhenzan.audience.tag.TagMeanings;
import dev.zhenzan.audience.tag.Vocabulary;
import dev.zhenzan.audience.tag.WorkTag;
import dev.zhenzan.audience.tag.WorkText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BgeEmbeddingTest {
  private static final Vocabulary GENERAL = GeneralVocabulary.load();
  private static final BgeEmbedding EMBEDDING = BgeEmbedding.load();
  private static final TagEngine WORDS = TagEngine.ofWords(GENERAL, JiebaSegmenter.of(GENERAL));
  private static final TagMeanings MEANINGS =
      new TagMeanings(GENERAL, EMBEDDING, BgeEmbedding.SCALE);
  private static final TagEngine ENGINE = WORDS.with(MEANINGS);

  /** Knows no words. */
  private static final TagEngine MEANING_ALONE =
      TagEngine.ofWords(GENERAL, text -> List.of()).with(MEANINGS);

  @AfterAll
  static void close() {
    EMBEDDING.close();
  }

  /**
   * The first four and the last number by langchain4j 1.11.0 with its own tokenizer and runtime.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "今天带大家去村里摘草莓,三农创作者的一天 #三农 #带货|-0.009790715|0.045738313|0.01178279|0.03328176|0.020127282",
        "周末在家做红烧肉，软糯入味，超级下饭！#美食教程|0.012893502|-0.105851926|0.045079324|-0.026465382|0.015168472",
        "新手妈妈必看：宝宝辅食添加顺序 6个月到1岁|0.0024362751|-0.02889779|0.061578754|-0.0030629437|-0.014936908",
        "iphone 15 pro max 拍照技巧分享|-0.0071267593|0.072191186|-0.00416454|-0.018513802|-0.037119385",
        "photography 😀 café ﷽ 〇一二 hip-hop!!|0.009126166|0.023658488|-0.030998187|-0.092357464|-0.0556541",
        "的|0.028827319|0.032076236|0.043473378|-0.005998099|0.05802725"
      })
  void vector_isThatOfTheModelsOwnPipeline(
      String text, float first, float second, float third, float fourth, float last) {
    float[] vector = EMBEDDING.embed(text);
    assertThat(new float[] {vector[0], vector[1], vector[2], vector[3], vector[511]})
        .containsExactly(new float[] {first, second, third, fourth, last}, within(5e-3f));
  }

  @Test
  void vector_hasLengthOneAndIsTheSameEachTime() {
    float[] vector = EMBEDDING.embed("今天去村里摘草莓");
    double square = 0;
    for (float number : vector) {
      square += number * number;
    }
    assertThat(square).isCloseTo(1, within(1e-5));
    assertThat(vector).hasSize(EMBEDDING.dimensions());
    assertThat(EMBEDDING.embed("今天去村里摘草莓")).isEqualTo(vector);
    assertThat(EMBEDDING.embed("  ")).containsOnly(0f);
  }

  @Test
  void letters_countInAnyCase() {
    assertThat(EMBEDDING.embed("IPHONE 拍照")).isEqualTo(EMBEDDING.embed("iphone 拍照"));
  }

  @Test
  void longText_isCutOff() {
    String longest = "今天去村里摘草莓".repeat(100);
    assertThat(EMBEDDING.embed(longest)).isEqualTo(EMBEDDING.embed(longest + "汽车"));
  }

  @Test
  void threads_getTheSameVectors() throws Exception {
    List<String> texts = List.of("草莓", "今天下雪了", "手机评测", "马拉松");
    List<Callable<float[]>> tasks = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      String text = texts.get(i % texts.size());
      tasks.add(() -> EMBEDDING.embed(text));
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<float[]>> vectors = threads.invokeAll(tasks);
      for (int i = 0; i < vectors.size(); i++) {
        assertThat(vectors.get(i).get()).isEqualTo(EMBEDDING.embed(texts.get(i % texts.size())));
      }
    }
  }

  @Test
  void paraphrase_thatNoWordNames_isFound() {
    WorkText text = WorkText.ofCaption("下班一开门它就摇着尾巴扑上来汪汪叫");
    assertThat(WORDS.tags(text)).extracting(WorkTag::code).doesNotContain("pets", "pets.dog");
    assertThat(ENGINE.tags(text)).extracting(WorkTag::code).contains("pets", "pets.dog");
  }

  /** What {@code docs/methods/tags.md} says, less what another processor may change. */
  @Test
  void meanings_ofParaphrases_areMostlyRightAndFoundForHalfOfThem() {
    int given = 0;
    int right = 0;
    int covered = 0;
    List<String[]> rows = GeneralVocabularyTest.rows("paraphrases.tsv");
    for (String[] row : rows) {
      Set<String> expected = GeneralVocabularyTest.codes(row[1]);
      List<String> meant = meant(row[0]);
      long hits = meant.stream().filter(code -> isRight(code, expected)).count();
      given += meant.size();
      right += (int) hits;
      covered += hits > 0 ? 1 : 0;
    }
    assertThat(right).isGreaterThan(given * 7 / 10);
    assertThat(covered).isGreaterThan(rows.size() * 2 / 5);
  }

  private static List<String> meant(String text) {
    return MEANING_ALONE.tags(WorkText.ofCaption(text)).stream().map(WorkTag::code).toList();
  }

  /** Where a finer tag is right, the wider one is. */
  private static boolean isRight(String code, Set<String> expected) {
    return GENERAL.tags().stream()
        .map(InterestTag::code)
        .filter(expected::contains)
        .anyMatch(right -> right.equals(code) || GENERAL.ancestors(right).contains(code));
  }
}
