package dev.zhenzan.report.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import dev.zhenzan.report.page.Language;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CertificatePdfTest {
  private static PDDocument pdf(CertificateSheet sheet, Language language) throws IOException {
    return Loader.loadPDF(CertificatePdf.pdf(sheet, language));
  }

  /** The text without its breaks, as lines may break anywhere. */
  private static String text(PDDocument document) throws IOException {
    return new PDFTextStripper().getText(document).replaceAll("\\s+", "");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void sheet_isOnePageOfA4WithEverythingOnIt(Language language) throws IOException {
    try (PDDocument document = pdf(Sheets.creator("山里的小满"), language)) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
      PDRectangle box = document.getPage(0).getMediaBox();
      assertThat(box.getWidth()).isCloseTo(PDRectangle.A4.getWidth(), within(1));
      assertThat(box.getHeight()).isCloseTo(PDRectangle.A4.getHeight(), within(1));
      assertThat(text(document))
          .contains("山里的小满", "92.2%", "90.3%–93.7%", "18,240", "16,815", "128,441")
          .contains("6c5bbe56-7d39-4c53-8ac2-a3c6a1f0f3b2", "zhenzan-0.1.0", "2027-05-08")
          .contains("z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2")
          .doesNotContain("#", "\uFFFD");
    }
  }

  private static Offset<Float> within(float offset) {
    return Offset.offset(offset);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void fonts_areEmbeddedSubsetsOfTheOne(Language language) throws IOException {
    try (PDDocument document = pdf(Sheets.video("31183546522"), language)) {
      PDPage page = document.getPage(0);
      int fonts = 0;
      for (COSName name : page.getResources().getFontNames()) {
        PDFont font = page.getResources().getFont(name);
        assertThat(font.isEmbedded()).isTrue();
        assertThat(font.getName()).matches("[A-Z]{6}\\+NotoSansSC.*");
        fonts++;
      }
      assertThat(fonts).isEqualTo(1);
    }
    assertThat(CertificatePdf.pdf(Sheets.video("31183546522"), language).length)
        .isLessThan(200_000);
  }

  @Test
  void qrCodeOfThePage_holdsTheLink() throws IOException, ReaderException {
    try (PDDocument document = pdf(Sheets.creator("小满"), Language.ZH)) {
      BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 200);
      int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
      RGBLuminanceSource source = new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels);
      assertThat(decoded(source)).isEqualTo(Sheets.LINK);
    }
  }

  private static String decoded(RGBLuminanceSource source) throws ReaderException {
    BinaryBitmap bitmap = new BinaryBitmap(new HybridBinarizer(source));
    return new QRCodeReader().decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true)).getText();
  }

  @Test
  void characterWithoutAGlyph_isNamed() throws IOException {
    try (PDDocument document = pdf(Sheets.creator("小满👍𠮷"), Language.ZH)) {
      assertThat(text(document)).contains("小满[U+1F44D][U+20BB7]");
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void longestValues_stayOnTheSheet(Language language) throws IOException {
    try (PDDocument document = pdf(Sheets.longest(), language)) {
      assertThat(document.getNumberOfPages()).isLessThanOrEqualTo(2);
      assertThat(text(document)).contains("W".repeat(150) + "满".repeat(50), "o".repeat(100));
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void sameSheet_hasTheSameBytes(Language language) {
    CertificateSheet sheet = Sheets.creator("小满");
    assertThat(CertificatePdf.pdf(sheet, language)).isEqualTo(CertificatePdf.pdf(sheet, language));
  }
}
