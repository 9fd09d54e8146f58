package dev.zhenzan.report.chart;

import dev.zhenzan.model.Interval;
import dev.zhenzan.report.page.Html;
import dev.zhenzan.report.page.Numbers;

/**
 * A number and its interval on a line. It repeats what the text beside it says, so it is hidden
 * from readers of screens.
 */
public final class IntervalStrip {
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

  /** A dot on a thin line from 0 to 100 %: one of many. */
  public static void small(Html html, Interval share) {
    small(html, share, Scale.SHARES, 0.5);
  }

  /**
   * A dot on a thin line: one of many.
   *
   * @param reference number at which an upright line helps to compare
   */
  public static void small(Html html, Interval number, Scale scale, double reference) {
    Interval share =
        new Interval(
            scale.place(number.low()), scale.place(number.estimate()), scale.place(number.high()));
    IntervalStrip strip = new IntervalStrip(html, share, SMALL);
    strip.open("strip");
    strip.across("track", 0, 1);
    strip.upright("grid", scale.place(reference));
    strip.across("band", share.low(), share.high());
    String middle = Integer.toString(SMALL / 2);
    html.empty("circle", "class", "dot", "cx", at(share.estimate()), "cy", middle, "r", RADIUS);
    html.close("svg");
  }

  /** A bar filled up to the share, the interval as a bracket over it. */
  public static void large(Html html, Interval share) {
    IntervalStrip strip = new IntervalStrip(html, share, LARGE);
    strip.open("strip gauge");
    strip.across("track", 0, 1);
    strip.across("filled", 0, share.estimate());
    strip.bracket();
    strip.upright("mark", share.estimate());
    html.close("svg");
  }

  /** The scale of strips from 0 to 100 %. */
  public static void axis(Html html) {
    axis(html, "0%", "50%", "100%");
  }

  /** The scale of strips: what stands at its left end, in its middle and at its right end. */
  public static void axis(Html html, String left, String middle, String right) {
    html.open("svg", "class", "strip", "width", "100%", "height", "14", "aria-hidden", "true");
    Chart.text(html, left, "0", 11, "start", "axis");
    Chart.text(html, middle, "50%", 11, "middle", "axis");
    Chart.text(html, right, "100%", 11, "end", "axis");
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
