package dev.zhenzan.report.diagnosis;

import dev.zhenzan.diagnosis.Subject;
import dev.zhenzan.diagnosis.figures.Delays;
import dev.zhenzan.report.page.Html;
import dev.zhenzan.report.page.Numbers;

/** The creator in a few numbers. */
final class FiguresSection {
  private final Page page;
  private final Html html;

  private FiguresSection(Page page) {
    this.page = page;
    this.html = page.html();
  }

  static void write(Page page) {
    new FiguresSection(page).write();
  }

  private void write() {
    Subject subject = page.diagnosis().subject();
    html.open("dl", "class", "figures");
    figure(
        "works",
        Numbers.count(subject.works()),
        page.t("figure.peers." + subject.peers().of().code(), subject.peers().count()));
    figure(
        "likes",
        Numbers.count(page.diagnosis().distribution().own().likes()),
        views(page.diagnosis().distribution().own().views()));
    subject
        .validity()
        .ifPresent(
            score ->
                figure(
                    "validity",
                    Numbers.percent(score.authenticity().estimate()),
                    page.t(
                        "figure.interval",
                        page.shareBounds(score.authenticity()),
                        Numbers.count(score.likes()))));
    subject.rates().likeRate().ifPresent(rate -> rate("likeRate", rate));
    subject.rates().completion().ifPresent(rate -> rate("completion", rate));
    Delays delays = page.diagnosis().distribution().own().delays();
    if (delays.total() > 0) {
      figure(
          "delay",
          half(delays.quantile(0.5)),
          page.t("figure.delay.note", Numbers.percent(delays.within(24))));
    }
    html.close("dl");
  }

  private String views(double views) {
    return views > 0 ? page.t("figure.views", Numbers.count(views)) : page.t("figure.views.none");
  }

  /** Delays are told apart up to thirty days. */
  private String half(double hours) {
    return hours < Delays.HOURS
        ? page.t("figure.hours", Numbers.expected(hours))
        : page.t("figure.hours.more", Delays.HOURS / 24);
  }

  private void rate(String key, Subject.Compared rate) {
    figure(
        key,
        Numbers.percent(rate.own().value().estimate()),
        page.t(
            "figure.rate.note",
            page.shareBounds(rate.own().value()),
            Numbers.percent(rate.middle()),
            page.t("basis." + rate.low().basis().code())));
  }

  private void figure(String key, String number, String note) {
    html.open("div").leaf("dt", page.t("figure." + key));
    html.open("dd").leaf("b", number).leaf("span", note).close("dd").close("div");
  }
}
