package dev.zhenzan.report;

import dev.zhenzan.model.AuthenticityScore;
import java.util.List;

/** The videos and creators with the lowest and the highest authenticity, each with its interval. */
final class RankingSection {
  private static final int MOST = 10;
  private static final int ID_WIDTH = 22;

  private final Page page;
  private final Html html;

  private RankingSection(Page page) {
    this.page = page;
    this.html = page.html();
  }

  static void write(Page page) {
    new RankingSection(page).write();
  }

  private void write() {
    html.open("section", "aria-labelledby", "ranking");
    page.heading("ranking", "ranking.heading");
    page.paragraph(page.t("ranking.intro"));
    rankings("videos", page.result().scores().videos());
    if (page.result().scores().creators().isEmpty()) {
      page.paragraph(page.t("ranking.noCreators"), "class", "note");
    } else {
      rankings("creators", page.result().scores().creators());
    }
    html.close("section");
  }

  private void rankings(String kind, List<AuthenticityScore> scores) {
    if (scores.isEmpty()) {
      page.paragraph(page.t("ranking.empty"), "class", "empty");
      return;
    }
    Ranking ranking = Ranking.of(scores, MOST);
    html.leaf("h3", page.t("ranking." + kind));
    page.paragraph(
        page.t(
            "ranking.below",
            page.n(kind, ranking.total()),
            Numbers.count(ranking.surelyBelowHalf()),
            Numbers.share(ranking.surelyBelowHalf(), ranking.total())));
    boolean all = ranking.highest().isEmpty();
    table(kind, all ? "ranking.all" : "ranking.lowest", ranking.lowest());
    if (!all) {
      table(kind, "ranking.highest", ranking.highest());
    }
  }

  private void table(String kind, String caption, List<AuthenticityScore> scores) {
    html.open("table", "class", "ranking").leaf("caption", page.t(caption));
    html.open("thead").open("tr");
    html.leaf("th", page.t("ranking.col." + kind), "scope", "col");
    html.leaf("th", page.t("ranking.col.likes"), "scope", "col", "class", "number");
    html.leaf("th", page.t("ranking.col.share"), "scope", "col", "class", "number");
    html.open("th", "class", "plot", "aria-hidden", "true");
    IntervalStrip.axis(html);
    html.close("th").close("tr").close("thead").open("tbody");
    scores.forEach(score -> row(kind, score));
    html.close("tbody").close("table");
  }

  private void row(String kind, AuthenticityScore score) {
    html.open("tr").open("th", "scope", "row");
    Shown.id(html, name(kind, score.subject()), ID_WIDTH);
    html.close("th");
    html.open("td", "class", "number");
    html.text(Numbers.count(score.likes())).close("td");
    html.open("td", "class", "number share");
    html.leaf("b", Numbers.percent(score.authenticity().estimate())).text(" ");
    html.leaf("span", Numbers.percentBounds(score.authenticity())).close("td");
    html.open("td", "class", "plot");
    IntervalStrip.draw(html, score.authenticity(), IntervalStrip.Size.SMALL);
    html.close("td").close("tr");
  }

  private String name(String kind, int subject) {
    return kind.equals("videos")
        ? page.video(subject)
        : page.result().input().interactions().accounts().text(subject);
  }
}
