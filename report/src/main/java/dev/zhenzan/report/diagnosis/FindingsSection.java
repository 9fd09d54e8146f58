package dev.zhenzan.report.diagnosis;

import dev.zhenzan.diagnosis.Chain;
import dev.zhenzan.diagnosis.Finding;
import dev.zhenzan.diagnosis.Measured;
import dev.zhenzan.diagnosis.Reasoning;
import dev.zhenzan.diagnosis.Reference;
import dev.zhenzan.diagnosis.Symptom;
import dev.zhenzan.report.page.Html;
import dev.zhenzan.report.page.Numbers;
import dev.zhenzan.vertical.Threshold;
import dev.zhenzan.vertical.VerticalPack;
import java.util.stream.Collectors;

/** All that was looked at and fell short, with what the test came to. */
final class FindingsSection {
  private final Page page;
  private final Html html;

  private FindingsSection(Page page) {
    this.page = page;
    this.html = page.html();
  }

  static void write(Page page) {
    few(page);
    new FindingsSection(page).write();
  }

  private static void few(Page page) {
    VerticalPack pack = page.context().words().pack();
    if (!Reasoning.isEnough(page.diagnosis().subject(), pack)) {
      String codes =
          Reasoning.needingWorks().stream()
              .map(code -> page.t("symptom." + code.code()))
              .collect(Collectors.joining(page.t("list.separator")));
      double fewest = pack.threshold(Threshold.FEWEST_WORKS).value();
      page.paragraph(page.t("findings.few", Numbers.expected(fewest), codes));
    }
  }

  private void write() {
    Chain chain = page.diagnosis().chain();
    if (chain.findings().isEmpty()) {
      page.paragraph(page.t("findings.none"), "class", "empty");
      return;
    }
    page.paragraph(page.t("findings.intro"));
    html.open("dl", "class", "points");
    for (Finding finding : chain.findings()) {
      chain.symptoms().stream()
          .filter(symptom -> symptom.id().equals(finding.symptom()))
          .forEach(symptom -> write(symptom, finding));
    }
    html.close("dl");
  }

  private void write(Symptom symptom, Finding finding) {
    html.open("div").open("dt").text(page.t("symptom." + symptom.code().code()));
    if (!finding.subject().isEmpty()) {
      html.text(page.t("findings.subject", page.words(page.context().topic(finding.subject()))));
    }
    String badge =
        switch (finding.judgement()) {
          case SIGNIFICANT -> "badge bad";
          case NOT_SIGNIFICANT -> "badge";
        };
    html.text(" ").leaf("span", page.t("judgement." + finding.judgement().code()), "class", badge);
    html.close("dt").open("dd").text(AdviceSection.value(page, finding.measured()));
    html.text(against(symptom.measured(), symptom.reference()));
    html.close("dd").close("div");
  }

  private String against(Measured measured, Reference reference) {
    if (reference.value() == 1 && measured.unit() == Measured.Unit.FACTOR) {
      return "";
    }
    String value =
        switch (measured.unit()) {
          case SHARE -> Numbers.percent(reference.value());
          case FACTOR -> Page.factor(reference.value());
          case NUMBER -> Numbers.expected(reference.value());
        };
    return page.t("findings.against", value, page.t("basis." + reference.basis().code()));
  }
}
