package dev.zhenzan.report.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.IntPredicate;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The font that PDF files embed: Noto Sans SC, under the SIL Open Font License 1.1. */
final class PdfFont {
  /** The name by which the style sheet calls it. */
  static final String FAMILY = "Zhenzan";

  private static final String FILE = "NotoSansSC-Regular.ttf";

  private static final IntPredicate GLYPHS = read();

  private PdfFont() {}

  /** The font's file. */
  static InputStream open() {
    InputStream stream = PdfFont.class.getResourceAsStream(FILE);
    if (stream == null) {
      throw new IllegalStateException("resource is missing: " + FILE);
    }
    return stream;
  }

  /** Which code points have a glyph. */
  static IntPredicate glyphs() {
    return GLYPHS;
  }

  private static IntPredicate read() {
    try (InputStream stream = open();
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(stream))) {
      CmapLookup cmap = font.getUnicodeCmapLookup();
      return codePoint -> cmap.getGlyphId(codePoint) != 0;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read resource " + FILE, e);
    }
  }

  /** A text in which each character without a glyph is named by its number in Unicode. */
  static String shown(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints()
        .forEach(
            codePoint -> {
              if (GLYPHS.test(codePoint) || codePoint == '\n') {
                shown.appendCodePoint(codePoint);
              } else {
                shown.append("[U+%04X]".formatted(codePoint));
              }
            });
    return shown.toString();
  }
}
