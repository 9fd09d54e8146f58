package dev.zhenzan.report.plaintext;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A table in the making: columns as wide as their widest cell, the last one folded to what is left.
 * Not thread-safe.
 */
public final class TextTable {
  private static final String GAP = "  ";

  /** The last column keeps this much where the others leave less. */
  private static final int NARROWEST = 20;

  /** Where the cells of a column stand. */
  public enum Align {
    LEFT,
    RIGHT
  }

  private final List<Align> columns;
  private final List<List<String>> rows = new ArrayList<>();

  /** A table with these columns. */
  public TextTable(Align... columns) {
    this.columns = List.of(columns);
  }

  /**
   * Adds a row.
   *
   * @param cells one for each column; the last one may hold line breaks
   */
  public TextTable row(String... cells) {
    if (cells.length != columns.size()) {
      throw new IllegalArgumentException(
          "cells must be as many as columns, " + columns.size() + ": " + cells.length);
    }
    rows.add(List.of(cells));
    return this;
  }

  /**
   * The lines, none wider than {@code width} unless the columns before the last leave too little.
   */
  List<String> lines(int width) {
    int[] widths = widths();
    int last = columns.size() - 1;
    int before = Arrays.stream(widths, 0, last).map(column -> column + GAP.length()).sum();
    widths[last] = Math.min(widths[last], Math.max(NARROWEST, width - before));
    List<String> lines = new ArrayList<>();
    rows.forEach(row -> lines.addAll(lines(row, widths, before)));
    return lines;
  }

  private int[] widths() {
    int[] widths = new int[columns.size()];
    for (List<String> row : rows) {
      for (int column = 0; column < widths.length; column++) {
        int cell = row.get(column).lines().mapToInt(TextWidth::of).max().orElse(0);
        widths[column] = Math.max(widths[column], cell);
      }
    }
    return widths;
  }

  private List<String> lines(List<String> row, int[] widths, int before) {
    int last = widths.length - 1;
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < last; column++) {
      line.append(aligned(row.get(column), column, widths[column])).append(GAP);
    }
    List<String> lines = new ArrayList<>();
    for (String part : Folding.fold(row.get(last), widths[last])) {
      line.append(aligned(part, last, widths[last]));
      lines.add(line.toString());
      line.setLength(0);
      line.append(" ".repeat(before));
    }
    if (lines.isEmpty()) {
      lines.add(line.toString());
    }
    return lines;
  }

  private String aligned(String cell, int column, int width) {
    return columns.get(column) == Align.LEFT
        ? TextWidth.left(cell, width)
        : TextWidth.right(cell, width);
  }
}
