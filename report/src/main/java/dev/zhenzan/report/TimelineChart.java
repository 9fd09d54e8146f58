package dev.zhenzan.report;

import dev.zhenzan.model.Verdict;

/** Draws a timeline: counts stacked by verdict, and beneath them the invalid share. */
final class TimelineChart {
  private static final int TOP = 20;
  private static final int COUNTS = 170;
  private static final int AXIS = 24;
  private static final int SHARE_TOP = TOP + COUNTS + AXIS + 18;
  private static final int SHARES = 48;
  private static final int HEIGHT = SHARE_TOP + SHARES + AXIS;

  /** Bars stand apart up to this many. */
  private static final int APART = 62;

  private static final int MAX_TICKS = 6;
  private static final int[] HOUR_STEPS = {1, 2, 3, 6, 12, 24, 48, 72, 96};
  private static final long LONG_AGO = 300L * 24;

  private final Page page;
  private final Html html;
  private final Timeline timeline;
  private final int max;

  TimelineChart(Page page, Timeline timeline) {
    this.page = page;
    this.html = page.html();
    this.timeline = timeline;
    this.max = timeline.total(timeline.fullest());
  }

  void draw() {
    String unit = TimelineSection.unit(page, timeline);
    Chart.open(
        html,
        "timeline",
        HEIGHT,
        page.t("time.chart", unit),
        TimelineSection.facts(page, timeline));
    countLines();
    openPlot(TOP, COUNTS);
    for (Verdict verdict : Verdict.values()) {
      bars(verdict);
    }
    html.close("svg");
    html.leaf("text", page.t("time.axis.share"), "x", "0", "y", y(SHARE_TOP - 6), "class", "name");
    line(SHARE_TOP, "grid");
    openPlot(SHARE_TOP, SHARES);
    shares();
    html.close("svg");
    line(SHARE_TOP + SHARES, "base");
    shareLabels();
    ticks();
    html.close("svg");
  }

  private void openPlot(int top, int height) {
    html.open(
        "svg",
        "x",
        "0",
        "y",
        y(top),
        "width",
        "100%",
        "height",
        y(height),
        "viewBox",
        "0 0 " + timeline.bins() + ' ' + height,
        "preserveAspectRatio",
        "none");
  }

  private void countLines() {
    String unit = TimelineSection.unit(page, timeline);
    String key = page.tally().ofLikes() ? "time.axis.likes" : "time.axis.interactions";
    html.leaf("text", page.t(key, unit), "x", "0", "y", "11", "class", "name");
    long step = Numbers.axisStep(max);
    for (long count = step; count <= max; count += step) {
      int at = (int) Math.round(TOP + COUNTS * (1 - (double) count / max));
      line(at, "grid");
      label(Numbers.count(count), "100%", at - 4, "end");
    }
    line(TOP + COUNTS, "base");
  }

  private void line(int y, String kind) {
    html.empty("line", "class", kind, "x1", "0", "x2", "100%", "y1", y(y), "y2", y(y));
  }

  private void label(String text, String x, int y, String anchor) {
    html.leaf("text", text, "x", x, "y", y(y), "text-anchor", anchor);
  }

  private void shareLabels() {
    label("100%", "100%", SHARE_TOP - 4, "end");
    label("0%", "100%", SHARE_TOP + SHARES - 4, "end");
  }

  private void bars(Verdict verdict) {
    StringBuilder path = new StringBuilder();
    for (int bin = 0; bin < timeline.bins(); bin++) {
      int count = timeline.count(bin, verdict);
      if (count > 0) {
        int below = below(bin, verdict);
        bar(path, bin, height(below + count), height(below));
      }
    }
    path(path, "f-" + Palette.of(verdict));
  }

  /** Rows of a bin under the verdicts drawn beneath this one. */
  private int below(int bin, Verdict verdict) {
    int below = 0;
    for (Verdict other : Verdict.values()) {
      below += other.compareTo(verdict) < 0 ? timeline.count(bin, other) : 0;
    }
    return below;
  }

  private static double up(double share, int height) {
    return height * (1 - share);
  }

  private double height(int count) {
    return up((double) count / max, COUNTS);
  }

  private void shares() {
    StringBuilder path = new StringBuilder();
    for (int bin = 0; bin < timeline.bins(); bin++) {
      if (timeline.invalid(bin) > 0) {
        double share = (double) timeline.invalid(bin) / timeline.total(bin);
        bar(path, bin, up(share, SHARES), SHARES);
      }
    }
    path(path, "f-sivt");
  }

  private void path(StringBuilder path, String fill) {
    if (!path.isEmpty()) {
      html.empty("path", "class", fill, "shape-rendering", "crispEdges", "d", path.toString());
    }
  }

  private void bar(StringBuilder path, int bin, double top, double bottom) {
    double gap = timeline.bins() <= APART ? 0.1 : 0;
    path.append('M').append(Chart.place(bin + gap)).append(' ').append(Chart.place(top));
    path.append('H').append(Chart.place(bin + 1 - gap)).append('V').append(Chart.place(bottom));
    path.append('H').append(Chart.place(bin + gap)).append('z');
  }

  private void ticks() {
    int step = step();
    for (int bin = 0; bin < timeline.bins(); bin++) {
      boolean onTick =
          timeline.hoursOfBin() == 1 ? timeline.localHour(bin) % step == 0 : bin % step == 0;
      if (onTick) {
        tick(bin, step);
      }
    }
  }

  private void tick(int bin, int step) {
    double at = (double) bin / timeline.bins();
    String x = Chart.across(at);
    String anchor = at > 0.9 ? "end" : at < 0.05 ? "start" : "middle";
    html.empty(
        "line",
        "class",
        "base",
        "x1",
        x,
        "x2",
        x,
        "y1",
        y(TOP + COUNTS),
        "y2",
        y(TOP + COUNTS + 4));
    label(tickText(bin, step), x, TOP + COUNTS + 17, anchor);
  }

  private String tickText(int bin, int step) {
    long at = timeline.startOf(bin);
    if (timeline.hoursOfBin() == 1 && step < 24) {
      return page.clock().hour(at).equals("00:00")
          ? page.clock().monthDay(at)
          : page.clock().hour(at);
    }
    boolean years = timeline.hoursOfBin() * timeline.bins() > LONG_AGO;
    return years ? page.clock().day(at) : page.clock().monthDay(at);
  }

  private int step() {
    if (timeline.hoursOfBin() > 1) {
      return (timeline.bins() - 1) / MAX_TICKS + 1;
    }
    for (int step : HOUR_STEPS) {
      if (timeline.bins() / step <= MAX_TICKS) {
        return step;
      }
    }
    return HOUR_STEPS[HOUR_STEPS.length - 1];
  }

  private static String y(int pixels) {
    return Integer.toString(pixels);
  }
}
