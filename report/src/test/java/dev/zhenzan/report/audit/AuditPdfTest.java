package dev.zhenzan.report.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.model.AuditResult;
import dev.zhenzan.report.page.Language;
import dev.zhenzan.report.pdf.PdfPages;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AuditPdfTest {
  /** The colour of valid likes and that of sophisticated invalid ones, in the palette's light. */
  private static final int VALID = 0x4a86a8;

  private static final int SOPHISTICATED = 0x8e1f42;

  @ParameterizedTest
  @EnumSource(Language.class)
  void pdf_showsTheChartsAndEveryLetter(Language language) throws IOException {
    AuditResult result = AuditReportTest.ordinary();
    byte[] file = AuditPdf.pdf(result, AuditReportTest.CONTEXT, language);
    try (PdfPages pages = PdfPages.of(file)) {
      assertThat(pages.count()).isGreaterThan(1);
      pages.assertFontsAreEmbedded();
      pages.assertNoLetterIsMissing();
      assertThat(pages.pixels(VALID)).isGreaterThan(100);
      assertThat(pages.pixels(SOPHISTICATED)).isGreaterThan(10);
    }
    assertThat(AuditPdf.pdf(result, AuditReportTest.CONTEXT, language)).isEqualTo(file);
  }
}
