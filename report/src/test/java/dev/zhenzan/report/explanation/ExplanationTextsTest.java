package dev.zhenzan.report.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zhenzan.model.InteractionKind;
import dev.zhenzan.model.Reason;
import dev.zhenzan.model.Verdict;
import dev.zhenzan.report.page.Language;
import dev.zhenzan.report.page.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExplanationTextsTest {
  private static final Pattern GAP = Pattern.compile("\\{\\d}");

  /** Numbers in digits or in words that could tell where a limit lies. */
  private static final Pattern NUMBER =
      Pattern.compile("\\d|[一二三四五六七八九十百]分之|[二三四五六七八九]秒|half a|a tenth|a second");

  private static Texts texts(Language language) {
    return Texts.in(language).with("audit").with("explanation");
  }

  @Test
  void languages_haveTheSameKeysAndGaps() {
    Texts chinese = texts(Language.ZH);
    Texts english = texts(Language.EN);
    assertThat(chinese.keys()).isEqualTo(english.keys());
    for (String key : chinese.keys()) {
      assertThat(gaps(chinese.getOr(key, ""))).as(key).isEqualTo(gaps(english.getOr(key, "")));
    }
  }

  private static List<String> gaps(String text) {
    return GAP.matcher(text).results().map(MatchResult::group).distinct().sorted().toList();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyReasonVerdictKindAndRoughNumber_hasItsTexts(Language language) {
    for (Reason reason : Reason.values()) {
      for (String room : List.of("account", "video")) {
        String key = "appeal." + room + "." + reason.code();
        assertThat(texts(language).keys()).contains(key + ".seen", key + ".helps");
      }
    }
    for (Verdict verdict : Verdict.values()) {
      assertThat(texts(language).keys()).contains("explain.verdict." + verdict.code());
    }
    for (InteractionKind kind : InteractionKind.values()) {
      String unit = "unit.explain." + kind.code();
      assertThat(texts(language).keys())
          .contains("explain.kind." + kind.code(), unit + ".one", unit + ".other");
    }
    assertThat(texts(language).keys())
        .containsAll(Arrays.stream(Roughly.values()).map(Roughly::key).toList());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void wordsForThePersonAffected_holdNoNumber(Language language) {
    Texts texts = texts(language);
    texts.keys().stream()
        .filter(
            key ->
                key.startsWith("appeal.")
                    || key.startsWith("explain.roughly.")
                    || key.startsWith("explain.share.")
                    || key.matches("reason\\..*\\.(title|limit)"))
        .forEach(
            key ->
                assertThat(GAP.matcher(texts.getOr(key, "")).replaceAll(""))
                    .as(key)
                    .doesNotContainPattern(NUMBER));
  }

  @Test
  void roomWhoseKeysAreThereAlready_isRefused() {
    assertThatThrownBy(() -> texts(Language.EN).with("explanation"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("explanation");
  }
}
