package dev.zhenzan.report.counter;

import dev.zhenzan.model.Counter;
import dev.zhenzan.model.CounterScore;
import dev.zhenzan.model.CounterTable;
import dev.zhenzan.model.Interval;
import dev.zhenzan.model.PeerRatio;
import dev.zhenzan.report.chart.Chart;
import dev.zhenzan.report.chart.Scale;
import dev.zhenzan.report.page.Html;
import dev.zhenzan.report.page.Numbers;

/** A work's ratios of counters as dots on the range of nine in ten peers, in logarithms. */
final class PeerStrips {
  private static final double NINE_IN_TEN = 1.645;

  private final CounterPage page;
  private final CounterScore score;
  private final Html html;

  private PeerStrips(CounterPage page, CounterScore score) {
    this.page = page;
    this.score = score;
    this.html = page.html();
  }

  static void write(CounterPage page, CounterScore score) {
    new PeerStrips(page, score).write();
  }

  private void write() {
    long likes = last(Counter.LIKES);
    html.leaf("h4", page.t("ratio.heading"));
    html.open("dl", "class", "chain");
    ratio("likes_per_view", likes, last(Counter.VIEWS), score.peers().likesPerView());
    ratio("comments_per_like", last(Counter.COMMENTS), likes, score.peers().commentsPerLike());
    html.close("dl");
  }

  private long last(Counter counter) {
    CounterTable table = page.result().input().counters();
    for (int row = table.end(score.video()) - 1; row >= table.start(score.video()); row--) {
      if (table.value(counter, row) != CounterTable.ABSENT) {
        return table.value(counter, row);
      }
    }
    return CounterTable.ABSENT;
  }

  private void ratio(String key, long numerator, long denominator, PeerRatio peer) {
    if (numerator < 0 || denominator <= 0) {
      return;
    }
    double ratio = (double) numerator / denominator;
    double own = Math.log((numerator + 0.5) / (denominator + 1.0));
    double middle = Math.log(peer.median());
    double reach = NINE_IN_TEN * peer.spread();
    html.leaf("dt", page.t("ratio." + key)).open("dd");
    html.text(
        page.t(
            "ratio.of",
            Numbers.percent(Math.min(ratio, 1)),
            CounterWords.of(page.texts()).peer(peer)));
    Scale scale =
        Scale.around(Math.min(own, middle - 2 * reach), Math.max(own, middle + 2 * reach));
    strip(scale, new Interval(middle - reach, middle, middle + reach), own);
    html.close("dd");
  }

  /** The range of peers as a band with its middle, the work as a dot. */
  private void strip(Scale scale, Interval peers, double own) {
    html.open("svg", "class", "strip", "width", "100%", "height", "16", "aria-hidden", "true");
    line("track", 0, 1);
    line("band", scale.place(peers.low()), scale.place(peers.high()));
    String middle = Chart.across(scale.place(peers.estimate()));
    html.empty("line", "class", "grid", "x1", middle, "x2", middle, "y1", "0", "y2", "16");
    html.empty("circle", "class", "dot", "cx", Chart.across(scale.place(own)), "cy", "8", "r", "5");
    html.close("svg");
  }

  private void line(String kind, double from, double to) {
    String x1 = Chart.across(from);
    String x2 = Chart.across(to);
    html.empty("line", "class", kind, "x1", x1, "x2", x2, "y1", "8", "y2", "8");
  }
}
