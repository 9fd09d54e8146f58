package dev.zhenzan.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkTextsTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void texts_comeBackAsTheyWereLastSet(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    WorkTexts.Builder builder = new WorkTexts.Builder();
    List<String> captions = new ArrayList<>();
    List<String> covers = new ArrayList<>();
    for (int video = 0; video < 2_000; video++) {
      captions.add("");
      covers.add("");
    }
    for (int i = 0; i < 6_000; i++) {
      int video = random.nextInt(2_000);
      captions.set(video, text(random));
      builder.caption(video, captions.get(video));
      covers.set(video, text(random));
      builder.coverText(video, covers.get(video));
    }
    WorkTexts texts = builder.build();
    for (int video = 0; video < 2_000; video++) {
      assertThat(texts.caption(video)).isEqualTo(captions.get(video));
      assertThat(texts.coverText(video)).isEqualTo(covers.get(video));
    }
  }

  private static String text(SplittableRandom random) {
    List<String> words = List.of("果园", "x", "😀", "#直播 ", "", "a\nb");
    return words.get(random.nextInt(words.size())).repeat(random.nextInt(200));
  }

  @Test
  void textLargerThanAPage_isKeptWhole() {
    String large = "长".repeat(1 << 18);
    WorkTexts texts =
        new WorkTexts.Builder().caption(0, "a").caption(1, large).caption(2, "b").build();
    assertThat(texts.caption(0)).isEqualTo("a");
    assertThat(texts.caption(1)).isEqualTo(large);
    assertThat(texts.caption(2)).isEqualTo("b");
  }

  @Test
  void tags_addUpWithoutRepeating() {
    WorkTexts texts =
        new WorkTexts.Builder()
            .tags(4, List.of("8", "果园"))
            .tags(4, List.of("果园", "苹果"))
            .tags(5, List.of())
            .build();
    assertThat(texts.tags(4)).containsExactly("8", "果园", "苹果");
    assertThat(texts.tags(5)).isEmpty();
    assertThat(texts.has(5)).isTrue();
  }

  @Test
  void pathAndMusic_areThoseLastSet() {
    WorkTexts.Builder builder =
        new WorkTexts.Builder()
            .categories(1, List.of("运动", "球类运动"))
            .categories(1, List.of("宠物"))
            .music(1, "m1")
            .music(2, "m1")
            .music(2, "");
    WorkTexts texts = builder.build();
    builder.categories(1, List.of("别的")).music(1, "m2").caption(1, "later");
    assertThat(texts.categories(1)).containsExactly("宠物");
    assertThat(texts.music(1)).isEqualTo("m1");
    assertThat(texts.music(2)).isEmpty();
    assertThat(texts.caption(1)).isEmpty();
  }

  @Test
  void workOfWhichNothingIsSaid_hasEmptyTexts() {
    WorkTexts texts = new WorkTexts.Builder().caption(3, "x").build();
    for (int video : new int[] {0, 4, 1_000_000}) {
      assertThat(texts.has(video)).isFalse();
      assertThat(texts.caption(video)).isEmpty();
      assertThat(texts.coverText(video)).isEmpty();
      assertThat(texts.categories(video)).isEmpty();
      assertThat(texts.tags(video)).isEmpty();
      assertThat(texts.music(video)).isEmpty();
    }
    assertThat(texts.size()).isEqualTo(1);
    assertThat(WorkTexts.none().size()).isZero();
  }
}
