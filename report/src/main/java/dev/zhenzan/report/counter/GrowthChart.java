package dev.zhenzan.report.counter;

import dev.zhenzan.model.Counter;
import dev.zhenzan.model.CounterFinding;
import dev.zhenzan.model.CounterReason;
import dev.zhenzan.model.CounterScore;
import dev.zhenzan.model.CounterTable;
import dev.zhenzan.report.chart.ChartWords;
import dev.zhenzan.report.chart.Curves;
import dev.zhenzan.report.page.LocalClock;
import dev.zhenzan.report.page.Numbers;
import java.util.ArrayList;
import java.util.List;

/** A work's likes and views over time with the stretches that stand out. */
final class GrowthChart {
  private static final int MOST_POINTS = 300;
  private static final int TICKS = 4;

  private final CounterPage page;
  private final CounterScore score;
  private final CounterTable table;
  private final int start;
  private final int end;
  private final long from;
  private final long to;

  private GrowthChart(CounterPage page, CounterScore score) {
    this.page = page;
    this.score = score;
    table = page.result().input().counters();
    start = table.start(score.video());
    end = table.end(score.video());
    from = table.time(start);
    to = table.time(end - 1);
  }

  /** Draws it; of a work with one snapshot there is nothing to draw. */
  static void write(CounterPage page, CounterScore score) {
    GrowthChart chart = new GrowthChart(page, score);
    if (chart.from < chart.to) {
      Curves.write(page.html(), chart.drawing());
    }
  }

  private Curves.Drawing drawing() {
    String description =
        page.t("chart.description", CounterWords.CLOCK.minute(from), CounterWords.CLOCK.minute(to));
    List<Curves.Curve> curves = new ArrayList<>();
    curve(curves, Counter.LIKES);
    curve(curves, Counter.VIEWS);
    return new Curves.Drawing(
        "growth-" + score.video(),
        new ChartWords(page.t("chart.title"), description),
        curves,
        page.strongest(score.video()).stream()
            .filter(GrowthChart::ofAStretch)
            .map(this::stretch)
            .toList(),
        ticks());
  }

  private static boolean ofAStretch(CounterFinding finding) {
    return finding.reason() != CounterReason.LIKES_PER_VIEW
        && finding.reason() != CounterReason.COMMENTS_PER_LIKE
        && finding.reason() != CounterReason.NIGHT_GROWTH
        && finding.reason() != CounterReason.NO_DAILY_RHYTHM;
  }

  private void curve(List<Curves.Curve> curves, Counter counter) {
    long most = 0;
    for (int row = start; row < end; row++) {
      most = Math.max(most, table.value(counter, row));
    }
    if (most <= 0) {
      return;
    }
    List<Curves.Point> points = new ArrayList<>();
    int step = Math.max(1, (end - start) / MOST_POINTS);
    for (int row = start; row < end; row++) {
      boolean drawn = (row - start) % step == 0 || row + 1 == end;
      if (drawn && table.value(counter, row) != CounterTable.ABSENT) {
        points.add(
            new Curves.Point(across(table.time(row)), (double) table.value(counter, row) / most));
      }
    }
    curves.add(new Curves.Curve(page.t("chart." + counter.code(), Numbers.count(most)), points));
  }

  private double across(long time) {
    return (double) (time - from) / (to - from);
  }

  private Curves.Stretch stretch(CounterFinding finding) {
    return new Curves.Stretch(
        Math.clamp(across(finding.period().from()), 0, 1),
        Math.clamp(across(finding.period().to()), 0, 1),
        page.t("reason." + finding.reason().code()));
  }

  private List<Curves.Tick> ticks() {
    List<Curves.Tick> ticks = new ArrayList<>();
    for (int i = 0; i <= TICKS; i++) {
      long time = from + (to - from) / TICKS * i;
      String label =
          to - from > 3 * LocalClock.DAY
              ? CounterWords.CLOCK.monthDay(time)
              : CounterWords.CLOCK.hour(time);
      ticks.add(new Curves.Tick((double) i / TICKS, label));
    }
    return ticks;
  }
}
