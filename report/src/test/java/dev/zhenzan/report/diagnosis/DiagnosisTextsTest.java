package dev.zhenzan.report.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.diagnosis.Cause;
import dev.zhenzan.diagnosis.Finding;
import dev.zhenzan.diagnosis.Measured;
import dev.zhenzan.diagnosis.Subject;
import dev.zhenzan.diagnosis.Symptom;
import dev.zhenzan.diagnosis.Timing;
import dev.zhenzan.model.Surface;
import dev.zhenzan.report.page.Language;
import dev.zhenzan.report.page.Texts;
import dev.zhenzan.vertical.Basis;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DiagnosisTextsTest {
  private static final Pattern GAP = Pattern.compile("\\{(\\d)}");

  private static Texts texts(Language language) {
    return Texts.in(language).with("diagnosis");
  }

  @Test
  void languages_haveTheSameKeysAndGaps() {
    assertThat(texts(Language.ZH).keys()).isEqualTo(texts(Language.EN).keys());
    for (String key : texts(Language.ZH).keys()) {
      assertThat(gaps(texts(Language.ZH).getOr(key, "")))
          .as(key)
          .isEqualTo(gaps(texts(Language.EN).getOr(key, "")));
    }
  }

  private static Set<String> gaps(String text) {
    return GAP.matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static <E> Stream<String> keys(String prefix, E[] values, Function<E, String> code) {
    return Arrays.stream(values).map(value -> prefix + "." + code.apply(value));
  }

  @Test
  void everyCode_hasItsWords() {
    List<String> keys =
        Stream.of(
                keys("symptom", Symptom.Code.values(), Symptom.Code::code),
                keys("judgement", Finding.Judgement.values(), Finding.Judgement::code),
                keys("cause", Cause.Code.values(), Cause.Code::code),
                keys("strength", Cause.Strength.values(), Cause.Strength::code),
                keys("counted", Measured.Counted.values(), Measured.Counted::code),
                keys("outcome", Timing.Outcome.values(), Timing.Outcome::code),
                keys("correction", Timing.Correction.values(), Timing.Correction::code),
                keys("figure.peers", Subject.Beside.values(), Subject.Beside::code),
                keys("hours.unknown", Timing.Reason.values(), Timing.Reason::code),
                keys("basis", Basis.values(), Basis::code),
                keys("surface", Surface.values(), Surface::code))
            .flatMap(stream -> stream)
            .toList();

    assertThat(texts(Language.EN).keys()).containsAll(keys);
  }

  @Test
  void changes_haveTheirSign_andNoMoreDigitsThanHelp() {
    assertThat(Page.change(0.1234)).isEqualTo("+12%");
    assertThat(Page.change(-0.045)).isEqualTo("–4.5%");
    assertThat(Page.change(0)).isEqualTo("0.0%");
    assertThat(Page.factor(2)).isEqualTo("+100%");
  }
}
