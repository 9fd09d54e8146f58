package dev.zhenzan.pipeline.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.zhenzan.audience.match.Works;
import dev.zhenzan.audience.tag.TagEngine;
import dev.zhenzan.audience.tag.TextEmbedding;
import dev.zhenzan.audience.tag.Vocabulary;
import dev.zhenzan.graph.Workers;
import dev.zhenzan.model.VideoTable;
import dev.zhenzan.model.WorkTexts;
import dev.zhenzan.pipeline.WorkerThreads;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class WorkDescriberTest {
  private static final TagEngine ENGINE =
      TagEngine.ofWords(
          Vocabulary.parse(
              "v.csv",
              List.of(
                  "vocabulary small 1",
                  "code,parent,zh,en,words",
                  "food,,美食,Food,草莓 燕麦",
                  "pets,,宠物,Pets,猫",
                  "tech,,科技,Technology,手机")),
          text -> List.of(text.split(" ")));

  /** Counts letters: a place for each remainder of their code by 24. */
  private static final class Letters implements TextEmbedding {
    @Override
    public float[] embed(String text) {
      float[] vector = new float[dimensions()];
      text.chars().forEach(letter -> vector[letter % dimensions()]++);
      return vector;
    }

    @Override
    public int dimensions() {
      return 24;
    }
  }

  private static WorkDescriber describer(boolean... embedded) {
    Optional<TextEmbedding> letters =
        embedded.length == 0 ? Optional.empty() : Optional.of(new Letters());
    return new WorkDescriber(ENGINE, letters, "own");
  }

  private static WorkDescriber.Described described(WorkTexts texts, int videos) {
    return describer(true).describe(VideoTable.none(), texts, videos, Workers.sequential());
  }

  private static WorkTexts captions(String... captions) {
    WorkTexts.Builder texts = new WorkTexts.Builder();
    for (int video = 0; video < captions.length; video++) {
      texts.caption(video, captions[video]);
    }
    return texts.build();
  }

  private static List<String> tags(WorkDescriber.Described described, int video) {
    List<String> codes = new ArrayList<>();
    int[] starts = described.works().tags().starts();
    for (int place = starts[video]; place < starts[video + 1]; place++) {
      codes.add(described.terms().tags().get(described.works().tags().tags()[place]));
    }
    return codes;
  }

  @Test
  void topics_areTheTagsOfEveryWork_andHaveNoBound() {
    WorkTexts.Builder texts = new WorkTexts.Builder();
    for (int video = 0; video < 2 * WorkDescriber.MOST_TAGS; video++) {
      texts.tags(video, List.of("t" + video));
    }

    WorkDescriber.Topics topics =
        describer().topics(texts.build(), 2 * WorkDescriber.MOST_TAGS + 1, Workers.sequential());

    assertThat(topics.codes()).hasSize(2 * WorkDescriber.MOST_TAGS).contains("own:t0");
    assertThat(topics.tags().works()).isEqualTo(2 * WorkDescriber.MOST_TAGS + 1);
    assertThat(topics.codes().get(topics.tags().tags()[topics.tags().starts()[7]]))
        .isEqualTo("own:t7");
  }

  @Test
  void works_haveTheTagsOfTheirTexts_inSharesOfOne() {
    WorkDescriber.Described described =
        described(captions("草莓 燕麦", "手机", "无 名", "草莓 手机 猫", "草莓"), 7);

    assertThat(described.terms().tags()).containsExactly("food", "tech", "pets");
    assertThat(tags(described, 0)).containsExactly("food");
    assertThat(tags(described, 1)).containsExactly("tech");
    assertThat(tags(described, 2)).isEmpty();
    assertThat(tags(described, 3)).containsExactlyInAnyOrder("food", "tech", "pets");
    assertThat(tags(described, 6)).isEmpty();
    assertThat(described.works().tags().works()).isEqualTo(7);
    int from = described.works().tags().starts()[3];
    float[] shares = Arrays.copyOfRange(described.works().tags().weights(), from, from + 3);
    assertThat(shares).containsExactly(new float[] {1 / 3f, 1 / 3f, 1 / 3f}, within(1e-6f));
  }

  @Test
  void tagsBeyondTheMost_areLeftOut_theLightestFirst() {
    WorkTexts.Builder texts = new WorkTexts.Builder();
    for (int video = 0; video < 200; video++) {
      texts.tags(video, List.of("t" + (video < 150 ? video : video - 150)));
    }
    WorkDescriber.Described described = described(texts.build(), 200);

    assertThat(described.terms().tags()).hasSize(WorkDescriber.MOST_TAGS);
    assertThat(described.terms().tags().subList(0, 50))
        .allMatch(code -> Integer.parseInt(code.substring("own:t".length())) < 50);
    assertThat(tags(described, 3)).containsExactly("own:t3");
    assertThat(tags(described, 149)).isEmpty();
  }

  private static WorkTexts random(long seed, int works) {
    SplittableRandom random = new SplittableRandom(seed);
    String[] words = {"草莓", "燕麦", "手机", "猫", "abc", "xyz", "quilt", "无"};
    String[] captions = new String[works];
    for (int work = 0; work < works; work++) {
      captions[work] =
          random
              .ints(random.nextInt(6), 0, words.length)
              .mapToObj(i -> words[i])
              .reduce("", (a, b) -> a + " " + b);
    }
    return captions(captions);
  }

  private static void assertSame(Works actual, Works expected) {
    assertThat(actual.tags().starts()).containsExactly(expected.tags().starts());
    assertThat(actual.tags().tags()).containsExactly(expected.tags().tags());
    assertThat(actual.tags().weights()).containsExactly(expected.tags().weights());
    assertThat(actual.text().values()).containsExactly(expected.text().values());
  }

  @Test
  void describing_againInTheSameTerms_orWithManyThreads_isTheSame() {
    WorkTexts texts = random(3, 2_500);
    WorkDescriber.Described first = described(texts, 2_500);
    WorkDescriber describer = describer(true);
    Works again =
        describer
            .describe(VideoTable.none(), texts, first.terms(), 2_500, Workers.sequential())
            .works();

    assertSame(again, first.works());
    try (WorkerThreads threads = new WorkerThreads(3)) {
      assertSame(
          describer.describe(VideoTable.none(), texts, 2_500, threads).works(), first.works());
    }
  }

  @Test
  void texts_areRowsOfFewNumbers_zeroWhereThereIsNone() {
    WorkDescriber.Described described = described(captions("abc", " ", "xyz abc", "quilt"), 5);
    int width = described.works().text().width();
    float[] text = described.works().text().values();

    assertThat(width).isEqualTo(described.terms().space().orElseThrow().width());
    assertThat(described.works().text().size()).isEqualTo(5);
    assertThat(Arrays.copyOfRange(text, width, 2 * width)).containsOnly(0);
    assertThat(Arrays.copyOfRange(text, 4 * width, 5 * width)).containsOnly(0);
    assertThat(Arrays.copyOfRange(text, 0, width))
        .isNotEqualTo(Arrays.copyOfRange(text, 3 * width, 4 * width));
  }

  @Test
  void withoutAnEmbedding_orWithLessThanTwoTexts_thereIsNoText() {
    WorkTexts texts = captions("草莓", "手机");
    WorkDescriber.Described plain =
        describer().describe(VideoTable.none(), texts, 2, Workers.sequential());

    assertThat(plain.terms().space()).isEmpty();
    assertThat(plain.works().text().size()).isZero();
    assertThat(plain.terms().tags()).containsExactly("food", "tech");
    assertThat(described(captions("草莓"), 3).terms().space()).isEmpty();
    assertThat(described(captions(), 0).works().tags().works()).isZero();
  }
}
