package dev.zhenzan.report.audit;

import dev.zhenzan.model.AuthenticityScore;
import dev.zhenzan.model.DetectorRun;
import dev.zhenzan.model.Interval;
import dev.zhenzan.model.Verdict;
import dev.zhenzan.report.chart.IntervalStrip;
import dev.zhenzan.report.page.Html;
import dev.zhenzan.report.page.Numbers;

/** The score of the whole log in figures and words, and the figures it rests on. */
final class ScoreSection {
  /** An interval wider than this is told to be wide. */
  private static final double WIDE = 0.2;

  private final Page page;
  private final AuthenticityScore score;

  private ScoreSection(Page page) {
    this.page = page;
    this.score = page.result().scores().log();
  }

  static void write(Page page) {
    new ScoreSection(page).write();
  }

  private void write() {
    Html html = page.html();
    html.open("section", "aria-labelledby", "score");
    page.heading("score", "score.heading");
    html.open("div", "class", "headline");
    html.open("div", "class", "card");
    if (score.likes() == 0) {
      page.paragraph(page.t("score.none"), "class", "words");
    } else {
      figure();
    }
    html.close("div");
    grade();
    html.close("div");
    inShort();
    keyFigures();
    html.close("section");
  }

  private void figure() {
    Interval share = score.authenticity();
    page.html().open("p", "class", "score");
    page.html().leaf("strong", Numbers.percent(share.estimate())).text(" ");
    page.html().leaf("span", page.t("interval.bounds", Numbers.percentBounds(share)));
    page.html().close("p");
    page.html().open("div", "class", "meter");
    IntervalStrip.large(page.html(), share);
    IntervalStrip.axis(page.html());
    page.html().close("div");
    page.paragraph(words(share), "class", "words");
  }

  private String words(Interval share) {
    boolean wide = share.high() - share.low() > WIDE;
    String meaning =
        page.t(
            "score.words",
            perHundred(share.estimate()),
            perHundred(share.low()),
            perHundred(share.high()));
    String level = page.t("score.level." + (wide ? "unsure" : level(share.estimate())));
    return wide
        ? page.sentences(level, meaning, page.t("score.wide"))
        : page.sentences(level, meaning);
  }

  private static String perHundred(double share) {
    return Numbers.decimals(100 * share, 1);
  }

  private static String level(double share) {
    if (share >= 0.97) {
      return "nearlyAll";
    }
    if (share >= 0.85) {
      return "most";
    }
    if (share >= 0.5) {
      return "more";
    }
    return share >= 0.15 ? "less" : "few";
  }

  private void grade() {
    page.html().open("div", "class", "card grade");
    page.html().leaf("p", page.t("grade.label"), "class", "label");
    page.html().leaf("p", page.t("grade.name"), "class", "letter");
    page.paragraph(page.t("grade.meaning"));
    page.html().close("div");
  }

  private void inShort() {
    Counts subject = page.tally().subject();
    if (subject.total() == 0) {
      return;
    }
    page.html().open("ul", "class", "short");
    page.html().leaf("li", invalidInShort(subject));
    page.html().leaf("li", groupsInShort(subject));
    page.html().leaf("li", checksInShort());
    page.html().close("ul");
  }

  private String invalidInShort(Counts subject) {
    return page.t(
        "short.invalid",
        page.subject(subject.total()),
        Numbers.count(subject.invalid()),
        Numbers.share(subject.invalid(), subject.total()),
        Numbers.count(subject.of(Verdict.SUSPECT)),
        Numbers.share(subject.of(Verdict.SUSPECT), subject.total()));
  }

  private String groupsInShort(Counts subject) {
    int groups = page.result().groups().size();
    if (groups == 0) {
      return page.t("short.noGroups");
    }
    return page.t(
        "short.groups",
        page.n("groups", groups),
        Numbers.count(page.tally().invalidGroups()),
        page.n("accounts", page.tally().groupedAccounts()),
        Numbers.share(page.tally().groupedAccounts(), page.result().accounts().size()),
        Numbers.count(page.tally().groupedInvalid()),
        Numbers.count(subject.invalid()));
  }

  private String checksInShort() {
    long ran = page.result().detectors().stream().filter(DetectorRun::ran).count();
    int all = page.result().detectors().size();
    if (ran == all) {
      return page.t("short.allChecks", Numbers.count(all));
    }
    return page.t("short.checks", Numbers.count(ran), Numbers.count(all));
  }

  private void keyFigures() {
    page.html().open("dl", "class", "figures");
    if (score.likes() > 0) {
      figure("likes", Numbers.count(score.likes()), page.t("figure.likes.note"));
      String bounds = Numbers.countBounds(score.validLikes());
      String valid = Numbers.count(score.validLikes().estimate());
      figure("valid", valid, page.t("interval.bounds", bounds));
    }
    figure("interactions", Numbers.count(page.tally().interactions().total()), logged());
    figure("accounts", Numbers.count(page.result().accounts().size()), "");
    figure("videos", Numbers.count(page.result().scores().videos().size()), creators());
    figure("rows", Numbers.count(page.context().rows()), rejected());
    page.html().close("dl");
  }

  private String logged() {
    Counts subject = page.tally().subject();
    return page.tally().ofLikes()
        ? page.t("figure.interactions.note", Numbers.count(subject.total()))
        : "";
  }

  private String creators() {
    int creators = page.result().scores().creators().size();
    return creators == 0
        ? page.t("figure.videos.noCreators")
        : page.t("figure.videos.creators", page.n("creators", creators));
  }

  private String rejected() {
    ReportContext context = page.context();
    if (context.rejected() == 0) {
      return page.t("figure.rows.allUsed");
    }
    return page.t(
        "figure.rows.note",
        Numbers.count(context.rejected()),
        Numbers.share(context.rejected(), context.rows()));
  }

  private void figure(String key, String value, String note) {
    page.html().open("div").leaf("dt", page.t("figure." + key));
    page.html().open("dd").leaf("b", value);
    if (!note.isEmpty()) {
      page.html().text(" ").leaf("span", note);
    }
    page.html().close("dd").close("div");
  }
}
