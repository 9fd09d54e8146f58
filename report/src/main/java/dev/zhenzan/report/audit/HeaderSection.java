package dev.zhenzan.report.audit;

import dev.zhenzan.model.Period;
import dev.zhenzan.report.page.Heading;
import dev.zhenzan.report.page.LocalClock;
import dev.zhenzan.report.page.Numbers;
import dev.zhenzan.report.page.Shown;
import dev.zhenzan.report.page.Texts;
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

  /** What stands above the page. */
  static Heading heading(Page.Facts facts) {
    Texts texts = facts.texts();
    String lead =
        facts
            .findings()
            .result()
            .input()
            .interactions()
            .period()
            .map(period -> period(texts, facts.clock(), period))
            .orElseGet(() -> texts.get("header.empty"));
    return new Heading(texts.get("page.title"), "", lead);
  }

  private static String period(Texts texts, LocalClock clock, Period period) {
    String zone = texts.get(clock.assumed() ? "zone.assumed" : "zone.source", clock.zone());
    return texts.get("header.period", clock.minute(period.from()), clock.minute(period.to()), zone);
  }

  /** The page's parts. */
  static List<Heading.Part> parts(Page page) {
    boolean empty = page.tally().subject().total() == 0;
    boolean logged = !page.context().receipts().isEmpty();
    return PARTS.stream()
        .filter(part -> !(empty && OF_ROWS.contains(part)))
        .filter(part -> logged || !part.equals("receipts"))
        .map(part -> new Heading.Part(part, page.t("nav." + part)))
        .toList();
  }

  /** Where the data came from. */
  static void write(Page page) {
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
