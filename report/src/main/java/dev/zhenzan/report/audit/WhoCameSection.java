package dev.zhenzan.report.audit;

import dev.zhenzan.model.Verdict;
import dev.zhenzan.report.chart.Chart;
import dev.zhenzan.report.page.Html;
import dev.zhenzan.report.page.Numbers;

/** How many likes, interactions and accounts fell under each verdict. */
final class WhoCameSection {
  private final Page page;
  private final Html html;

  private WhoCameSection(Page page) {
    this.page = page;
    this.html = page.html();
  }

  static void write(Page page) {
    if (page.tally().subject().total() > 0) {
      new WhoCameSection(page).write();
    }
  }

  private void write() {
    html.open("section", "aria-labelledby", "who");
    page.heading("who", "who.heading");
    page.paragraph(page.t("who.intro"));
    html.open("figure");
    bar(page.tally().subject());
    html.close("figure");
    html.open("table", "class", "stack");
    head();
    html.open("tbody");
    for (Verdict verdict : Verdict.values()) {
      row(verdict);
    }
    html.close("tbody");
    total();
    html.close("table");
    if (page.tally().ofLikes()) {
      page.paragraph(page.t("who.counting"), "class", "note");
    }
    html.close("section");
  }

  private void bar(Counts counts) {
    Chart.open(html, "whobar", 44, page.t("who.chart"), sentence(counts));
    double at = 0;
    for (Verdict verdict : Verdict.values()) {
      double share = (double) counts.of(verdict) / counts.total();
      if (share > 0) {
        html.empty(
            "rect",
            "class",
            "f-" + Palette.of(verdict),
            "x",
            Chart.across(at),
            "y",
            "2",
            "width",
            Chart.across(share),
            "height",
            "40");
      }
      at += share;
    }
    html.close("svg");
  }

  private String sentence(Counts counts) {
    StringBuilder sentence = new StringBuilder();
    for (Verdict verdict : Verdict.values()) {
      sentence
          .append(sentence.isEmpty() ? "" : page.t("list.separator"))
          .append(page.t("verdict." + verdict.code()))
          .append(' ')
          .append(Numbers.share(counts.of(verdict), counts.total()));
    }
    return sentence.toString();
  }

  private void head() {
    html.open("thead").open("tr");
    header("who.verdict");
    header("who.meaning");
    number(page.tally().ofLikes() ? "who.likes" : "who.interactions");
    if (othersToo()) {
      number("who.interactions");
    }
    number("who.accounts");
    html.close("tr").close("thead");
  }

  /** Whether the log has other rows than likes. */
  private boolean othersToo() {
    Tally tally = page.tally();
    return tally.subject().total() != tally.interactions().total();
  }

  private void header(String key) {
    html.leaf("th", page.t(key), "scope", "col");
  }

  private void number(String key) {
    html.leaf("th", page.t(key), "scope", "col", "class", "number");
  }

  private void row(Verdict verdict) {
    html.open("tr");
    html.open("th", "scope", "row");
    html.leaf("span", "", "class", "swatch bg-" + Palette.of(verdict));
    html.text(page.t("verdict." + verdict.code())).close("th");
    html.leaf("td", page.t("verdict." + verdict.code() + ".meaning"), "class", "meaning");
    cells(verdict);
    html.close("tr");
  }

  private void cells(Verdict verdict) {
    Tally tally = page.tally();
    cell(tally.subject(), verdict, tally.ofLikes() ? "who.likes" : "who.interactions");
    if (othersToo()) {
      cell(tally.interactions(), verdict, "who.interactions");
    }
    cell(tally.accounts(), verdict, "who.accounts");
  }

  private void cell(Counts counts, Verdict verdict, String key) {
    html.open("td", "class", "number", "data-label", page.t(key));
    html.text(Numbers.count(counts.of(verdict))).text(" ");
    html.leaf("span", Numbers.share(counts.of(verdict), counts.total()), "class", "share");
    html.close("td");
  }

  private void total() {
    Tally tally = page.tally();
    html.open("tfoot").open("tr");
    html.leaf("th", page.t("who.total"), "scope", "row", "colspan", "2");
    sum(tally.subject(), tally.ofLikes() ? "who.likes" : "who.interactions");
    if (othersToo()) {
      sum(tally.interactions(), "who.interactions");
    }
    sum(tally.accounts(), "who.accounts");
    html.close("tr").close("tfoot");
  }

  private void sum(Counts counts, String key) {
    String total = Numbers.count(counts.total());
    html.leaf("td", total, "class", "number", "data-label", page.t(key));
  }
}
