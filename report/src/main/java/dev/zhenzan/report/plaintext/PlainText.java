package dev.zhenzan.report.plaintext;

import java.util.List;

/** A plain text in the making. Not thread-safe. */
public final class PlainText {
  /** Columns of a line. */
  public static final int COLUMNS = 100;

  private static final String BULLET = "- ";

  private final StringBuilder text = new StringBuilder();

  /** What the text is about: its first line. */
  public PlainText title(String title) {
    return underlined(title, "=");
  }

  /** A heading, after an empty line. */
  public PlainText heading(String heading) {
    return blank().underlined(heading, "-");
  }

  /** A heading of the second level, after an empty line. */
  public PlainText subheading(String heading) {
    return blank().lines("", "", heading);
  }

  /** A paragraph. */
  public PlainText paragraph(String paragraph) {
    return lines("", "", paragraph);
  }

  /** A point of a list. */
  public PlainText bullet(String point) {
    return lines(BULLET, "  ", point);
  }

  /** A paragraph that stands in from the margin. */
  public PlainText indented(String paragraph) {
    return lines("  ", "  ", paragraph);
  }

  /** A table that stands in from the margin. */
  public PlainText table(TextTable table) {
    table.lines(COLUMNS - 2).forEach(line -> line("  " + line));
    return this;
  }

  /** An empty line. */
  public PlainText blank() {
    return line("");
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
