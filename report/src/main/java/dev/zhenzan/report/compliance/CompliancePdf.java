package dev.zhenzan.report.compliance;

import dev.zhenzan.report.page.Language;
import dev.zhenzan.report.pdf.Paper;
import dev.zhenzan.report.pdf.PdfFile;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The pages of this room as PDF files, dated by the day that they are about. */
public final class CompliancePdf {
  private CompliancePdf() {}

  /** The bytes of a check. */
  public static byte[] check(ComplianceView view, Language language) {
    return pdf(ComplianceReport.html(view, language, Paper.report()), view.day());
  }

  /** The bytes of an assessment. */
  public static byte[] assessment(AssessmentView view, Language language) {
    return pdf(AssessmentReport.html(view, language, Paper.report()), view.day());
  }

  private static byte[] pdf(String page, LocalDate day) {
    return PdfFile.of(page, day.atStartOfDay(ZoneOffset.UTC).toInstant());
  }
}
