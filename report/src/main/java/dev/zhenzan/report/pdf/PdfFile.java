package dev.zhenzan.report.pdf;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/** A page as a PDF file. */
public final class PdfFile {
  /** Held, since loggers that nobody holds forget their level. */
  private static final List<Logger> LIBRARIES =
      List.of(Logger.getLogger("org.apache"), Logger.getLogger("com.openhtmltopdf"));

  static {
    LIBRARIES.forEach(library -> library.setLevel(Level.SEVERE));
    XRLog.setLoggingEnabled(false);
  }

  private PdfFile() {}

  /**
   * The bytes of the file; the same for the same arguments.
   *
   * @param page well-formed, written for {@link Paper}
   * @param made the time that the file says it was made at
   */
  public static byte[] of(String page, Instant made) {
    try (ChartDrawer drawer = new ChartDrawer()) {
      PdfRendererBuilder builder =
          new PdfRendererBuilder()
              // For people who cannot see it; and it keeps the machine's own fonts out.
              .usePdfUaAccessibility(true)
              .useFont(PdfFont::open, PdfFont.FAMILY)
              .useSVGDrawer(drawer)
              .withHtmlContent(page, null);
      try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
        renderer.createPDFWithoutClosing();
        return bytes(renderer.getPdfDocument(), made);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("memory takes every byte", e);
    }
  }

  private static byte[] bytes(PDDocument document, Instant made) throws IOException {
    GregorianCalendar date = GregorianCalendar.from(made.atZone(ZoneOffset.UTC));
    PDDocumentInformation information = document.getDocumentInformation();
    information.setCreationDate(date);
    information.setModificationDate(date);
    information.setProducer("Zhenzan");
    document.setDocumentId(made.getEpochSecond());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    document.save(bytes);
    return bytes.toByteArray();
  }
}
