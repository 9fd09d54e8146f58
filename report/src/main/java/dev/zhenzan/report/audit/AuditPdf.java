package dev.zhenzan.report.audit;

import dev.zhenzan.model.AuditResult;
import dev.zhenzan.model.TimeStyle;
import dev.zhenzan.report.page.Language;
import dev.zhenzan.report.pdf.Paper;
import dev.zhenzan.report.pdf.PdfFile;
import java.time.Instant;

/** The report of an audit as a PDF of sheets of A4. */
public final class AuditPdf {
  private AuditPdf() {}

  /** The bytes of the file; the same for the same arguments. It is dated by the log's last row. */
  public static byte[] pdf(AuditResult result, ReportContext context, Language language) {
    Instant last =
        result
            .input()
            .interactions()
            .period()
            .map(period -> TimeStyle.instant(period.to()))
            .orElse(Instant.EPOCH);
    return PdfFile.of(AuditReport.html(result, context, language, Paper.report()), last);
  }
}
