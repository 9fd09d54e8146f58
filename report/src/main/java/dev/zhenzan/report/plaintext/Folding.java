package dev.zhenzan.report.plaintext;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Folds texts into lines; a hyphen does not end one, since codes and exponents have it inside. */
final class Folding {
  private final int width;
  private final List<String> lines = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private int columns;

  private Folding(int width) {
    this.width = width;
  }

  /** The lines of a text, none wider than {@code width} columns; line breaks in it stay. */
  static List<String> fold(String text, int width) {
    Folding folding = new Folding(width);
    text.lines().forEach(folding::add);
    return folding.lines;
  }

  private void add(String paragraph) {
    BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
    breaks.setText(paragraph);
    int from = breaks.first();
    for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
      if (paragraph.charAt(to - 1) != '-' || to == paragraph.length()) {
        piece(paragraph.substring(from, to));
        from = to;
      }
    }
    end();
  }

  /** Adds what must not be broken, on a new line if need be. */
  private void piece(String piece) {
    int needed = TextWidth.of(piece.stripTrailing());
    if (columns > 0 && columns + needed > width) {
      end();
    }
    if (needed > width) {
      piece.codePoints().forEach(this::point);
    } else {
      line.append(piece);
      columns += TextWidth.of(piece);
    }
  }

  /** Adds a character of a piece that no line can hold. */
  private void point(int point) {
    if (columns + TextWidth.of(point) > width) {
      end();
    }
    line.appendCodePoint(point);
    columns += TextWidth.of(point);
  }

  private void end() {
    lines.add(line.toString().stripTrailing());
    line.setLength(0);
    columns = 0;
  }
}
