package dev.zhenzan.report.audit;

import dev.zhenzan.report.page.Html;
import dev.zhenzan.report.page.LocalClock;
import dev.zhenzan.report.page.Numbers;

/** When the likes came, and how many of them are invalid. */
final class TimelineSection {
  private TimelineSection() {}

  static void write(Page page) {
    if (page.tally().subject().total() == 0) {
      return;
    }
    Timeline.Subject subject =
        page.tally().ofLikes() ? Timeline.Subject.LIKES : Timeline.Subject.INTERACTIONS;
    Timeline timeline = Timeline.of(page.result(), page.clock(), subject);
    Html html = page.html();
    html.open("section", "aria-labelledby", "time");
    page.heading("time", "time.heading");
    page.paragraph(page.t("time.intro"));
    html.open("figure");
    Palette.verdictKey(page);
    new TimelineChart(page, timeline).draw();
    html.leaf("figcaption", caption(page, timeline)).close("figure").close("section");
  }

  private static String caption(Page page, Timeline timeline) {
    String facts = facts(page, timeline);
    return timeline.outside() == 0
        ? facts
        : page.sentences(facts, page.t("time.outside", page.subject(timeline.outside())));
  }

  /** What the chart shows, in words: the text that stands for it. */
  static String facts(Page page, Timeline timeline) {
    int worst = timeline.worst();
    String rest = timeline.invalid(worst) == 0 ? page.t("time.noInvalid") : worst(page, timeline);
    return page.sentences(fullest(page, timeline), rest);
  }

  private static String fullest(Page page, Timeline timeline) {
    int fullest = timeline.fullest();
    return page.t(
        "time.fullest",
        stretch(page, timeline, fullest),
        page.subject(timeline.total(fullest)),
        Numbers.count(timeline.invalid(fullest)),
        Numbers.share(timeline.invalid(fullest), timeline.total(fullest)));
  }

  private static String worst(Page page, Timeline timeline) {
    int worst = timeline.worst();
    return page.t(
        "time.worst",
        stretch(page, timeline, worst),
        Numbers.share(timeline.invalid(worst), timeline.total(worst)),
        Numbers.count(timeline.invalid(worst)),
        page.subject(timeline.total(worst)));
  }

  /** The name of a chart's bars: hours, days or a number of days. */
  static String unit(Page page, Timeline timeline) {
    long hours = timeline.hoursOfBin();
    if (hours == 1) {
      return page.t("time.unit.hour");
    }
    return hours == 24
        ? page.t("time.unit.day")
        : page.t("time.unit.days", Numbers.count(hours / 24));
  }

  private static String stretch(Page page, Timeline timeline, int bin) {
    LocalClock clock = page.clock();
    long from = timeline.startOf(bin);
    long to = timeline.startOf(bin + 1);
    if (timeline.hoursOfBin() == 1) {
      return page.t("time.stretch.hour", clock.minute(from), clock.hour(to));
    }
    return timeline.hoursOfBin() == 24
        ? clock.day(from)
        : page.t("time.stretch.days", clock.day(from), clock.day(to - LocalClock.DAY));
  }
}
