package dev.zhenzan.report.audit;

import dev.zhenzan.report.chart.Chart;
import dev.zhenzan.report.page.Html;
import dev.zhenzan.report.page.Numbers;
import dev.zhenzan.verdict.Reliability;

/**
 * What was said of likes of known truth against what was true, as a diagram: on its diagonal
 * probabilities can be taken at their word.
 */
final class ReliabilityChart {
  private static final int TOP = 8;
  private static final int PLOT = 200;
  private static final int HEIGHT = TOP + PLOT + 36;
  private static final int QUARTERS = 4;
  private static final double SMALLEST = 2.5;
  private static final double LARGEST = 9;

  private final Page page;
  private final Html html;
  private final Reliability reliability;

  private ReliabilityChart(Page page, Reliability reliability) {
    this.page = page;
    this.html = page.html();
    this.reliability = reliability;
  }

  static void write(Page page, Reliability reliability) {
    new ReliabilityChart(page, reliability).write();
  }

  private void write() {
    html.leaf("h3", page.t("reliability.heading"));
    page.paragraph(page.t("reliability.intro", Numbers.percent(reliability.error())));
    html.open("figure", "class", "reliability");
    html.leaf("figcaption", page.t("reliability.upright"));
    html.open("div", "class", "plot");
    Chart.openSide(html, QUARTERS + 1, HEIGHT);
    for (int i = 0; i <= QUARTERS; i++) {
      Chart.text(html, label(i), "80%", height((double) i / QUARTERS) + 4, "end", "axis");
    }
    html.close("svg");
    plot();
    html.close("div").close("figure");
  }

  private void plot() {
    Chart.open(
        html, "reliable", HEIGHT, page.t("reliability.heading"), page.t("reliability.facts"));
    for (int i = 0; i <= QUARTERS; i++) {
      double share = (double) i / QUARTERS;
      Chart.line(html, height(share), "grid");
      String anchor = i == 0 ? "start" : i == QUARTERS ? "end" : "middle";
      Chart.text(html, label(i), Chart.across(share), TOP + PLOT + 16, anchor, "axis");
    }
    html.empty(
        "line",
        "class",
        "ideal",
        "x1",
        "0",
        "x2",
        "100%",
        "y1",
        Integer.toString(height(0)),
        "y2",
        Integer.toString(height(1)));
    reliability.bins().forEach(this::dot);
    Chart.text(html, page.t("reliability.across"), "50%", TOP + PLOT + 33, "middle", "axis");
    html.close("svg");
  }

  private void dot(Reliability.Bin bin) {
    long most = reliability.bins().stream().mapToLong(Reliability.Bin::likes).max().orElse(1);
    double size = Math.log1p((double) bin.likes()) / Math.log1p((double) most);
    html.open(
        "circle",
        "class",
        "dot",
        "cx",
        Chart.across(bin.said()),
        "cy",
        Integer.toString(height(bin.invalid())),
        "r",
        Chart.place(SMALLEST + (LARGEST - SMALLEST) * size * size));
    String said = Numbers.percent(bin.said());
    String invalid = Numbers.percent(bin.invalid());
    html.leaf("title", page.t("reliability.dot", said, invalid, Numbers.count(bin.likes())));
    html.close("circle");
  }

  private static String label(int quarter) {
    return 100 * quarter / QUARTERS + "%";
  }

  private static int height(double share) {
    return TOP + (int) Math.round(PLOT * (1 - share));
  }
}
