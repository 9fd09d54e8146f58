package dev.zhenzan.report.plaintext;

/** How many columns of a terminal a text takes. */
final class TextWidth {
  /** First and last code points of blocks whose characters are wide (UAX 11). */
  private static final int[] WIDE = {
    0x1100, 0x115F, 0x2E80, 0x303E, 0x3041, 0xA4CF, 0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE30, 0xFE6F,
    0xFF01, 0xFF60, 0xFFE0, 0xFFE6, 0x1F300, 0x1FAFF, 0x20000, 0x3FFFD
  };

  private TextWidth() {}

  /** Columns of a text on one line. */
  static int of(String text) {
    return text.codePoints().map(TextWidth::of).sum();
  }

  /** Columns of a character: 0 to 2. */
  static int of(int point) {
    int type = Character.getType(point);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    for (int i = 0; i < WIDE.length; i += 2) {
      if (point >= WIDE[i] && point <= WIDE[i + 1]) {
        return 2;
      }
    }
    return 1;
  }

  /** The text with spaces behind it up to a width. */
  static String left(String text, int width) {
    return text + " ".repeat(Math.max(0, width - of(text)));
  }

  /** The text with spaces before it up to a width. */
  static String right(String text, int width) {
    return " ".repeat(Math.max(0, width - of(text))) + text;
  }
}
