package dev.zhenzan.report.chart;

import dev.zhenzan.report.page.Html;
import java.util.List;

/**
 * Curves over a common stretch, such as growth over time: each on a scale of its own from 0 to its
 * greatest value, with stretches that are marked.
 */
public final class Curves {
  /** Units across; on paper a unit is about a pixel, so that lines keep their width. */
  private static final int UNITS = 680;

  private static final int TOP = 22;
  private static final int BELOW = 20;
  private static final int PLOT = 180;

  private final Html html;
  private final Drawing drawing;

  private Curves(Html html, Drawing drawing) {
    this.html = html;
    this.drawing = drawing;
  }

  /**
   * What is drawn.
   *
   * @param id the chart's own
   * @param words its title and what it shows
   * @param curves two at most
   * @param marked stretches of interest
   * @param ticks under the axis
   */
  public record Drawing(
      String id, ChartWords words, List<Curve> curves, List<Stretch> marked, List<Tick> ticks) {
    public Drawing {
      curves = List.copyOf(curves);
      marked = List.copyOf(marked);
      ticks = List.copyOf(ticks);
    }
  }

  /**
   * A curve.
   *
   * @param name with its greatest value, as a key
   * @param points from left to right
   */
  public record Curve(String name, List<Point> points) {
    public Curve {
      points = List.copyOf(points);
    }
  }

  /**
   * A point.
   *
   * @param across 0 to 1
   * @param height 0 to 1
   */
  public record Point(double across, double height) {}

  /**
   * A stretch that is marked.
   *
   * @param from 0 to 1
   * @param to not before {@code from}
   * @param words what it says when pointed at
   */
  public record Stretch(double from, double to, String words) {}

  /**
   * A label under the axis.
   *
   * @param across 0 to 1
   */
  public record Tick(double across, String label) {}

  /** Draws them. */
  public static void write(Html html, Drawing drawing) {
    new Curves(html, drawing).write();
  }

  private void write() {
    Chart.open(
        html, drawing.id, TOP + PLOT + BELOW, drawing.words.title(), drawing.words.description());
    key();
    drawing.marked.forEach(this::mark);
    for (int line = 0; line < 4; line++) {
      Chart.line(html, TOP + line * PLOT / 4, "grid");
    }
    Chart.openPlot(html, TOP, UNITS, PLOT);
    for (int i = 0; i < drawing.curves.size(); i++) {
      html.empty("path", "class", "curve " + kind(i), "d", path(drawing.curves.get(i)));
    }
    html.close("svg");
    Chart.line(html, TOP + PLOT, "base");
    drawing.ticks.forEach(this::tick);
    html.close("svg");
  }

  private static String kind(int curve) {
    return curve == 0 ? "c-first" : "c-second";
  }

  /** The names above, each under a piece of its line. */
  private void key() {
    for (int i = 0; i < drawing.curves.size(); i++) {
      String from = i == 0 ? "0" : "50%";
      String to = i == 0 ? "4%" : "54%";
      html.empty("line", "class", "curve " + kind(i), "x1", from, "x2", to, "y1", "7", "y2", "7");
      String name = drawing.curves.get(i).name;
      Chart.text(html, name, i == 0 ? "5%" : "55%", 11, "start", "name");
    }
  }

  private void mark(Stretch stretch) {
    html.open(
        "rect",
        "class",
        "marked",
        "x",
        Chart.across(stretch.from),
        "y",
        Integer.toString(TOP),
        "width",
        Chart.across(Math.max(0.006, stretch.to - stretch.from)),
        "height",
        Integer.toString(PLOT));
    html.leaf("title", stretch.words).close("rect");
  }

  private static String path(Curve curve) {
    StringBuilder path = new StringBuilder();
    for (Point point : curve.points) {
      path.append(path.isEmpty() ? 'M' : 'L').append(Chart.place(UNITS * point.across));
      path.append(' ').append(Chart.place(PLOT * (1 - point.height)));
    }
    return path.toString();
  }

  private void tick(Tick tick) {
    String anchor = tick.across > 0.93 ? "end" : tick.across < 0.07 ? "start" : "middle";
    Chart.text(html, tick.label, Chart.across(tick.across), TOP + PLOT + 15, anchor, "axis");
  }
}
