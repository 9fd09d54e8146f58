package dev.zhenzan.report.compliance;

import dev.zhenzan.compliance.Wording;
import dev.zhenzan.compliance.assessment.AssessedRisk;
import dev.zhenzan.compliance.assessment.Processing;
import dev.zhenzan.compliance.assessment.RiskLevel;
import dev.zhenzan.compliance.purpose.Purpose;
import dev.zhenzan.compliance.rule.Finding;
import dev.zhenzan.report.page.Document;
import dev.zhenzan.report.page.Heading;
import dev.zhenzan.report.page.Html;
import dev.zhenzan.report.page.Language;
import dev.zhenzan.report.page.Medium;
import dev.zhenzan.report.page.Shown;
import dev.zhenzan.report.page.Texts;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** An assessment of the impact on personal information as one page. */
public final class AssessmentReport {
  private static final int NAME_WIDTH = 32;
  private static final List<String> PARTS =
      List.of("overall", "processing", "necessity", "risks", "signing");

  private final AssessmentView view;
  private final Wordings say;
  private final Html html;

  private AssessmentReport(AssessmentView view, Wordings say) {
    this.view = view;
    this.say = say;
    this.html = say.html();
  }

  /** The page's text for a medium. The same arguments give the same text. */
  public static String html(AssessmentView view, Language language, Medium medium) {
    Texts texts = Texts.in(language).with("compliance");
    Heading heading =
        new Heading(
            texts.get("assessment.title"),
            view.name(),
            texts.get("assessment.lead", view.day().toString()));
    Document document = Document.open(texts, medium, heading);
    AssessmentReport report = new AssessmentReport(view, new Wordings(document.html(), texts));
    document.header(heading);
    document.main(
        PARTS.stream().map(part -> new Heading.Part(part, texts.get(part + ".nav"))).toList());
    document.section("overall", texts.get("overall.heading"), report::overall);
    document.section("processing", texts.get("processing.heading"), report::processing);
    document.section("necessity", texts.get("necessity.heading"), report::necessity);
    document.section("risks", texts.get("risks.heading"), report::risks);
    document.section("signing", texts.get("signing.heading"), report::signing);
    return document.close(List.of(texts.get("footer.reading")));
  }

  private void overall() {
    RiskLevel highest = view.assessment().highest();
    html.leaf("p", say.t("overall." + highest.code()), "class", "words");
    html.open("dl", "class", "figures");
    for (RiskLevel level : List.of(RiskLevel.HIGH, RiskLevel.MEDIUM, RiskLevel.LOW)) {
      long count = view.assessment().risks().stream().filter(risk -> risk.level() == level).count();
      say.figure("figure." + level.code(), count);
    }
    html.close("dl");
  }

  private void processing() {
    say.paragraph(say.t("processing.intro"));
    html.open("div", "class", "cards");
    view.assessment().processing().forEach(this::card);
    html.close("div");
  }

  private void card(Processing processing) {
    html.open("article", "class", "card").open("h4");
    Shown.id(html, processing.source(), NAME_WIDTH);
    html.close("h4").open("dl", "class", "chain");
    String terms = String.join(say.t("list.separator"), processing.terms());
    pair("kind", say.texts().getOr("kind." + processing.kind(), processing.kind()));
    pair("purposes", purposes(processing.purposes()));
    pair("obtained", say.texts().getOr("obtained." + processing.obtained(), processing.obtained()));
    pair("terms", terms.isEmpty() ? say.t("processing.noTerms") : terms);
    html.close("dl").close("article");
  }

  private void pair(String column, String text) {
    html.leaf("dt", say.t("column." + column)).leaf("dd", text);
  }

  private String purposes(Set<Purpose> purposes) {
    return purposes.stream()
        .map(purpose -> say.t("purpose." + purpose.code()))
        .collect(Collectors.joining(say.t("list.separator")));
  }

  private void necessity() {
    Set<Purpose> used = new TreeSet<>();
    view.assessment().processing().forEach(each -> used.addAll(each.purposes()));
    html.open("dl", "class", "points");
    for (Purpose purpose : used) {
      Wording why = view.necessity().get(purpose);
      if (why != null) {
        html.open("div").leaf("dt", say.t("purpose." + purpose.code()));
        html.leaf("dd", say.of(why)).close("div");
      }
    }
    html.close("dl");
  }

  private void risks() {
    say.paragraph(say.t("risks.intro"));
    view.assessment().risks().forEach(this::risk);
  }

  private void risk(AssessedRisk risk) {
    html.open("article", "class", "reason");
    html.open("h3").text(say.of(risk.risk().title())).text(" ");
    html.leaf("span", say.t("level." + risk.level().code()), "class", badge(risk.level()));
    html.close("h3");
    labelled("label.harm", say.of(risk.risk().harm()));
    labelled("label.measures", say.of(risk.risk().measures()));
    labelled("label.checked", say.t("risks.kept", risk.kept(), risk.gaps().size()));
    if (!risk.gaps().isEmpty()) {
      html.open("ul", "class", "short");
      risk.gaps().forEach(this::gap);
      html.close("ul");
    }
    html.close("article");
  }

  private static String badge(RiskLevel level) {
    return switch (level) {
      case HIGH -> "badge bad";
      case MEDIUM -> "badge open";
      case LOW -> "badge good";
    };
  }

  private void gap(Finding gap) {
    html.open("li").text(say.of(gap.rule().provision().told())).text(" ");
    say.badge(gap.outcome());
    html.text(" " + say.of(gap.rule().telling().todo())).close("li");
  }

  private void labelled(String label, String text) {
    html.open("p").leaf("b", say.t(label)).text(" " + text).close("p");
  }

  private void signing() {
    say.paragraph(say.t("signing.intro"));
    html.open("dl", "class", "thresholds");
    for (String line : List.of("conclusion", "person", "day", "kept")) {
      html.open("div").leaf("dt", say.t("signing." + line));
      html.leaf("dd", say.t("signing." + line + ".value")).close("div");
    }
    html.close("dl");
  }
}
