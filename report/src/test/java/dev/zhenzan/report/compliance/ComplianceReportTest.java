package dev.zhenzan.report.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.compliance.Wording;
import dev.zhenzan.compliance.assessment.ImpactAssessment;
import dev.zhenzan.compliance.assessment.Processing;
import dev.zhenzan.compliance.assessment.Risk;
import dev.zhenzan.compliance.purpose.Purpose;
import dev.zhenzan.compliance.purpose.SourceTerms.Force;
import dev.zhenzan.compliance.rule.Condition;
import dev.zhenzan.compliance.rule.FactValue;
import dev.zhenzan.compliance.rule.Facts;
import dev.zhenzan.compliance.rule.Finding;
import dev.zhenzan.compliance.rule.Outcome;
import dev.zhenzan.compliance.rule.Provision;
import dev.zhenzan.compliance.rule.Rule;
import dev.zhenzan.compliance.rule.Severity;
import dev.zhenzan.compliance.rule.Subject;
import dev.zhenzan.report.page.Dom;
import dev.zhenzan.report.page.Language;
import dev.zhenzan.report.page.Medium;
import dev.zhenzan.report.page.Texts;
import dev.zhenzan.report.pdf.PdfPages;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ComplianceReportTest {
  private static final LocalDate DAY = LocalDate.of(2026, 5, 1);

  private static Finding finding(String id, Severity severity, Outcome outcome) {
    Facts kept = Facts.none(DAY).with("kept", FactValue.texts("yes"));
    Rule rule =
        new Rule(
            id,
            new Provision("law", new Wording("某法", "Some law"), "17", Force.since(DAY)),
            new Rule.Test(
                Subject.CONFIGURATION,
                new Condition.All(List.of()),
                new Condition.OneOf("kept", Set.of("yes"))),
            new Rule.Telling(
                new Wording("要求 " + id, "asks for " + id),
                new Wording("改正 " + id, "mend " + id),
                severity),
            List.of(
                new Rule.Example("a", kept, Outcome.PASS),
                new Rule.Example("b", Facts.none(DAY), Outcome.FAIL)));
    return new Finding(rule, "log<&>", outcome, new Wording("依据 " + id, "evidence of " + id));
  }

  private static ComplianceView view() {
    return new ComplianceView(
        "示例 MCN",
        DAY,
        List.of(
            finding("kept-one", Severity.DUTY, Outcome.PASS),
            finding("broken-duty", Severity.DUTY, Outcome.FAIL),
            finding("broken-ban", Severity.PROHIBITION, Outcome.FAIL),
            finding("open-one", Severity.DUTY, Outcome.UNKNOWN),
            finding("other-one", Severity.ADVICE, Outcome.NOT_APPLICABLE)));
  }

  private static AssessmentView assessment() {
    Risk risk =
        new Risk(
            "r",
            new Wording("泄露", "A leak"),
            new Wording("被他人获知", "others learn of it"),
            new Wording("加密", "encryption"),
            Set.of("broken-ban", "kept-one"));
    Processing processing =
        new Processing("log", "interactions", "agreement", List.of(), Set.of(Purpose.AUDIT));
    return new AssessmentView(
        "示例 MCN",
        DAY,
        ImpactAssessment.of(List.of(processing), List.of(risk), view().findings()),
        Map.of(Purpose.AUDIT, new Wording("须逐条看到", "needs every row")));
  }

  @Test
  void brokenRules_standFirst_prohibitionsBeforeDuties_withWhatToDo() throws Exception {
    Dom page = Dom.of(ComplianceReport.html(view(), Language.EN, Medium.screen()));

    assertThat(page.section("broken"))
        .contains("mend broken-ban")
        .contains("On log<&>: evidence of broken-duty")
        .doesNotContain("kept-one", "open-one");
    assertThat(page.section("broken").indexOf("broken-ban"))
        .isLessThan(page.section("broken").indexOf("broken-duty"));
    assertThat(page.section("open")).contains("open-one").doesNotContain("broken");
    assertThat(page.section("laws")).contains("kept-one", "broken-ban", "not applicable");
  }

  @Test
  void nothingBrokenAndNothingOpen_isSaidSo_withoutEmptyParts() throws Exception {
    ComplianceView kept =
        new ComplianceView("", DAY, List.of(finding("a", Severity.DUTY, Outcome.PASS)));
    Dom page = Dom.of(ComplianceReport.html(kept, Language.EN, Medium.screen()));

    assertThat(page.section("summary")).contains("Every rule that applies is kept.");
    assertThat(page.section("broken")).isEmpty();
    assertThat(page.section("open")).isEmpty();
    Dom none =
        Dom.of(
            ComplianceReport.html(
                new ComplianceView("", DAY, List.of()), Language.ZH, Medium.screen()));
    assertThat(none.section("summary")).contains("没有有效的规则");
  }

  @Test
  void assessment_saysWhatIsProcessed_andHowHighRisksAre() throws Exception {
    Dom page = Dom.of(AssessmentReport.html(assessment(), Language.EN, Medium.screen()));

    assertThat(page.section("overall")).contains("There is a high risk");
    assertThat(page.section("processing")).contains("interactions", "agreement", "none");
    assertThat(page.section("necessity")).contains("needs every row");
    assertThat(page.section("risks")).contains("A leak", "1 kept, 1 with gaps", "mend broken-ban");
  }

  @Test
  void languages_haveTheSameKeys() {
    assertThat(Texts.in(Language.ZH).with("compliance").keys())
        .isEqualTo(Texts.in(Language.EN).with("compliance").keys());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyOutcomeSeverityAndPurpose_hasItsWords(Language language) {
    Set<String> keys = Texts.in(language).with("compliance").keys();
    for (Outcome outcome : Outcome.values()) {
      assertThat(keys).contains("outcome." + outcome.code());
    }
    for (Severity severity : Severity.values()) {
      assertThat(keys).contains("severity." + severity.code());
    }
    for (Purpose purpose : Purpose.values()) {
      assertThat(keys).contains("purpose." + purpose.code());
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void pdfs_showEveryLetter(Language language) throws IOException {
    for (byte[] file :
        List.of(
            CompliancePdf.check(view(), language),
            CompliancePdf.assessment(assessment(), language))) {
      try (PdfPages pages = PdfPages.of(file)) {
        pages.assertFontsAreEmbedded();
        pages.assertNoLetterIsMissing();
        assertThat(pages.text()).contains("示例MCN");
      }
    }
    assertThat(CompliancePdf.check(view(), language))
        .isEqualTo(CompliancePdf.check(view(), language));
  }
}
