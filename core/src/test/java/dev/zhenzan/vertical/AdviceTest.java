package dev.zhenzan.vertical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;

class AdviceTest {
  private static final LocalizedText TITLE = new LocalizedText("标题", "Title");

  private static Advice advice(String zh, String en) {
    return new Advice(AdviceCode.NOTHING_SIGNIFICANT, TITLE, new LocalizedText(zh, en));
  }

  @Test
  void placeholders_areFilledInBothLanguages() {
    Advice advice = advice("看了{works}个作品，{works}！", "Of {works} works: {works}!");

    assertThat(advice.filled(Map.of("works", new LocalizedText("十", "ten"))))
        .isEqualTo(new LocalizedText("看了十个作品，十！", "Of ten works: ten!"));
  }

  @Test
  void missingValues_areRefused() {
    Advice advice = advice("{works}个", "{works}");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> advice.filled(Map.of("likes", LocalizedText.same("1"))))
        .withMessageContaining("[works]");
  }

  @Test
  void languagesThatDiffer_areRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> advice("{works}个", "{likes}"))
        .withMessageContaining("zh has the placeholders [works], but en has [likes]");
  }

  @Test
  void unknownPlaceholders_areRefusedWithTheKnownOnes() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> advice("{gain}", "{gain}"))
        .withMessageContaining("unknown placeholders [gain]")
        .withMessageContaining("[works, likes]");
  }

  @Test
  void codes_areReadAsTheyAreWritten() {
    for (AdviceCode code : AdviceCode.values()) {
      assertThat(AdviceCode.parse(code.code())).contains(code);
      assertThat(code.placeholders()).isNotEmpty().doesNotHaveDuplicates();
    }
    assertThat(AdviceCode.parse("PUBLISH_AT")).isEmpty();
  }
}
