package dev.zhenzan.report.certificate;

import dev.zhenzan.report.page.Language;
import dev.zhenzan.report.pdf.Paper;
import dev.zhenzan.report.pdf.PdfFile;

/** The certificate as a PDF of one sheet of A4. */
public final class CertificatePdf {
  private CertificatePdf() {}

  /** The bytes of the file; the same for the same sheet. */
  public static byte[] pdf(CertificateSheet sheet, Language language) {
    return PdfFile.of(
        CertificatePage.html(sheet, language, Paper.letters()),
        sheet.certificate().validity().from());
  }
}
