package dev.zhenzan.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Arrays;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** A PDF file as a reader of it finds it. */
public final class PdfPages implements AutoCloseable {
  private final PDDocument document;

  private PdfPages(PDDocument document) {
    this.document = document;
  }

  public static PdfPages of(byte[] file) throws IOException {
    return new PdfPages(Loader.loadPDF(file));
  }

  public int count() {
    return document.getNumberOfPages();
  }

  /** The text without its breaks, as lines may break anywhere. */
  public String text() throws IOException {
    return new PDFTextStripper().getText(document).replaceAll("\\s+", "");
  }

  /** Every font of every page is a part of the one that comes along; none is the machine's own. */
  public void assertFontsAreEmbedded() throws IOException {
    for (PDPage page : document.getPages()) {
      for (COSName name : page.getResources().getFontNames()) {
        var font = page.getResources().getFont(name);
        assertThat(font.isEmbedded()).as(font.getName()).isTrue();
        assertThat(font.getName()).matches("[A-Z]{6}\\+NotoSansSC.*");
      }
    }
  }

  /** No letter is missing: none stands by its number, and none is the sign for a missing one. */
  public void assertNoLetterIsMissing() throws IOException {
    assertThat(text()).doesNotContain("[U+", "\uFFFD");
  }

  /** How many pixels of all pages have a colour, at 40 dots an inch. */
  public long pixels(int rgb) throws IOException {
    PDFRenderer renderer = new PDFRenderer(document);
    long pixels = 0;
    for (int page = 0; page < count(); page++) {
      BufferedImage image = renderer.renderImageWithDPI(page, 40);
      int width = image.getWidth();
      int[] all = image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
      pixels += Arrays.stream(all).filter(pixel -> (pixel & 0xffffff) == rgb).count();
    }
    return pixels;
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
