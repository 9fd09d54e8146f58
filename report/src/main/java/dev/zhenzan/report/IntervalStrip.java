package dev.zhenzan.report;

import dev.zhenzan.model.Interval;

/**
 * A share and its interval on a line from 0 to 100 %. It repeats what the text beside it says, so
 * it is hidden from readers of screens.
 */
final class IntervalStrip {
  private static final int SMALL = 16;
  private static final int LARGE = 34;
  private static final String RADIUS = "4";

  private final Html html;
  private final Interval share;
  private final int height;

  private IntervalStrip(Html html, Interval share, int height) {
    this.html = html;
    this.share = share;
    this.height = height;
  }

  /** A dot on a thin line: one of many. */
  static void small(Html html, Interval share) {
    IntervalStrip strip = new IntervalStrip(html, share, SMALL);
    strip.open("strip");
    strip.across("track", 0, 1);
    strip.upright("grid", 0.5);
    strip.across("band", share.low(), share.high());
    String middle = Integer.toString(SMALL / 2);
    html.empty("circle", "class", "dot", "cx", at(share.estimate()), "cy", middle, "r", RADIUS);
    html.close("svg");
  }

  /** A bar filled up to the share, the interval as a bracket over it. */
  static void large(Html html, Interval share) {
    IntervalStrip strip = new IntervalStrip(html, share, LARGE);
    strip.open("strip gauge");
    strip.across("track", 0, 1);
    strip.across("filled", 0, share.estimate());
    strip.bracket();
    strip.upright("mark", share.estimate());
    html.close("svg");
  }

  /** The scale of strips. */
  static void axis(Html html) {
    html.open("svg", "class", "strip", "width", "100%", "height", "14", "aria-hidden", "true");
    Chart.text(html, "0%", "0", 11, "start", "axis");
    Chart.text(html, "50%", "50%", 11, "middle", "axis");
    Chart.text(html, "100%", "100%", 11, "end", "axis");
    html.close("svg");
  }

  private void open(String kind) {
    String tall = Integer.toString(height);
    html.open("svg", "class", kind, "width", "100%", "height", tall, "aria-hidden", "true");
  }

  private void across(String kind, double from, double to) {
    String y = Integer.toString(height / 2);
    html.empty("line", "class", kind, "x1", at(from), "x2", at(to), "y1", y, "y2", y);
  }

  private void upright(String kind, double share) {
    String bottom = Integer.toString(height);
    html.empty("line", "class", kind, "x1", at(share), "x2", at(share), "y1", "0", "y2", bottom);
  }

  private void bracket() {
    html.empty(
        "rect",
        "class",
        "bracket",
        "x",
        at(share.low()),
        "width",
        at(share.high() - share.low()),
        "y",
        "4",
        "height",
        Integer.toString(height - 8));
  }

  private static String at(double share) {
    return Numbers.decimals(100 * share, 2) + '%';
  }
}
