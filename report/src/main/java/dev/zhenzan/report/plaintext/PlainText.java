package dev.zhenzan.report.plaintext;

import java.util.List;

/**
 * A plain text in the making: blocks with an empty line between them, but for the points of a list
 * and what follows a heading. Not thread-safe.
 */
public final class PlainText {
  /** Columns of a line. */
  public static final int COLUMNS = 100;

  private static final String BULLET = "- ";

  /** What stands last. */
  private enum Block {
    HEADING,
    POINT,
    OTHER
  }

  private final StringBuilder text = new StringBuilder();
  private Block last = Block.HEADING;

  /** What the text is about: its first line. */
  public PlainText title(String title) {
    return underlined(title, "=");
  }

  /** A heading. */
  public PlainText heading(String heading) {
    gap(Block.HEADING);
    return underlined(heading, "-");
  }

  /** A heading of the second level. */
  public PlainText subheading(String heading) {
    if (last != Block.HEADING) {
      gap(Block.HEADING);
    }
    return lines("", "", heading);
  }

  /** A paragraph. */
  public PlainText paragraph(String paragraph) {
    gap(Block.OTHER);
    return lines("", "", paragraph);
  }

  /** A point of a list. */
  public PlainText bullet(String point) {
    gap(Block.POINT);
    return lines(BULLET, "  ", point);
  }

  /** Text that belongs to the point or heading before it. */
  public PlainText indented(String paragraph) {
    last = last == Block.HEADING ? Block.OTHER : last;
    return lines("  ", "  ", paragraph);
  }

  /** A table that stands in from the margin. */
  public PlainText table(TextTable table) {
    gap(Block.OTHER);
    table.lines(COLUMNS - 2).forEach(line -> line("  " + line));
    return this;
  }

  /** Sets a block apart from what stands before it. */
  private void gap(Block next) {
    boolean list = last == Block.POINT && next == Block.POINT;
    boolean start = text.isEmpty() || (last == Block.HEADING && next != Block.HEADING);
    if (!list && !start) {
      line("");
    }
    last = next;
  }

  private PlainText underlined(String heading, String rule) {
    lines("", "", heading);
    return line(rule.repeat(Math.min(COLUMNS, TextWidth.of(heading))));
  }

  private PlainText lines(String first, String further, String paragraph) {
    List<String> lines = Folding.fold(paragraph, COLUMNS - first.length());
    for (int i = 0; i < lines.size(); i++) {
      line((i == 0 ? first : further) + lines.get(i));
    }
    return this;
  }

  private PlainText line(String line) {
    text.append(line.stripTrailing()).append('\n');
    return this;
  }

  /** The text so far; each line ends with a line feed. */
  @Override
  public String toString() {
    return text.toString();
  }
}
