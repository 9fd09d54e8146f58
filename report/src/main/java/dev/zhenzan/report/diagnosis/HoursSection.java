package dev.zhenzan.report.diagnosis;

import dev.zhenzan.diagnosis.Timing;
import dev.zhenzan.diagnosis.figures.WorkFigures.PublishingTimes;
import dev.zhenzan.diagnosis.timing.BestTimes;
import dev.zhenzan.model.Interval;
import dev.zhenzan.report.chart.IntervalStrip;
import dev.zhenzan.report.chart.Scale;
import dev.zhenzan.report.chart.WeekMap;
import dev.zhenzan.report.page.Html;
import dev.zhenzan.report.page.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** When to publish: a map of the week, and the recommended hours beside the habit. */
final class HoursSection {
  private static final int MOST_HABITS = 4;
  private static final int DAY = 24;

  private final Page page;
  private final Html html;

  private HoursSection(Page page) {
    this.page = page;
    this.html = page.html();
  }

  static void write(Page page) {
    new HoursSection(page).write();
  }

  private void write() {
    switch (page.diagnosis().timing()) {
      case Timing.Unknown(var reason) ->
          page.paragraph(page.t("hours.unknown." + reason.code()), "class", "empty");
      case Timing.Found found -> {
        gain(found.times());
        page.paragraph(
            page.t(
                "hours.intro",
                page.t("outcome." + found.outcome().code()),
                found.hours(),
                Numbers.count(found.times().works()),
                Numbers.count(found.times().others())));
        grounds(found.grounds());
        map(found.times());
        table(found.times());
      }
    }
  }

  private void grounds(Timing.Grounds grounds) {
    page.paragraph(corrected(grounds));
    if (grounds.published() == PublishingTimes.FIRST_SEEN) {
      page.paragraph(page.t("hours.first_seen"), "class", "note");
    }
    grounds
        .curve()
        .ifPresent(
            curve ->
                page.paragraph(
                    page.t("hours.curve", page.t("basis." + curve.basis().code()), curve.source()),
                    "class",
                    "note"));
  }

  private String corrected(Timing.Grounds grounds) {
    String named =
        grounds.corrections().stream()
            .map(correction -> page.t("correction." + correction.code()))
            .collect(Collectors.joining(page.t("list.separator")));
    String corrected =
        named.isEmpty() ? page.t("hours.corrected.none") : page.t("hours.corrected", named);
    return grounds.isCorrectedForQuality()
        ? corrected
        : corrected + page.t("hours.quality.unknown");
  }

  private void gain(BestTimes times) {
    Interval log = times.gain().interval();
    Interval gain =
        new Interval(Math.exp(log.low()), Math.exp(log.estimate()), Math.exp(log.high()));
    page.paragraph(
        page.t(
            times.isConvincing() ? "hours.gain" : "hours.nothing",
            Page.factor(gain.estimate()),
            page.factorBounds(gain)),
        "class",
        "words");
  }

  private void map(BestTimes times) {
    double most = times.effects().stream().mapToDouble(e -> Math.abs(e.estimate())).max().orElse(1);
    List<WeekMap.Cell> cells =
        IntStream.range(0, times.effects().size())
            .mapToObj(slot -> cell(times, slot, Math.max(most, 0.05)))
            .toList();
    html.open("figure");
    html.open("ul", "class", "key", "aria-hidden", "true");
    key("bg-more", "hours.more");
    key("bg-less", "hours.less");
    if (times.isConvincing()) {
      html.leaf("li", page.t("hours.chosen"));
    }
    html.close("ul");
    WeekMap.write(
        html,
        new WeekMap.Week(
            "week",
            page.t("hours.map"),
            page.t("hours.map.description", page.slot(times.highest().getFirst())),
            IntStream.range(0, 7).mapToObj(day -> page.t("day." + day)).toList(),
            cells));
    html.leaf("figcaption", page.t("hours.caption", Page.factor(Math.exp(most)))).close("figure");
  }

  private void key(String colour, String text) {
    html.open("li").leaf("span", "", "class", "swatch " + colour);
    html.text(page.t(text)).close("li");
  }

  private WeekMap.Cell cell(BestTimes times, int slot, double most) {
    Interval effect = times.effects().get(slot);
    Set<WeekMap.Mark> marks =
        times.recommended().contains(slot) ? Set.of(WeekMap.Mark.CHOSEN) : Set.of();
    return new WeekMap.Cell(
        Math.clamp(effect.estimate() / most, -1, 1),
        page.t("hours.cell", page.slot(slot), Page.factor(Math.exp(effect.estimate()))),
        marks);
  }

  private void table(BestTimes times) {
    List<Integer> shown = new ArrayList<>(times.highest());
    List<Integer> best = bestOfDays(times);
    best.stream().filter(slot -> !shown.contains(slot)).forEach(shown::add);
    IntStream.range(0, times.habit().length)
        .filter(slot -> times.habit()[slot] > 0 && !shown.contains(slot))
        .boxed()
        .sorted((a, b) -> Double.compare(times.habit()[b], times.habit()[a]))
        .limit(MOST_HABITS)
        .forEach(shown::add);
    Scale scale =
        Scale.around(
            shown.stream().mapToDouble(slot -> times.effects().get(slot).low()).min().orElse(0),
            shown.stream().mapToDouble(slot -> times.effects().get(slot).high()).max().orElse(1));
    html.open("table", "class", "ranking")
        .leaf("caption", page.t(times.isConvincing() ? "hours.table" : "hours.table.open"));
    head(scale);
    html.open("tbody");
    shown.forEach(slot -> row(times, slot, scale));
    html.close("tbody").close("table");
    page.paragraph(page.t("hours.table.note"), "class", "note");
  }

  /** The best hour of each day that has none among the recommended. */
  private static List<Integer> bestOfDays(BestTimes times) {
    return IntStream.range(0, 7)
        .filter(day -> times.highest().stream().noneMatch(slot -> slot / DAY == day))
        .map(
            day ->
                IntStream.range(day * DAY, (day + 1) * DAY)
                    .reduce(
                        (a, b) ->
                            times.effects().get(b).estimate() > times.effects().get(a).estimate()
                                ? b
                                : a)
                    .orElseThrow())
        .boxed()
        .toList();
  }

  private void head(Scale scale) {
    html.open("thead").open("tr");
    html.leaf("th", page.t("hours.col.hour"), "scope", "col");
    html.leaf("th", page.t("hours.col.habit"), "scope", "col", "class", "number");
    html.leaf("th", page.t("hours.col.effect"), "scope", "col", "class", "number");
    html.leaf("th", page.t("col.bounds"), "scope", "col", "class", "number");
    html.open("th", "class", "scale", "aria-hidden", "true");
    IntervalStrip.axis(
        html, Page.factor(Math.exp(scale.low())), "", Page.factor(Math.exp(scale.high())));
    html.close("th").close("tr").close("thead");
  }

  private void row(BestTimes times, int slot, Scale scale) {
    Interval effect = times.effects().get(slot);
    html.open("tr").open("th", "scope", "row").text(page.slot(slot));
    if (times.recommended().contains(slot)) {
      html.text(" ").leaf("span", page.t("hours.recommended"), "class", "badge good");
    } else if (times.highest().contains(slot)) {
      html.text(" ").leaf("span", page.t("hours.highest"), "class", "badge");
    } else if (bestOfDays(times).contains(slot)) {
      html.text(" ").leaf("span", page.t("hours.best"), "class", "badge");
    }
    html.close("th");
    html.leaf(
        "td",
        Numbers.percent(times.habit()[slot]),
        "class",
        "number",
        "data-label",
        page.t("hours.col.habit"));
    html.open("td", "class", "number").leaf("b", Page.factor(Math.exp(effect.estimate())));
    html.close("td");
    Interval factor =
        new Interval(Math.exp(effect.low()), Math.exp(effect.estimate()), Math.exp(effect.high()));
    html.leaf("td", page.factorBounds(factor), "class", "number bounds");
    html.open("td", "class", "scale");
    IntervalStrip.small(html, effect, scale, 0);
    html.close("td").close("tr");
  }
}
