package dev.zhenzan.evaluation.metric;

import java.util.List;
import java.util.Objects;

/**
 * Rows of a file that the other side has no row for, and that are left out of the figures.
 *
 * @param file name of the file
 * @param rows how many
 * @param firstLines lines where the first of them begin, ascending; the header is line 1
 */
public record Unmatched(String file, long rows, List<Long> firstLines) {
  /** How many lines are named. */
  static final int NAMED = 10;

  public Unmatched {
    Objects.requireNonNull(file, "file");
    firstLines = List.copyOf(firstLines);
  }
}
