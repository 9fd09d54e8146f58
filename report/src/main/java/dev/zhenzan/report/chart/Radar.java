package dev.zhenzan.report.chart;

import dev.zhenzan.model.Interval;
import dev.zhenzan.report.page.Html;
import java.util.List;

/** A few numbers from 0 to 100 around a centre, with their intervals as bars on the spokes. */
public final class Radar {
  private static final int WIDTH = 372;
  private static final int HEIGHT = 270;
  private static final double RADIUS = 95;
  private static final int RINGS = 4;
  private static final double MOST = 100;
  private static final double LABEL = 16;

  private final Html html;
  private final List<Spoke> spokes;

  private Radar(Html html, List<Spoke> spokes) {
    this.html = html;
    this.spokes = spokes;
  }

  /**
   * One of the numbers.
   *
   * @param name beside its end
   * @param number 0 to 100
   */
  public record Spoke(String name, Interval number) {}

  /**
   * Draws them.
   *
   * @param id the chart's own
   * @param words its title, then what it shows
   * @param spokes three or more
   */
  public static void write(Html html, String id, ChartWords words, List<Spoke> spokes) {
    new Radar(html, spokes).write(id, words);
  }

  private void write(String id, ChartWords words) {
    html.open(
        "svg",
        "class",
        "chart radar",
        "width",
        Integer.toString(WIDTH),
        "height",
        Integer.toString(HEIGHT),
        "role",
        "img",
        "aria-labelledby",
        id + "-t",
        "aria-describedby",
        id + "-d");
    html.leaf("title", words.title(), "id", id + "-t");
    html.leaf("desc", words.description(), "id", id + "-d");
    for (int ring = 1; ring <= RINGS; ring++) {
      polygon("web", spoke -> MOST, (double) ring / RINGS);
    }
    for (int i = 0; i < spokes.size(); i++) {
      line("spoke", i, 0, MOST);
    }
    polygon("a-first", spoke -> spoke.number.estimate(), 1);
    polygon("curve c-first", spoke -> spoke.number.estimate(), 1);
    for (int i = 0; i < spokes.size(); i++) {
      spoke(i);
    }
    html.close("svg");
  }

  /** Where on a spoke something is drawn. */
  private interface Place {
    double of(Spoke spoke);
  }

  private void polygon(String kind, Place place, double part) {
    StringBuilder points = new StringBuilder();
    for (int i = 0; i < spokes.size(); i++) {
      double at = place.of(spokes.get(i)) * part;
      points.append(i == 0 ? "" : " ").append(x(i, at)).append(',').append(y(i, at));
    }
    html.empty("polygon", "class", kind, "points", points.toString());
  }

  private void spoke(int i) {
    Interval number = spokes.get(i).number;
    line("chosen", i, number.low(), number.high());
    double at = MOST + LABEL * MOST / RADIUS;
    double across = Math.sin(angle(i));
    String anchor = Math.abs(across) < 0.1 ? "middle" : across > 0 ? "start" : "end";
    html.leaf(
        "text",
        spokes.get(i).name,
        "x",
        x(i, at),
        "y",
        Chart.place(Double.parseDouble(y(i, at)) + 4),
        "text-anchor",
        anchor,
        "class",
        "name");
  }

  private void line(String kind, int i, double from, double to) {
    html.empty(
        "line", "class", kind, "x1", x(i, from), "y1", y(i, from), "x2", x(i, to), "y2", y(i, to));
  }

  private double angle(int i) {
    return 2 * Math.PI * i / spokes.size();
  }

  private String x(int i, double at) {
    return Chart.place(WIDTH / 2.0 + RADIUS * at / MOST * Math.sin(angle(i)));
  }

  private String y(int i, double at) {
    return Chart.place(HEIGHT / 2.0 + 6 - RADIUS * at / MOST * Math.cos(angle(i)));
  }
}
