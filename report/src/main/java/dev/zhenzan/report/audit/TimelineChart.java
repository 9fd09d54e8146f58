package dev.zhenzan.report.audit;

import dev.zhenzan.model.Verdict;
import dev.zhenzan.report.chart.Chart;
import dev.zhenzan.report.page.Html;
import dev.zhenzan.report.page.Numbers;

/** Draws a timeline: counts stacked by verdict, and beneath them the invalid share. */
final class TimelineChart {
  private static final int TOP = 24;
  private static final int COUNTS = 170;
  private static final int AXIS = 24;
  private static final int SHARE_TOP = TOP + COUNTS + AXIS + 24;
  private static final int SHARES = 48;
  private static final int HEIGHT = SHARE_TOP + SHARES + 6;

  /** Bars stand apart up to this many. */
  private static final int APART = 62;

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
    html.open("div", "class", "plot");
    side();
    String unit = TimelineSection.unit(page, timeline);
    String facts = TimelineSection.facts(page, timeline);
    Chart.open(html, "timeline", HEIGHT, page.t("time.chart", unit), facts);
    counts(unit);
    shares();
    new TimeTicks(page, timeline).draw(TOP + COUNTS);
    html.close("svg").close("div");
  }

  private void side() {
    int columns = Math.max(4, Numbers.count(max).length());
    Chart.openSide(html, columns, HEIGHT);
    for (long count = 0; count <= max; count += Numbers.axisStep(max)) {
      label(Numbers.count(count), at(count));
    }
    label("100%", SHARE_TOP);
    label("0%", SHARE_TOP + SHARES);
    html.close("svg");
  }

  private void label(String text, int y) {
    Chart.text(html, text, "90%", y + 4, "end", "axis");
  }

  private int at(long count) {
    return (int) Math.round(TOP + COUNTS * (1 - (double) count / max));
  }

  private void counts(String unit) {
    String key = page.tally().ofLikes() ? "time.axis.likes" : "time.axis.interactions";
    Chart.text(html, page.t(key, unit), "0", 11, "start", "name");
    long step = Numbers.axisStep(max);
    for (long count = step; count <= max; count += step) {
      Chart.line(html, at(count), "grid");
    }
    Chart.openPlot(html, TOP, timeline.bins(), COUNTS);
    for (Verdict verdict : Verdict.values()) {
      bars(verdict);
    }
    html.close("svg");
    Chart.line(html, TOP + COUNTS, "base");
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

  private double height(int count) {
    return COUNTS * (1 - (double) count / max);
  }

  private void shares() {
    Chart.text(html, page.t("time.axis.share"), "0", SHARE_TOP - 9, "start", "name");
    Chart.line(html, SHARE_TOP, "grid");
    StringBuilder path = new StringBuilder();
    for (int bin = 0; bin < timeline.bins(); bin++) {
      if (timeline.invalid(bin) > 0) {
        double share = (double) timeline.invalid(bin) / timeline.total(bin);
        bar(path, bin, SHARES * (1 - share), SHARES);
      }
    }
    Chart.openPlot(html, SHARE_TOP, timeline.bins(), SHARES);
    path(path, "f-share");
    html.close("svg");
    Chart.line(html, SHARE_TOP + SHARES, "base");
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
}
