package dev.zhenzan.audience.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VocabularyTest {
  private static final long SEED = 20261128;

  static final List<String> LINES =
      List.of(
          "vocabulary small-zh 3",
          "code,parent,zh,en,words",
          "# A remark, and an empty line.",
          "",
          "food,,美食,Food,吃货 下饭",
          "food.fruit,food,水果,Fruit,草莓 苹果?",
          "food.grain,food,杂粮,Grain,小米? 燕麦",
          "tech,,科技,Technology,AI",
          "tech.phone,tech,手机,Phones,iPhone 苹果? 小米? 5G",
          "tech.phone.photo,tech.phone,手机摄影,Phone photography,");

  static Vocabulary small() {
    return Vocabulary.parse("small.csv", LINES);
  }

  @Test
  void parse_ofTheFormat_isIdentity() {
    Vocabulary vocabulary = small();
    assertThat(Vocabulary.parse("again", vocabulary.format())).isEqualTo(vocabulary);
    assertThat(vocabulary.format())
        .startsWith("vocabulary small-zh 3", "code,parent,zh,en,words")
        .contains("tech.phone,tech,手机,Phones,手机 iphone 5g 苹果? 小米?");
  }

  @Test
  void parse_readsAllColumnsInNormalForm() {
    assertThat(small().find("tech.phone"))
        .contains(
            new InterestTag(
                "tech.phone",
                "tech",
                "手机",
                "Phones",
                List.of("手机", "iphone", "5g"),
                List.of("苹果", "小米")));
    assertThat(small().name()).isEqualTo("small-zh");
    assertThat(small().version()).isEqualTo("3");
  }

  @Test
  void parse_takesLinesInAnyOrder() {
    List<String> tags = new ArrayList<>(LINES.subList(4, LINES.size()));
    Random random = new Random(SEED);
    for (int trial = 0; trial < 20; trial++) {
      Collections.shuffle(tags, random);
      List<String> shuffled = Stream.concat(LINES.stream().limit(2), tags.stream()).toList();
      assertThat(Vocabulary.parse("f", shuffled)).isEqualTo(small());
    }
  }

  @Test
  void ancestors_goUpToTheRoot() {
    assertThat(small().ancestors("tech.phone.photo")).containsExactly("tech.phone", "tech");
    assertThat(small().ancestors("tech")).isEmpty();
    assertThat(small().root("tech.phone.photo")).isEqualTo("tech");
    assertThat(small().root("tech")).isEqualTo("tech");
  }

  @Test
  void words_areThoseOfAllTagsOnce() {
    assertThat(small().words()).doesNotHaveDuplicates().contains("苹果", "5g", "手机摄影").isSorted();
  }

  @Test
  void parse_namesFileAndLineOfEveryProblem() {
    assertWrong("a,,美,A", "v.csv:3: expected 5 columns, found 4");
    assertWrong("A,,美,A,", "v.csv:3: not a code: 'A'");
    assertWrong("a,,美,,", "v.csv:3: tag a has no English name");
    assertWrong("a,,,A,", "v.csv:3: not a word of letters and digits: ''");
    assertWrong("a,,美,A,好-吃", "v.csv:3: not a word of letters and digits: '好-吃'");
    assertWrong("a,,美,A,好 好", "v.csv:3: '好' stands twice");
    assertWrong("a,b,美,A,", "v.csv:3: parent b of a is unknown");
    assertWrong("a,a,美,A,", "v.csv:3: tag a is above itself");
    assertWrong("a,,美,A,\na,,丽,A,", "v.csv:4: tag a stands in line 3 too");
    assertWrong("a,,美,A,好\nb,,丽,B,好", "v.csv:4: '好' stands in line 3 too: mark both with ?");
    assertWrong("a,,美,A,好?\nb,,丽,B,好", "v.csv:4: '好' stands in line 3 too: mark both with ?");
    assertWrong("a,,美,A,好\nb,,丽,B,好?", "v.csv:4: '好' stands in line 3 too: mark both with ?");
    assertWrong(
        "a,c,美,A,\nb,a,丽,B,\nc,b,好,C,\nd,x,看,D,",
        """
        v.csv:3: tag a is above itself
        v.csv:4: tag b is above itself
        v.csv:5: tag c is above itself
        v.csv:6: parent x of d is unknown""");
  }

  private static void assertWrong(String tags, String message) {
    List<String> lines =
        Stream.concat(LINES.stream().limit(2), Stream.of(tags.split("\n", -1))).toList();
    assertThatThrownBy(() -> Vocabulary.parse("v.csv", lines))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void parse_needsBothFirstLines() {
    assertThatThrownBy(() -> Vocabulary.parse("v.csv", List.of()))
        .hasMessage("v.csv:1: expected 'vocabulary NAME VERSION'");
    assertThatThrownBy(() -> Vocabulary.parse("v.csv", List.of("vocabulary x 1", "code")))
        .hasMessage("v.csv:2: expected 'code,parent,zh,en,words'");
  }
}
