package dev.zhenzan.audience.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TagEngineTest {
  private static final long SEED = 20261128;
  private static final Vocabulary SMALL = VocabularyTest.small();
  private static final TagEngine ENGINE = engine(SMALL);

  private static TagEngine engine(Vocabulary vocabulary) {
    return TagEngine.ofWords(vocabulary, new VocabularySegmenter(vocabulary));
  }

  private static List<WorkTag> tags(String caption) {
    return ENGINE.tags(WorkText.ofCaption(caption));
  }

  private static double weight(List<WorkTag> tags, String code) {
    return tags.stream().filter(tag -> tag.code().equals(code)).findAny().orElseThrow().weight();
  }

  @Test
  void word_givesItsTagAndAShareToTheTagsAbove() {
    List<WorkTag> tags = tags("教你手机摄影");
    assertThat(tags)
        .extracting(WorkTag::code)
        .containsExactly("tech.phone.photo", "tech.phone", "tech");
    assertThat(weight(tags, "tech.phone.photo")).isCloseTo(0.6, within(1e-12));
    assertThat(weight(tags, "tech.phone")).isCloseTo(0.3, within(1e-12));
    assertThat(weight(tags, "tech")).isCloseTo(0.15, within(1e-12));
  }

  @Test
  void words_addUpAsChances() {
    assertThat(weight(tags("草莓，还是草莓"), "food.fruit")).isCloseTo(0.6, within(1e-12));
    assertThat(weight(tags("燕麦好 杂粮好"), "food.grain")).isCloseTo(0.84, within(1e-12));
  }

  @Test
  void fields_countFromCategoryToMusic() {
    WorkText none = WorkText.ofCaption("");
    List<WorkText> texts =
        List.of(
            none.withSourceTags(new SourceTags("s", List.of("草莓"))),
            none.withCategory("草莓"),
            WorkText.ofCaption("#草莓"),
            WorkText.ofCaption("草莓"),
            none.withCoverText("草莓"),
            none.withMusic("草莓"));
    assertThat(texts.stream().map(text -> weight(ENGINE.tags(text), "food.fruit")))
        .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-12 ? 0 : Double.compare(a, b))
        .containsExactly(1.0, 0.9, 0.8, 0.6, 0.45, 0.2);
  }

  @Test
  void evidence_namesWordsAndFields() {
    WorkText text = WorkText.ofCaption("草莓熟了 #吃货").withCoverText("下饭");
    assertThat(ENGINE.tags(text))
        .filteredOn(tag -> tag.code().equals("food"))
        .singleElement()
        .satisfies(
            tag ->
                assertThat(tag.evidence())
                    .containsExactly(
                        new TagEvidence(TextField.HASHTAG, "吃货", 0.8),
                        new TagEvidence(TextField.CAPTION, "草莓", 0.3),
                        new TagEvidence(TextField.COVER, "下饭", 0.45)));
  }

  @Test
  void ambiguousWord_alone_countsLessForAllItMeans() {
    List<WorkTag> tags = tags("新买的苹果");
    assertThat(weight(tags, "food.fruit")).isCloseTo(0.15, within(1e-12));
    assertThat(weight(tags, "tech.phone")).isCloseTo(0.15, within(1e-12));
  }

  @Test
  void ambiguousWord_besideAClearOne_meansWhatThatOneSays() {
    List<WorkTag> fruit = tags("苹果和草莓");
    assertThat(fruit).extracting(WorkTag::code).containsExactly("food.fruit", "food");
    assertThat(weight(fruit, "food.fruit")).isCloseTo(0.84, within(1e-12));
    List<WorkTag> phone = tags("小米首款AI眼镜");
    assertThat(phone).extracting(WorkTag::code).containsExactly("tech", "tech.phone");
  }

  @Test
  void ambiguousWords_doNotExplainEachOther() {
    assertThat(weight(tags("苹果小米"), "tech.phone")).isCloseTo(1 - 0.85 * 0.85, within(1e-12));
  }

  @Test
  void letters_countInAnyWidthAndCase() {
    assertThat(tags("ＩＰＨＯＮＥ降价")).isEqualTo(tags("iphone降价")).isNotEmpty();
    assertThat(tags("＃草莓")).isEqualTo(tags("#草莓")).isNotEmpty();
  }

  @Test
  void letters_withinALongerWord_areNotTheWord() {
    assertThat(tags("said 15g aid")).isEmpty();
    assertThat(tags("用ai画画")).isNotEmpty();
  }

  @Test
  void mentions_areNotAboutTheWork() {
    assertThat(tags("谢谢@草莓妹妹 来看")).isEmpty();
    assertThat(tags("谢谢@妹妹 草莓")).isNotEmpty();
  }

  @Test
  void manyHashtags_countLessEach() {
    String many = "#草莓 #燕麦 #吃货 #下饭 #手机 #iphone #5g #手机摄影 #ai #科技 #美食 #水果";
    assertThat(weight(tags(many), "tech.phone.photo")).isCloseTo(0.4, within(1e-12));
  }

  @Test
  void sourcesTag_thatTheVocabularyDoesNotKnow_passes() {
    WorkText text =
        WorkText.ofCaption("").withSourceTags(new SourceTags("kuairand", List.of("39", "草莓")));
    assertThat(ENGINE.tags(text))
        .extracting(WorkTag::code)
        .containsExactly("food.fruit", "kuairand:39", "food");
  }

  @Test
  void nothing_givesNoTags() {
    assertThat(tags("")).isEmpty();
    assertThat(tags("记录生活 #热门")).isEmpty();
  }

  @Test
  void tags_areTheSameForAnyOrderOfTheVocabularysLines() {
    Random random = new Random(SEED);
    List<String> lines =
        new ArrayList<>(VocabularyTest.LINES.subList(4, VocabularyTest.LINES.size()));
    for (int trial = 0; trial < 50; trial++) {
      Collections.shuffle(lines, random);
      List<String> all =
          Stream.concat(VocabularyTest.LINES.stream().limit(2), lines.stream()).toList();
      WorkText text = randomText(random);
      assertThat(engine(Vocabulary.parse("f", all)).tags(text))
          .as("seed %d, trial %d, %s", SEED, trial, text)
          .isEqualTo(ENGINE.tags(text));
    }
  }

  @Test
  void tags_ofAnyText_haveWeightsWithinBoundsInOrderAndWordsThatStandThere() {
    Random random = new Random(SEED);
    int found = 0;
    for (int trial = 0; trial < 2_000; trial++) {
      WorkText text = randomText(random);
      List<WorkTag> tags = ENGINE.tags(text);
      found += tags.size();
      assertThat(tags).isSortedAccordingTo(WorkTag.ORDER).doesNotHaveDuplicates();
      for (WorkTag tag : tags) {
        assertThat(tag.evidence())
            .as("seed %d, trial %d, %s", SEED, trial, text)
            .isNotEmpty()
            .allSatisfy(
                piece -> assertThat(NormalForm.of(field(text, piece))).contains(piece.word()));
        assertThat(tag.weight()).isCloseTo(bruteForce(tag.evidence()), within(1e-12));
      }
    }
    assertThat(found).isGreaterThan(2_000);
  }

  private static double bruteForce(List<TagEvidence> evidence) {
    double weight = 0;
    for (TagEvidence piece : evidence) {
      weight = weight + piece.weight() - weight * piece.weight();
    }
    return weight;
  }

  private static String field(WorkText text, TagEvidence piece) {
    return switch (piece.field()) {
      case SOURCE_TAG -> String.join(" ", text.sourceTags().tags());
      case CATEGORY -> text.category();
      case HASHTAG -> text.caption() + text.coverText();
      case CAPTION -> text.caption();
      case COVER -> text.coverText();
      case MUSIC -> text.music();
      case MEANING -> "";
    };
  }

  private static WorkText randomText(Random random) {
    return new WorkText(
        line(random),
        line(random),
        random.nextBoolean() ? "" : line(random),
        random.nextBoolean() ? "" : line(random),
        new SourceTags("kuairand", List.of("" + random.nextInt(60), line(random))));
  }

  private static String line(Random random) {
    List<String> parts =
        List.of(
            "草莓", "苹果", "小米", "iPhone", "５Ｇ", "AI", "#", "@", " ", "，", "的", "吃货", "x", "7", "😀",
            "手机", "摄影");
    return random
        .ints(random.nextInt(9), 0, parts.size())
        .mapToObj(parts::get)
        .collect(Collectors.joining());
  }
}
