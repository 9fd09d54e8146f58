package dev.zhenzan.report.diagnosis;

import dev.zhenzan.diagnosis.topic.TopicDemand;
import dev.zhenzan.diagnosis.topic.TopicLift;
import dev.zhenzan.model.Interval;
import dev.zhenzan.report.chart.IntervalStrip;
import dev.zhenzan.report.chart.Scale;
import dev.zhenzan.report.page.Html;
import dev.zhenzan.report.page.Numbers;
import java.util.Comparator;
import java.util.List;

/** What topics do, and what is asked for and offered of them. */
final class TopicsSection {
  private static final int MOST = 12;

  private final Page page;
  private final Html html;

  private TopicsSection(Page page) {
    this.page = page;
    this.html = page.html();
  }

  static void write(Page page) {
    new TopicsSection(page).write();
  }

  private void write() {
    List<TopicLift> lifts = page.diagnosis().topics().lifts();
    if (lifts.isEmpty()) {
      page.paragraph(page.t("topics.none"), "class", "empty");
    } else {
      long named = lifts.stream().filter(TopicLift::isSignificant).count();
      page.paragraph(
          named == 0
              ? page.t("topics.nothing", lifts.size())
              : page.t("topics.named", named, lifts.size()),
          "class",
          "words");
      for (TopicLift.Scope scope : TopicLift.Scope.values()) {
        table(scope, lifts.stream().filter(lift -> lift.scope() == scope).limit(MOST).toList());
      }
    }
    demand();
  }

  private void table(TopicLift.Scope scope, List<TopicLift> lifts) {
    if (lifts.isEmpty()) {
      return;
    }
    String key =
        switch (scope) {
          case OWN -> "own";
          case VERTICAL -> "vertical";
        };
    Scale scale = scale(lifts.stream().map(TopicLift::lift).toList());
    html.open("table", "class", "ranking").leaf("caption", page.t("topics.table." + key));
    head(scale, List.of("topics.col.works", "topics.col.lift"));
    html.open("tbody");
    for (TopicLift lift : lifts) {
      html.open("tr").open("th", "scope", "row");
      html.text(page.words(page.context().topic(lift.tag())));
      if (lift.isSignificant()) {
        html.text(" ").leaf("span", page.t("topics.significant"), "class", "badge good");
      }
      html.close("th");
      cells(lift.with(), lift.lift(), scale);
      html.close("tr");
    }
    html.close("tbody").close("table");
  }

  private void cells(int works, Interval factor, Scale scale) {
    html.leaf(
        "td", Numbers.count(works), "class", "number", "data-label", page.t("topics.col.works"));
    html.open("td", "class", "number").leaf("b", Page.factor(factor.estimate())).close("td");
    html.leaf("td", page.factorBounds(factor), "class", "number bounds");
    html.open("td", "class", "scale");
    IntervalStrip.small(html, logarithm(factor), scale, 0);
    html.close("td");
  }

  private void head(Scale scale, List<String> columns) {
    html.open("thead").open("tr");
    html.leaf("th", page.t("topics.col.topic"), "scope", "col");
    columns.forEach(column -> html.leaf("th", page.t(column), "scope", "col", "class", "number"));
    html.leaf("th", page.t("col.bounds"), "scope", "col", "class", "number");
    html.open("th", "class", "scale", "aria-hidden", "true");
    IntervalStrip.axis(
        html, Page.factor(Math.exp(scale.low())), "", Page.factor(Math.exp(scale.high())));
    html.close("th").close("tr").close("thead");
  }

  private static Scale scale(List<Interval> factors) {
    double least = 0;
    double most = 0;
    for (Interval factor : factors) {
      least = Math.min(least, Math.log(factor.low()));
      most = Math.max(most, Math.log(factor.high()));
    }
    return Scale.around(least, most);
  }

  private static Interval logarithm(Interval factor) {
    return new Interval(
        Math.log(factor.low()), Math.log(factor.estimate()), Math.log(factor.high()));
  }

  private void demand() {
    List<TopicDemand> topics =
        page.diagnosis().topics().demand().stream()
            .sorted(Comparator.comparingDouble(topic -> -topic.demand()))
            .limit(MOST)
            .toList();
    if (topics.isEmpty()) {
      return;
    }
    Scale scale = scale(topics.stream().map(TopicDemand::ratio).toList());
    html.leaf("h3", page.t("demand.heading"));
    page.paragraph(page.t("demand.intro", TopicDemand.FEWEST_CREATORS));
    html.open("table", "class", "ranking").leaf("caption", page.t("demand.table"));
    head(
        scale,
        List.of("demand.col.supply", "demand.col.demand", "topics.col.works", "demand.col.ratio"));
    html.open("tbody");
    for (TopicDemand topic : topics) {
      html.open("tr").open("th", "scope", "row");
      html.text(page.words(page.context().topic(topic.tag()))).close("th");
      share("demand.col.supply", topic.supply());
      share("demand.col.demand", topic.demand());
      cells(topic.works(), topic.ratio(), scale);
      html.close("tr");
    }
    html.close("tbody").close("table");
  }

  private void share(String column, double share) {
    html.leaf("td", Numbers.percent(share), "class", "number", "data-label", page.t(column));
  }
}
