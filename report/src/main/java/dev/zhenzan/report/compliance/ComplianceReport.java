package dev.zhenzan.report.compliance;

import dev.zhenzan.compliance.rule.Finding;
import dev.zhenzan.compliance.rule.Outcome;
import dev.zhenzan.compliance.rule.Provision;
import dev.zhenzan.report.page.Document;
import dev.zhenzan.report.page.Heading;
import dev.zhenzan.report.page.Html;
import dev.zhenzan.report.page.Language;
import dev.zhenzan.report.page.Medium;
import dev.zhenzan.report.page.Texts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** A check of the rules as one page. */
public final class ComplianceReport {
  private final ComplianceView view;
  private final Wordings say;
  private final Html html;

  private ComplianceReport(ComplianceView view, Wordings say) {
    this.view = view;
    this.say = say;
    this.html = say.html();
  }

  /** The page's text for a medium. The same arguments give the same text. */
  public static String html(ComplianceView view, Language language, Medium medium) {
    Texts texts = Texts.in(language).with("compliance");
    Heading heading =
        new Heading(
            texts.get("check.title"), view.name(), texts.get("check.lead", view.day().toString()));
    Document document = Document.open(texts, medium, heading);
    ComplianceReport report = new ComplianceReport(view, new Wordings(document.html(), texts));
    document.header(heading).main(report.parts());
    document.section("summary", texts.get("summary.heading"), report::summary);
    report.list(document, "broken", Outcome.FAIL);
    report.list(document, "open", Outcome.UNKNOWN);
    document.section("laws", texts.get("laws.heading"), report::laws);
    document.section("method", texts.get("method.heading"), report::method);
    return document.close(List.of(texts.get("footer.reading")));
  }

  private List<Heading.Part> parts() {
    List<Heading.Part> parts = new ArrayList<>();
    for (String part : List.of("summary", "broken", "open", "laws", "method")) {
      boolean empty =
          (part.equals("broken") && view.count(Outcome.FAIL) == 0)
              || (part.equals("open") && view.count(Outcome.UNKNOWN) == 0);
      if (!empty) {
        parts.add(new Heading.Part(part, say.t(part + ".nav")));
      }
    }
    return parts;
  }

  private void summary() {
    html.leaf("p", verdict() + others(), "class", "words");
    html.open("dl", "class", "figures");
    say.figure("figure.fail", view.count(Outcome.FAIL));
    say.figure("figure.unknown", view.count(Outcome.UNKNOWN));
    say.figure("figure.pass", view.count(Outcome.PASS));
    html.close("dl");
  }

  private String verdict() {
    if (view.findings().isEmpty()) {
      return say.t("summary.none");
    }
    if (view.count(Outcome.FAIL) > 0) {
      return say.t("summary.broken");
    }
    return say.t(view.count(Outcome.UNKNOWN) > 0 ? "summary.open" : "summary.kept");
  }

  private String others() {
    long others = view.count(Outcome.NOT_APPLICABLE);
    return others == 0
        ? ""
        : say.t("sentence.gap") + say.t("summary.others", Long.toString(others));
  }

  private void list(Document document, String part, Outcome outcome) {
    List<Finding> findings = view.of(outcome);
    if (!findings.isEmpty()) {
      document.section(
          part,
          say.t(part + ".heading"),
          () -> {
            say.paragraph(say.t(part + ".intro"));
            findings.forEach(this::article);
          });
    }
  }

  private void article(Finding finding) {
    html.open("article", "class", "reason");
    html.open("h3").text(say.of(finding.rule().provision().told())).text(" ");
    say.badge(finding.outcome());
    html.text(" ");
    html.leaf(
        "span", say.t("severity." + finding.rule().telling().severity().code()), "class", "tag");
    html.close("h3");
    say.paragraph(say.of(finding.rule().telling().reading()));
    labelled("label.evidence", evidence(finding));
    labelled("label.todo", say.of(finding.rule().telling().todo()));
    html.leaf("p", finding.rule().id(), "class", "code").close("article");
  }

  private void labelled(String label, String text) {
    html.open("p", "class", "limit").leaf("b", say.t(label)).text(" " + text).close("p");
  }

  private String evidence(Finding finding) {
    String evidence = say.of(finding.evidence());
    return finding.about().isEmpty() ? evidence : say.t("label.about", finding.about(), evidence);
  }

  private void laws() {
    say.paragraph(say.t("laws.intro"));
    view.byLaw().values().forEach(this::law);
  }

  private void law(List<Finding> findings) {
    Provision first = findings.getFirst().rule().provision();
    html.open("h3").text(say.of(first.name())).close("h3");
    say.paragraph(force(first), "class", "note");
    html.open("table", "class", "stack").open("thead").open("tr");
    for (String column : List.of("article", "reading", "outcome", "evidence")) {
      html.leaf("th", say.t("column." + column), "scope", "col");
    }
    html.close("tr").close("thead").open("tbody");
    alike(findings).forEach(this::row);
    html.close("tbody").close("table");
  }

  /** Findings of one rule and outcome together, in the order of the rules. */
  private static Collection<List<Finding>> alike(List<Finding> findings) {
    return findings.stream()
        .collect(
            Collectors.groupingBy(
                finding -> finding.rule().id() + finding.outcome(),
                LinkedHashMap::new,
                Collectors.toList()))
        .values();
  }

  private String abouts(List<Finding> alike) {
    String names =
        alike.stream().map(Finding::about).collect(Collectors.joining(say.t("list.separator")));
    return say.t("label.abouts", names);
  }

  private String force(Provision provision) {
    return provision
        .force()
        .end()
        .map(end -> say.t("laws.until", provision.force().from().toString(), end.toString()))
        .orElseGet(() -> say.t("laws.since", provision.force().from().toString()));
  }

  private void row(List<Finding> alike) {
    Finding finding = alike.getFirst();
    String article = say.t("label.article", finding.rule().provision().article());
    html.open("tr").leaf("th", article, "scope", "row", "class", "when");
    html.leaf("td", say.of(finding.rule().telling().reading())).open("td");
    say.badge(finding.outcome());
    html.close("td").open("td", "class", "meaning");
    html.text(alike.size() == 1 ? evidence(finding) : abouts(alike)).close("td").close("tr");
  }

  private void method() {
    html.open("ul", "class", "short");
    for (String note : List.of("facts", "unknown", "dates", "advice")) {
      html.leaf("li", say.t("method." + note));
    }
    html.close("ul");
  }
}
