package dev.zhenzan.report.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zhenzan.model.Account;
import dev.zhenzan.model.AccountTable;
import dev.zhenzan.model.AuditInput;
import dev.zhenzan.model.AuditResult;
import dev.zhenzan.model.InteractionTable;
import dev.zhenzan.model.Reason;
import dev.zhenzan.model.Verdict;
import dev.zhenzan.model.Video;
import dev.zhenzan.model.VideoTable;
import dev.zhenzan.pipeline.Audit;
import dev.zhenzan.pipeline.StageListener;
import dev.zhenzan.pipeline.WorkerThreads;
import dev.zhenzan.report.page.Language;
import dev.zhenzan.report.page.Texts;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TextsTest {
  private static final Pattern GAP = Pattern.compile("\\{(\\d)}");

  @Test
  void languages_haveTheSameKeysAndGaps() {
    Texts chinese = Texts.in(Language.ZH).with("audit");
    Texts english = Texts.in(Language.EN).with("audit");
    assertThat(chinese.keys()).isEqualTo(english.keys());
    for (String key : chinese.keys()) {
      assertThat(gaps(chinese.getOr(key, ""))).as(key).isEqualTo(gaps(english.getOr(key, "")));
    }
  }

  private static Set<String> gaps(String text) {
    return GAP.matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toUnmodifiableSet());
  }

  @ParameterizedTest
  @EnumSource(Reason.class)
  void everyReason_hasItsTexts(Reason reason) {
    String key = "reason." + reason.code();
    for (Language language : Language.values()) {
      assertThat(Texts.in(language).with("audit").keys())
          .contains(key + ".title", key + ".seen", key + ".limit");
      String check = "check." + Checks.of(reason);
      assertThat(Texts.in(language).with("audit").keys())
          .contains(check + ".title", check + ".how");
    }
  }

  @ParameterizedTest
  @EnumSource(Verdict.class)
  void everyVerdict_hasItsTexts(Verdict verdict) {
    String key = "verdict." + verdict.code();
    for (Language language : Language.values()) {
      assertThat(Texts.in(language).with("audit").keys()).contains(key, key + ".meaning");
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyCheckSkipAndThresholdOfAnAudit_hasItsTexts(Language language) {
    Texts texts = Texts.in(language).with("audit");
    for (AuditResult result : List.of(audit(bare()), audit(known()))) {
      result
          .detectors()
          .forEach(
              run -> {
                String key = "check." + run.detector();
                assertThat(texts.keys()).contains(key + ".title", key + ".how");
                if (!run.ran()) {
                  assertThat(texts.keys()).contains(Checks.skipKey(run.skipped()));
                }
              });
      assertThat(result.thresholds().keySet())
          .allSatisfy(name -> assertThat(texts.keys()).contains("threshold." + name));
    }
  }

  private static AuditInput bare() {
    return AuditInput.of(new InteractionTable.Builder().build());
  }

  private static AuditInput known() {
    Sample sample = Sample.chinese();
    sample.like("a", "v", Sample.START);
    Video video =
        new Video(0, OptionalInt.of(0), OptionalLong.of(0), "", List.of(), OptionalInt.empty());
    Account account =
        new Account(
            0, OptionalLong.of(0), OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty());
    return new AuditInput(
        sample.result().input().interactions(),
        AccountTable.of(List.of(account)),
        VideoTable.of(List.of(video)));
  }

  private static AuditResult audit(AuditInput input) {
    try (WorkerThreads workers = new WorkerThreads(1)) {
      return new Audit(workers, StageListener.none()).run(input);
    }
  }

  @Test
  void argumentThatLooksLikeAGap_staysAsItIs() {
    assertThat(Texts.in(Language.EN).with("audit").get("header.moreSources", "{1}"))
        .isEqualTo("and {1} more");
  }

  @Test
  void unknownKey_isRefusedByName() {
    assertThatThrownBy(() -> Texts.in(Language.EN).with("audit").get("no.such.key"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no.such.key");
  }

  @Test
  void one_isSingular() {
    Texts texts = Texts.in(Language.EN).with("audit");
    assertThat(texts.count("unit.likes", 1, "1")).isEqualTo("1 like");
    assertThat(texts.count("unit.likes", 0, "0")).isEqualTo("0 likes");
  }

  @Test
  void version_isFilledIn() {
    assertThat(Texts.version()).matches("\\d+\\.\\d+.*");
  }

  @Test
  void languageCode_readsAsWritten() {
    for (Language language : Language.values()) {
      assertThat(Language.parse(language.code())).contains(language);
    }
    assertThat(Language.parse("ZH")).contains(Language.ZH);
    assertThat(Language.parse("fr")).isEmpty();
  }
}
