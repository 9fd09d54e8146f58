package dev.zhenzan.report.page;

/** How ids and names of a source are shown: bounded, on one line, and in reading order. */
public final class Shown {
  /** Columns of an id that a page is about. */
  public static final int SUBJECT_WIDTH = 64;

  private static final int MAX_TITLE = 200;

  private Shown() {}

  /**
   * The text cut to a width with an ellipsis before its end, where two ids most often differ.
   *
   * @param width in columns; a wide character takes two
   */
  public static String cut(String text, int width) {
    String line = oneLine(text, 4 * MAX_TITLE);
    if (columns(line) <= width) {
      return line;
    }
    int tail = width / 4;
    return head(line, width - tail - 1) + '…' + tail(line, tail);
  }

  /** The text in full, or as much of it as a tooltip bears. */
  public static String title(String text) {
    return cut(text, MAX_TITLE);
  }

  /** Writes an id into running text: cut, apart from the text's direction, in full as tooltip. */
  public static void id(Html html, String text, int width) {
    String cut = cut(text, width);
    if (cut.equals(text)) {
      html.leaf("bdi", cut, "class", "id");
    } else {
      html.leaf("bdi", cut, "class", "id", "title", title(text));
    }
  }

  private static String oneLine(String text, int limit) {
    StringBuilder line = new StringBuilder();
    String shorter = text.length() <= 2 * limit ? text : ends(text, limit);
    shorter
        .codePoints()
        .filter(point -> Character.getType(point) != Character.FORMAT)
        .map(point -> Character.isISOControl(point) ? '·' : point)
        .forEach(line::appendCodePoint);
    return line.toString();
  }

  private static String ends(String text, int limit) {
    return text.substring(0, limit) + '…' + text.substring(text.length() - limit);
  }

  private static String head(String line, int width) {
    int at = 0;
    for (int left = width; at < line.length(); ) {
      int point = line.codePointAt(at);
      left -= columns(point);
      if (left < 0) {
        break;
      }
      at += Character.charCount(point);
    }
    return line.substring(0, at);
  }

  private static String tail(String line, int width) {
    int at = line.length();
    for (int left = width; at > 0; ) {
      int point = line.codePointBefore(at);
      left -= columns(point);
      if (left < 0) {
        break;
      }
      at -= Character.charCount(point);
    }
    return line.substring(at);
  }

  /** How many columns a text takes; a wide character takes two. */
  public static int columns(String text) {
    return text.codePoints().map(Shown::columns).sum();
  }

  private static int columns(int point) {
    return point >= 0x1100 ? 2 : 1;
  }
}
