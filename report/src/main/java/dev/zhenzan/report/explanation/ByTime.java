package dev.zhenzan.report.explanation;

import dev.zhenzan.model.InteractionTable;
import dev.zhenzan.model.Verdict;
import dev.zhenzan.report.page.LocalClock;
import dev.zhenzan.report.page.Numbers;
import dev.zhenzan.report.plaintext.TextTable;
import dev.zhenzan.report.plaintext.TextTable.Align;
import java.util.TreeMap;

/**
 * Rows by day, or by hour where they span two days at most.
 *
 * @param w words
 * @param rows in order of time
 * @param step micros of a stretch
 */
record ByTime(Wording w, JudgedRows rows, long step) {
  static ByTime of(Wording w, JudgedRows rows) {
    InteractionTable table = rows.table();
    long span = table.time(rows.rows().getLast()) - table.time(rows.rows().getFirst());
    return new ByTime(w, rows, span > 2 * LocalClock.DAY ? LocalClock.DAY : LocalClock.HOUR);
  }

  /** A line for each stretch that has a row. */
  TextTable table() {
    TextTable table = new TextTable(Align.LEFT, Align.RIGHT, Align.RIGHT, Align.RIGHT, Align.RIGHT);
    table.row(
        w.t(step == LocalClock.DAY ? "explain.col.day" : "explain.col.hour"),
        w.t("explain.col.all"),
        w.t("explain.verdict.valid"),
        w.t("explain.verdict.suspect"),
        w.t("explain.col.invalid"));
    counts().forEach((stretch, counts) -> table.row(cells(stretch, counts)));
    return table;
  }

  private String[] cells(long stretch, int[] counts) {
    long utc = stretch * step - w.clock().local(0);
    return new String[] {
      step == LocalClock.DAY ? w.clock().day(utc) : w.clock().minute(utc),
      Numbers.count(counts[0] + counts[1] + counts[2]),
      Numbers.count(counts[0]),
      Numbers.count(counts[1]),
      Numbers.count(counts[2])
    };
  }

  /** Valid, suspect and invalid rows by the number of the stretch. */
  private TreeMap<Long, int[]> counts() {
    TreeMap<Long, int[]> counts = new TreeMap<>();
    for (int row : rows.rows()) {
      long stretch = Math.floorDiv(w.clock().local(rows.table().time(row)), step);
      Verdict verdict = rows.verdicts().verdict(row);
      int place = verdict == Verdict.VALID ? 0 : verdict == Verdict.SUSPECT ? 1 : 2;
      counts.computeIfAbsent(stretch, none -> new int[3])[place]++;
    }
    return counts;
  }
}
