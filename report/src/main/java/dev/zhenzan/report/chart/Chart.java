package dev.zhenzan.report.chart;

import dev.zhenzan.report.page.Html;
import dev.zhenzan.report.page.Numbers;
import java.util.Locale;

/**
 * What charts have in common. Positions across are shares of the width, upright ones pixels, so
 * that a chart fits any screen while its letters keep their size; labels beside a chart stand in
 * drawings of fixed width.
 */
public final class Chart {
  private static final double DIGIT = 7.2;
  private static final int GAP = 10;

  private Chart() {}

  /**
   * Opens a chart that says in words what it shows.
   *
   * @param id the chart's own, for its title and description
   * @param height in pixels
   */
  public static void open(Html html, String id, int height, String title, String description) {
    html.open(
        "svg",
        "class",
        "chart",
        "width",
        "100%",
        "height",
        Integer.toString(height),
        "role",
        "img",
        "aria-labelledby",
        id + "-t",
        "aria-describedby",
        id + "-d");
    html.leaf("title", title, "id", id + "-t");
    html.leaf("desc", description, "id", id + "-d");
  }

  /**
   * Opens a drawing for labels beside a chart; it is hidden from readers of screens, whom the
   * chart's own words serve.
   *
   * @param columns of the longest label
   */
  public static void openSide(Html html, int columns, int height) {
    html.open(
        "svg",
        "class",
        "side",
        "width",
        Integer.toString((int) Math.ceil(DIGIT * columns) + GAP),
        "height",
        Integer.toString(height),
        "aria-hidden",
        "true");
  }

  /** Opens the part of a chart whose units stretch to the width. */
  public static void openPlot(Html html, int top, int units, int height) {
    html.open(
        "svg",
        "x",
        "0",
        "y",
        Integer.toString(top),
        "width",
        "100%",
        "height",
        Integer.toString(height),
        "viewBox",
        "0 0 " + units + ' ' + height,
        "preserveAspectRatio",
        "none");
  }

  /** A line across. */
  public static void line(Html html, int y, String kind) {
    String at = Integer.toString(y);
    html.empty("line", "class", kind, "x1", "0", "x2", "100%", "y1", at, "y2", at);
  }

  public static void text(Html html, String text, String x, int y, String anchor, String kind) {
    String at = Integer.toString(y);
    html.leaf("text", text, "x", x, "y", at, "text-anchor", anchor, "class", kind);
  }

  /** A place across, 0 to 1. */
  public static String across(double share) {
    return Numbers.decimals(100 * share, 3) + '%';
  }

  /** A number of pixels or units without needless digits. */
  public static String place(double place) {
    String text = String.format(Locale.ROOT, "%.1f", place);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }
}
