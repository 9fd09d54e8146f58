package dev.zhenzan.report.counter;

import dev.zhenzan.model.CounterFinding;
import dev.zhenzan.model.CounterScore;
import dev.zhenzan.model.Verdict;
import dev.zhenzan.report.chart.IntervalStrip;
import dev.zhenzan.report.page.Html;
import dev.zhenzan.report.page.Numbers;
import dev.zhenzan.report.page.Shown;
import java.util.List;

/** The works that stand out: a table, then each with its growth, its signs and its peers. */
final class WorksSection {
  private static final int MOST_ROWS = 20;
  private static final int MOST_CHARTS = 6;
  private static final int ID_WIDTH = 22;

  private final CounterPage page;
  private final Html html;

  private WorksSection(CounterPage page) {
    this.page = page;
    this.html = page.html();
  }

  static void write(CounterPage page) {
    new WorksSection(page).write();
  }

  private void write() {
    List<CounterScore> called = page.called();
    if (called.isEmpty()) {
      html.leaf("p", page.t("works.none"), "class", "empty");
      return;
    }
    html.leaf("p", page.t("works.intro"));
    table(called.stream().limit(MOST_ROWS).toList());
    if (called.size() > MOST_ROWS) {
      String shown = Numbers.count(MOST_ROWS);
      html.leaf("p", page.t("works.more", shown, Numbers.count(called.size())), "class", "note");
    }
    called.stream().limit(MOST_CHARTS).forEach(this::work);
  }

  private void table(List<CounterScore> scores) {
    html.open("table", "class", "ranking").open("thead").open("tr");
    html.leaf("th", page.t("works.col.work"), "scope", "col");
    html.leaf("th", page.t("works.col.likes"), "scope", "col", "class", "number");
    html.leaf("th", page.t("works.col.probability"), "scope", "col", "class", "number");
    html.leaf("th", page.t("works.col.bounds"), "scope", "col", "class", "number");
    html.open("th", "class", "scale", "aria-hidden", "true");
    IntervalStrip.axis(html);
    html.close("th").close("tr").close("thead").open("tbody");
    scores.forEach(this::row);
    html.close("tbody").close("table");
  }

  private void row(CounterScore score) {
    html.open("tr").open("th", "scope", "row");
    Shown.id(html, page.video(score.video()), ID_WIDTH);
    html.text(" ");
    badge(score);
    html.close("th");
    String likes = page.t("works.col.likes");
    html.leaf("td", Numbers.count(score.likes()), "class", "number", "data-label", likes);
    html.open("td", "class", "number");
    html.leaf("b", Numbers.percent(score.probability().estimate())).close("td");
    html.leaf("td", Numbers.percentBounds(score.probability()), "class", "number bounds");
    html.open("td", "class", "scale");
    IntervalStrip.small(html, score.probability());
    html.close("td").close("tr");
  }

  private void badge(CounterScore score) {
    String kind =
        switch (score.verdict()) {
          case VALID -> "good";
          case SUSPECT -> "open";
          case INVALID_GENERAL, INVALID_SOPHISTICATED -> "bad";
        };
    html.leaf("span", verdict(score.verdict()), "class", "badge " + kind);
  }

  private String verdict(Verdict verdict) {
    return page.t("verdict." + verdict.code());
  }

  private void work(CounterScore score) {
    html.open("div", "class", "card").open("h3").text(page.t("work.heading") + " ");
    Shown.id(html, page.video(score.video()), ID_WIDTH);
    html.text(" ");
    badge(score);
    html.close("h3");
    html.leaf(
        "p",
        page.t(
            "work.line",
            Numbers.percent(score.probability().estimate()),
            Numbers.percentBounds(score.probability()),
            page.t("basis." + score.basis().code())),
        "class",
        "note");
    GrowthChart.write(page, score);
    html.open("ul", "class", "short");
    List<CounterFinding> findings = page.strongest(score.video());
    for (CounterFinding finding : findings) {
      html.leaf("li", CounterWords.of(page.texts()).of(score, finding));
    }
    html.close("ul");
    int all = page.result().findings(score.video()).size();
    if (all > findings.size()) {
      html.leaf(
          "p",
          page.t("work.more", Numbers.count(findings.size()), Numbers.count(all)),
          "class",
          "note");
    }
    PeerStrips.write(page, score);
    html.close("div");
  }
}
