package dev.zhenzan.report;

import dev.zhenzan.model.AuditResult;

/** The report of an audit as one page; see the package's article. */
public final class AuditReport {
  private AuditReport() {}

  /**
   * The page's text: HTML 5, to be stored as UTF-8. The same arguments give the same text.
   *
   * @param result what was found
   * @param context where the data came from
   * @param language the language of the page
   */
  public static String html(AuditResult result, ReportContext context, Language language) {
    Page page = Page.of(result, context, language);
    page.html().open("html", "lang", language.tag());
    head(page);
    page.html().open("body");
    HeaderSection.write(page);
    page.html().open("main");
    ScoreSection.write(page);
    TimelineSection.write(page);
    WhoCameSection.write(page);
    GroupsSection.write(page);
    RankingSection.write(page);
    ReasonsSection.write(page);
    MethodSection.write(page);
    ReceiptsSection.write(page);
    page.html().close("main");
    footer(page);
    return page.html().close("body").close("html").page();
  }

  private static void head(Page page) {
    Html html = page.html();
    html.open("head").empty("meta", "charset", "utf-8");
    html.empty("meta", "http-equiv", "Content-Security-Policy", "content", Sheet.loaded().policy());
    html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.empty("meta", "name", "color-scheme", "content", "light dark");
    html.empty("meta", "name", "referrer", "content", "no-referrer");
    html.empty("meta", "name", "robots", "content", "noindex");
    html.leaf("title", page.t("page.title"));
    html.style(Sheet.loaded().css());
    html.close("head");
  }

  private static void footer(Page page) {
    page.html().open("footer");
    page.paragraph(page.t("footer.names"));
    page.paragraph(page.t("footer.version", Texts.version()));
    page.html().close("footer");
  }
}
