package dev.zhenzan.report.audit;

import dev.zhenzan.report.chart.Chart;
import dev.zhenzan.report.page.LocalClock;

/** Draws the axis of time under a timeline. */
final class TimeTicks {
  private static final int MAX_TICKS = 6;
  private static final int[] HOUR_STEPS = {1, 2, 3, 6, 12, 24, 48, 72, 96};

  /** From so many hours on a label needs its year. */
  private static final long LONG_AGO = 300L * 24;

  private final Page page;
  private final Timeline timeline;
  private final int step;

  TimeTicks(Page page, Timeline timeline) {
    this.page = page;
    this.timeline = timeline;
    this.step = step();
  }

  /** Draws the ticks beneath a line at {@code y} pixels. */
  void draw(int y) {
    for (int bin = 0; bin < timeline.bins(); bin++) {
      long place = hourly() ? timeline.localHour(bin) : bin;
      if (Math.floorMod(place, step) == 0) {
        tick(bin, y);
      }
    }
  }

  private void tick(int bin, int y) {
    double at = (double) bin / timeline.bins();
    String x = Chart.across(at);
    String anchor = at > 0.9 ? "end" : at < 0.05 ? "start" : "middle";
    String from = Integer.toString(y);
    String to = Integer.toString(y + 4);
    page.html().empty("line", "class", "base", "x1", x, "x2", x, "y1", from, "y2", to);
    Chart.text(page.html(), label(bin), x, y + 18, anchor, "axis");
  }

  private String label(int bin) {
    LocalClock clock = page.clock();
    long at = timeline.startOf(bin);
    if (hourly() && step < 24 && timeline.localHour(bin) % 24 != 0) {
      return clock.hour(at);
    }
    boolean years = timeline.hoursOfBin() * timeline.bins() > LONG_AGO;
    return years ? clock.day(at) : clock.monthDay(at);
  }

  private boolean hourly() {
    return timeline.hoursOfBin() == 1;
  }

  private int step() {
    if (!hourly()) {
      return (timeline.bins() - 1) / MAX_TICKS + 1;
    }
    for (int hours : HOUR_STEPS) {
      if (timeline.bins() / hours <= MAX_TICKS) {
        return hours;
      }
    }
    return HOUR_STEPS[HOUR_STEPS.length - 1];
  }
}
