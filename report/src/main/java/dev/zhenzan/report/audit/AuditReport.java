package dev.zhenzan.report.audit;

import dev.zhenzan.model.AuditResult;
import dev.zhenzan.report.page.Document;
import dev.zhenzan.report.page.Heading;
import dev.zhenzan.report.page.Language;
import dev.zhenzan.report.page.Medium;
import java.util.List;

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
    return html(result, context, language, Medium.screen());
  }

  /** The same for a medium. */
  public static String html(
      AuditResult result, ReportContext context, Language language, Medium medium) {
    Page.Facts facts = Page.Facts.of(result, context, language);
    Heading heading = HeaderSection.heading(facts);
    Document document = Document.open(facts.texts(), medium, heading);
    Page page = new Page(document.html(), facts);
    document.header(heading);
    HeaderSection.write(page);
    document.main(HeaderSection.parts(page));
    ScoreSection.write(page);
    TimelineSection.write(page);
    WhoCameSection.write(page);
    GroupsSection.write(page);
    RankingSection.write(page);
    ReasonsSection.write(page);
    MethodSection.write(page);
    ReceiptsSection.write(page);
    return document.close(List.of(page.t("footer.names")));
  }
}
