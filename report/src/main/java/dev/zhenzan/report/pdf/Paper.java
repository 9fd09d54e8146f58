package dev.zhenzan.report.pdf;

import dev.zhenzan.report.page.Medium;
import dev.zhenzan.report.page.Sheet;
import java.util.function.UnaryOperator;

/** The medium of PDF files. */
public final class Paper {
  private static final Medium REPORT =
      new Medium(Sheet.of(Sheet.withColours("pdf/paper.css")), PdfFont::shown);

  private Paper() {}

  /** Sheets of A4 with the layout of a report. */
  public static Medium report() {
    return REPORT;
  }

  /** What can be shown of a text: each character without a glyph by its number in Unicode. */
  public static UnaryOperator<String> letters() {
    return PdfFont::shown;
  }
}
