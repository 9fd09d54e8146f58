package dev.zhenzan.report.chart;

import dev.zhenzan.model.Interval;
import dev.zhenzan.report.page.Html;
import java.util.List;

/** Shares as bars beneath one another, each with its interval and with what it is compared to. */
public final class Bars {
  private static final int HEIGHT = 16;

  private Bars() {}

  /**
   * A bar.
   *
   * @param name of what has the share
   * @param share 0 to 1
   * @param compared the same share elsewhere, 0 to 1; not a number where there is none
   * @param words the figures, in words
   */
  public record Bar(String name, Interval share, double compared, String words) {}

  /**
   * Writes a table with a bar in each row, on a scale from 0 to the greatest bound.
   *
   * @param caption of the table
   */
  public static void write(Html html, String caption, List<Bar> bars) {
    double most = bars.stream().mapToDouble(Bars::greatest).max().orElse(1);
    Scale scale = new Scale(0, most > 0 ? most : 1);
    html.open("table", "class", "bars").leaf("caption", caption).open("tbody");
    bars.forEach(bar -> row(html, bar, scale));
    html.close("tbody").close("table");
  }

  private static double greatest(Bar bar) {
    return Double.isNaN(bar.compared) ? bar.share.high() : Math.max(bar.share.high(), bar.compared);
  }

  private static void row(Html html, Bar bar, Scale scale) {
    html.open("tr").leaf("th", bar.name, "scope", "row").open("td", "class", "bar");
    html.open(
        "svg",
        "class",
        "strip",
        "width",
        "100%",
        "height",
        Integer.toString(HEIGHT),
        "aria-hidden",
        "true");
    fill(html, scale.place(bar.share.estimate()));
    between(html, scale.place(bar.share.low()), scale.place(bar.share.high()));
    if (!Double.isNaN(bar.compared)) {
      upright(html, scale.place(bar.compared));
    }
    html.close("svg").close("td").leaf("td", bar.words, "class", "number").close("tr");
  }

  private static void fill(Html html, double to) {
    html.empty(
        "rect",
        "class",
        "f-valid",
        "x",
        "0",
        "y",
        "2",
        "width",
        Chart.across(to),
        "height",
        Integer.toString(HEIGHT - 4));
  }

  private static void between(Html html, double from, double to) {
    String middle = Integer.toString(HEIGHT / 2);
    html.empty(
        "line",
        "class",
        "chosen",
        "x1",
        Chart.across(from),
        "x2",
        Chart.across(to),
        "y1",
        middle,
        "y2",
        middle);
  }

  private static void upright(Html html, double at) {
    String x = Chart.across(at);
    html.empty(
        "line", "class", "mean", "x1", x, "x2", x, "y1", "0", "y2", Integer.toString(HEIGHT));
  }
}
