package dev.zhenzan.report;

import java.util.List;

/**
 * What a report says of where its data came from.
 *
 * @param sources names of the files read; of a path the last part is shown
 * @param rows rows read, rejected ones included
 * @param rejected how many of them could not be used, 0 to {@code rows}
 */
public record ReportContext(List<String> sources, long rows, long rejected) {
  public ReportContext {
    sources = List.copyOf(sources);
    if (rejected < 0 || rows < rejected) {
      throw new IllegalArgumentException(
          "0 <= rejected <= rows must hold: " + rejected + ", " + rows);
    }
  }
}
