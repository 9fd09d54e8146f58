package dev.zhenzan.report.audit;

import dev.zhenzan.report.page.Html;
import dev.zhenzan.report.page.Numbers;
import dev.zhenzan.report.page.Shown;
import java.util.List;
import java.util.Locale;

/** What was read of each file: rows, how it writes its times, and notes. */
final class SourcesList {
  private static final int MAX_SOURCES = 24;
  private static final int NAME_WIDTH = 48;

  private final Page page;
  private final Html html;

  private SourcesList(Page page) {
    this.page = page;
    this.html = page.html();
  }

  static void write(Page page) {
    List<ReportContext.Source> sources = page.context().sources();
    if (!sources.isEmpty()) {
      new SourcesList(page).write(sources);
    }
  }

  private void write(List<ReportContext.Source> sources) {
    html.leaf("h3", page.t("sources.heading"));
    html.open("ul", "class", "checks");
    sources.stream().limit(MAX_SOURCES).forEach(this::source);
    html.close("ul");
    int more = sources.size() - MAX_SOURCES;
    if (more > 0) {
      page.paragraph(page.t("sources.more", Numbers.count(more)), "class", "note");
    }
  }

  private void source(ReportContext.Source source) {
    html.open("li").open("h4");
    Shown.id(html, source.name(), NAME_WIDTH);
    html.close("h4").leaf("p", read(source));
    source.notes().forEach(note -> html.leaf("p", note, "lang", "en"));
    html.close("li");
  }

  private String read(ReportContext.Source source) {
    String rows = page.t("sources.rows", page.n("rows", source.rows()));
    if (source.timeFormat().isEmpty()) {
      return rows;
    }
    String key = source.timeFormat().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
    String format = page.texts().getOr("times." + key, source.timeFormat());
    return rows + page.t("list.separator") + page.t("sources.times", format);
  }
}
