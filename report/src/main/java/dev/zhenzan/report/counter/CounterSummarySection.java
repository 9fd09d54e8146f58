package dev.zhenzan.report.counter;

import dev.zhenzan.model.CounterFinding;
import dev.zhenzan.model.CounterScore;
import dev.zhenzan.model.Interval;
import dev.zhenzan.model.Verdict;
import dev.zhenzan.report.page.Html;
import dev.zhenzan.report.page.Numbers;
import java.util.Comparator;
import java.util.List;

/** How many works show likes that nothing accounts for, and how far that can be trusted. */
final class CounterSummarySection {
  private final CounterPage page;
  private final Html html;

  private CounterSummarySection(CounterPage page) {
    this.page = page;
    this.html = page.html();
  }

  static void write(CounterPage page) {
    new CounterSummarySection(page).write();
  }

  private void write() {
    html.leaf("p", words(), "class", "words");
    html.open("div", "class", "card grade");
    html.leaf("p", page.t("grade.label"), "class", "label");
    html.leaf("p", page.t("grade.letter"), "class", "letter");
    html.leaf(
            "p",
            page.t(
                "grade",
                Numbers.percent(CounterScore.CEILING),
                Numbers.percent(CounterScore.FLOOR)))
        .close("div");
    figures();
  }

  private String words() {
    long works = page.result().scores().size();
    long tooLittle =
        page.result().scores().stream()
            .filter(score -> score.basis() == CounterScore.Basis.TOO_LITTLE)
            .count();
    long called = page.called().size();
    if (works == 0) {
      return page.t("summary.none");
    }
    if (called == 0) {
      return page.t("summary.words.clean", Numbers.count(works), Numbers.count(tooLittle));
    }
    return page.t(
        "summary.words",
        Numbers.count(called),
        Numbers.count(works),
        Numbers.count(page.result().count(Verdict.INVALID_SOPHISTICATED)),
        Numbers.count(page.result().count(Verdict.SUSPECT)),
        Numbers.count(tooLittle));
  }

  private void figures() {
    Interval likes = likes();
    html.open("dl", "class", "figures");
    figure(
        "works",
        Numbers.count(page.result().scores().size()),
        page.t("figure.works.note", Numbers.count(page.result().input().counters().size())));
    figure(
        "invalid",
        Numbers.count(page.result().count(Verdict.INVALID_SOPHISTICATED)),
        page.t("figure.invalid.note"));
    figure(
        "suspect",
        Numbers.count(page.result().count(Verdict.SUSPECT)),
        page.t("figure.suspect.note"));
    if (likes.high() > 0) {
      figure(
          "likes",
          Numbers.count(likes.estimate()),
          page.t("figure.likes.note", Numbers.countBounds(likes)));
    }
    html.close("dl");
  }

  private void figure(String key, String value, String note) {
    html.open("div").leaf("dt", page.t("figure." + key)).open("dd");
    html.leaf("b", value).leaf("span", note).close("dd").close("div");
  }

  /** Of each work its strongest sign: signs of one work overlap. */
  private Interval likes() {
    double low = 0;
    double estimate = 0;
    double high = 0;
    for (CounterScore score : page.called()) {
      List<CounterFinding> findings = page.result().findings(score.video());
      if (!findings.isEmpty()) {
        CounterFinding strongest =
            findings.stream()
                .max(Comparator.comparingDouble(CounterFinding::strength))
                .orElseThrow();
        low += strongest.likes().low();
        estimate += strongest.likes().estimate();
        high += strongest.likes().high();
      }
    }
    return new Interval(low, estimate, high);
  }
}
