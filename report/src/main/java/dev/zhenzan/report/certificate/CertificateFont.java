package dev.zhenzan.report.certificate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.IntPredicate;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The font that a certificate's PDF embeds: Noto Sans SC, under the SIL Open Font License 1.1. */
final class CertificateFont {
  /** The name by which the style sheet calls it. */
  static final String FAMILY = "Zhenzan Certificate";

  private static final String FILE = "NotoSansSC-Regular.ttf";

  private CertificateFont() {}

  /** The font's file. */
  static InputStream open() {
    InputStream stream = CertificateFont.class.getResourceAsStream(FILE);
    if (stream == null) {
      throw new IllegalStateException("resource is missing: " + FILE);
    }
    return stream;
  }

  /** Which code points have a glyph. */
  static IntPredicate glyphs() {
    try (InputStream stream = open();
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(stream))) {
      CmapLookup cmap = font.getUnicodeCmapLookup();
      return codePoint -> cmap.getGlyphId(codePoint) != 0;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read resource " + FILE, e);
    }
  }

  /** A text in which each character without a glyph is named by its number in Unicode. */
  static String shown(String text, IntPredicate glyphs) {
    StringBuilder shown = new StringBuilder();
    text.codePoints()
        .forEach(
            codePoint -> {
              if (glyphs.test(codePoint)) {
                shown.appendCodePoint(codePoint);
              } else {
                shown.append("[U+%04X]".formatted(codePoint));
              }
            });
    return shown.toString();
  }
}
