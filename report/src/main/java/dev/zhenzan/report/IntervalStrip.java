package dev.zhenzan.report;

import dev.zhenzan.model.Interval;
import java.util.Locale;

/**
 * A share and its interval on a line from 0 to 100 %. It repeats what the text beside it says, so
 * it is hidden from readers of screens.
 */
final class IntervalStrip {
  private IntervalStrip() {}

  /** How large it is drawn, in pixels. */
  enum Size {
    SMALL(16, 4),
    LARGE(28, 7);

    private final int height;
    private final int radius;

    Size(int height, int radius) {
      this.height = height;
      this.radius = radius;
    }
  }

  static void draw(Html html, Interval share, Size size) {
    String middle = Integer.toString(size.height / 2);
    html.open(
        "svg",
        "class",
        "strip",
        "width",
        "100%",
        "height",
        Integer.toString(size.height),
        "aria-hidden",
        "true");
    line(html, "track", 0, 1, middle);
    tick(html, 0.5, size);
    line(html, "band " + size.name().toLowerCase(Locale.ROOT), share.low(), share.high(), middle);
    html.empty(
        "circle",
        "class",
        "dot",
        "cx",
        at(share.estimate()),
        "cy",
        middle,
        "r",
        Integer.toString(size.radius));
    html.close("svg");
  }

  /** The scale under or over strips. */
  static void axis(Html html) {
    html.open("svg", "class", "strip axis", "width", "100%", "height", "14", "aria-hidden", "true");
    label(html, "0%", 0, "start");
    label(html, "50%", 0.5, "middle");
    label(html, "100%", 1, "end");
    html.close("svg");
  }

  private static void label(Html html, String text, double share, String anchor) {
    html.leaf("text", text, "x", at(share), "y", "11", "text-anchor", anchor);
  }

  private static void line(Html html, String kind, double from, double to, String y) {
    html.empty("line", "class", kind, "x1", at(from), "x2", at(to), "y1", y, "y2", y);
  }

  private static void tick(Html html, double share, Size size) {
    String height = Integer.toString(size.height);
    html.empty("line", "class", "grid", "x1", at(share), "x2", at(share), "y1", "0", "y2", height);
  }

  private static String at(double share) {
    return Numbers.decimals(100 * share, 2) + '%';
  }
}
