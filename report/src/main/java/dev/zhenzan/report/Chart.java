package dev.zhenzan.report;

import java.util.Locale;

/** What charts have in common: positions across are shares of the width, upright ones pixels. */
final class Chart {
  private Chart() {}

  /**
   * Opens a chart that says in words what it shows.
   *
   * @param id the chart's own, for its title and description
   * @param height in pixels
   */
  static void open(Html html, String id, int height, String title, String description) {
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
        id + "-t " + id + "-d");
    html.leaf("title", title, "id", id + "-t");
    html.leaf("desc", description, "id", id + "-d");
  }

  /** A place across, 0 to 1. */
  static String across(double share) {
    return Numbers.decimals(100 * share, 3) + '%';
  }

  /** A number of pixels or units without needless digits. */
  static String place(double place) {
    String text = String.format(Locale.ROOT, "%.1f", place);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }
}
