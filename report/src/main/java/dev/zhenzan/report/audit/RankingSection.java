package dev.zhenzan.report.audit;

import dev.zhenzan.model.AuthenticityScore;
import dev.zhenzan.report.chart.IntervalStrip;
import dev.zhenzan.report.page.Html;
import dev.zhenzan.report.page.Numbers;
import dev.zhenzan.report.page.Shown;
import java.util.List;
import java.util.Locale;

/** The videos and creators with the lowest and the highest authenticity, each with its interval. */
final class RankingSection {
  private static final int MOST = 10;
  private static final int ID_WIDTH = 22;

  /** What is ranked. */
  private enum Subject {
    VIDEOS,
    CREATORS;

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

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
    if (page.result().scores().videos().isEmpty()) {
      page.paragraph(page.t("ranking.empty"), "class", "empty");
    } else {
      rankings();
    }
    html.close("section");
  }

  private void rankings() {
    page.paragraph(page.t("ranking.intro"));
    rankings(Subject.VIDEOS, page.result().scores().videos());
    if (page.result().scores().creators().isEmpty()) {
      page.paragraph(page.t("ranking.noCreators"), "class", "note");
    } else {
      rankings(Subject.CREATORS, page.result().scores().creators());
    }
  }

  private void rankings(Subject subject, List<AuthenticityScore> scores) {
    Ranking ranking = Ranking.of(scores, MOST);
    html.leaf("h3", page.t("ranking." + subject.key()));
    page.paragraph(
        page.t(
            "ranking.below",
            page.n(subject.key(), ranking.total()),
            Numbers.count(ranking.surelyBelowHalf()),
            Numbers.share(ranking.surelyBelowHalf(), ranking.total())));
    boolean all = ranking.highest().isEmpty();
    table(subject, all ? "ranking.all" : "ranking.lowest", ranking.lowest());
    if (!all) {
      table(subject, "ranking.highest", ranking.highest());
    }
  }

  private void table(Subject subject, String caption, List<AuthenticityScore> scores) {
    html.open("table", "class", "ranking").leaf("caption", page.t(caption));
    html.open("thead").open("tr");
    html.leaf("th", page.t("ranking.col." + subject.key()), "scope", "col");
    html.leaf("th", page.t("ranking.col.likes"), "scope", "col", "class", "number");
    html.leaf("th", page.t("ranking.col.share"), "scope", "col", "class", "number");
    html.leaf("th", page.t("ranking.col.bounds"), "scope", "col", "class", "number");
    html.open("th", "class", "scale", "aria-hidden", "true");
    IntervalStrip.axis(html);
    html.close("th").close("tr").close("thead").open("tbody");
    scores.forEach(score -> row(subject, score));
    html.close("tbody").close("table");
  }

  private void row(Subject subject, AuthenticityScore score) {
    html.open("tr").open("th", "scope", "row");
    Shown.id(html, id(subject, score.subject()), ID_WIDTH);
    html.close("th");
    String likes = page.t("ranking.col.likes");
    html.leaf("td", Numbers.count(score.likes()), "class", "number", "data-label", likes);
    html.open("td", "class", "number");
    html.leaf("b", Numbers.percent(score.authenticity().estimate())).close("td");
    html.leaf("td", Numbers.percentBounds(score.authenticity()), "class", "number bounds");
    html.open("td", "class", "scale");
    IntervalStrip.small(html, score.authenticity());
    html.close("td").close("tr");
  }

  private String id(Subject subject, int dense) {
    return switch (subject) {
      case VIDEOS -> page.video(dense);
      case CREATORS -> page.result().input().interactions().accounts().text(dense);
    };
  }
}
