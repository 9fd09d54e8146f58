package dev.zhenzan.report;

import dev.zhenzan.model.Period;
import java.util.List;
import java.util.Set;

/** What was looked at, and the way to the page's parts. */
final class HeaderSection {
  private static final int MAX_SOURCES = 8;
  private static final int SOURCE_WIDTH = 48;
  private static final List<String> PARTS =
      List.of("score", "time", "who", "groups", "ranking", "reasons", "method", "receipts");

  /** Parts that a log without rows lacks. */
  private static final Set<String> OF_ROWS = Set.of("time", "who");

  private HeaderSection() {}

  static void write(Page page) {
    Html html = page.html();
    html.open("header");
    html.leaf("p", page.t("page.brand"), "class", "brand");
    html.leaf("h1", page.t("page.title"));
    page.paragraph(period(page), "class", "lead");
    sources(page);
    html.open("nav", "aria-label", page.t("nav.label"));
    parts(page).forEach(part -> html.leaf("a", page.t("nav." + part), "href", "#" + part));
    html.close("nav").close("header");
  }

  private static List<String> parts(Page page) {
    boolean empty = page.tally().subject().total() == 0;
    boolean logged = !page.context().receipts().isEmpty();
    return PARTS.stream()
        .filter(part -> !(empty && OF_ROWS.contains(part)))
        .filter(part -> logged || !part.equals("receipts"))
        .toList();
  }

  private static String period(Page page) {
    return page.result()
        .input()
        .interactions()
        .period()
        .map(period -> period(page, period))
        .orElseGet(() -> page.t("header.empty"));
  }

  private static String period(Page page, Period period) {
    LocalClock clock = page.clock();
    String zone = page.t(clock.assumed() ? "zone.assumed" : "zone.source", clock.zone());
    return page.t("header.period", clock.minute(period.from()), clock.minute(period.to()), zone);
  }

  private static void sources(Page page) {
    List<ReportContext.Source> sources = page.context().sources();
    if (sources.isEmpty()) {
      return;
    }
    page.html().open("p", "class", "sources").text(page.t("header.sources"));
    sources.stream()
        .limit(MAX_SOURCES)
        .forEach(source -> Shown.id(page.html().text(" "), source.name(), SOURCE_WIDTH));
    if (sources.size() > MAX_SOURCES) {
      String more = Numbers.count(sources.size() - MAX_SOURCES);
      page.html().text(" " + page.t("header.moreSources", more));
    }
    page.html().close("p");
    sources.stream().filter(ReportContext.Source::breaksOff).forEach(source -> lost(page, source));
  }

  private static void lost(Page page, ReportContext.Source source) {
    String name = Shown.cut(source.name(), SOURCE_WIDTH);
    page.paragraph(
        page.t("header.lost", name, Numbers.count(source.brokenAtLine())), "class", "warning");
  }
}
