package dev.zhenzan.report.certificate;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import dev.zhenzan.report.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.function.IntPredicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/** The certificate as a PDF of one sheet of A4. */
public final class CertificatePdf {
  /** Held, since loggers that nobody holds forget their level. */
  private static final Logger LIBRARY = Logger.getLogger("org.apache");

  static {
    LIBRARY.setLevel(Level.SEVERE);
    XRLog.setLoggingEnabled(false);
  }

  private CertificatePdf() {}

  /** The bytes of the file; the same for the same sheet. */
  public static byte[] pdf(CertificateSheet sheet, Language language) {
    IntPredicate glyphs = CertificateFont.glyphs();
    String page =
        CertificatePage.html(sheet, language, name -> CertificateFont.shown(name, glyphs));
    PdfRendererBuilder builder =
        new PdfRendererBuilder()
            // For people who cannot see it; and it keeps the machine's own fonts out.
            .usePdfUaAccessibility(true)
            .useFont(CertificateFont::open, CertificateFont.FAMILY)
            .withHtmlContent(page, null);
    try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
      renderer.createPDFWithoutClosing();
      return bytes(renderer.getPdfDocument(), sheet.certificate().validity().from());
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
