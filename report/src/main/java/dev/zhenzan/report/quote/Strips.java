package dev.zhenzan.report.quote;

import dev.zhenzan.model.Interval;
import dev.zhenzan.report.chart.IntervalStrip;
import dev.zhenzan.report.chart.Scale;
import dev.zhenzan.report.page.Html;
import dev.zhenzan.value.number.Quantiles;
import java.util.List;

/** Prices on one scale of logarithms. */
final class Strips {
  private final Scale scale;

  Strips(List<Quantiles> prices) {
    double least = prices.stream().mapToDouble(price -> log(price.p10())).min().orElse(0);
    double most = prices.stream().mapToDouble(price -> log(price.p90())).max().orElse(1);
    scale = Scale.around(least, most);
  }

  private static double log(double price) {
    return Math.log(Math.max(price, 1e-6));
  }

  /** Draws a price, with an upright line at another. */
  void write(Html html, Quantiles price, double reference) {
    Interval logs = new Interval(log(price.p10()), log(price.p50()), log(price.p90()));
    IntervalStrip.small(html, logs, scale, log(reference));
  }

  /** Draws the scale's ends and middle. */
  void axis(Html html) {
    double middle = (scale.low() + scale.high()) / 2;
    IntervalStrip.axis(html, money(scale.low()), money(middle), money(scale.high()));
  }

  private static String money(double log) {
    return Wording.money(Math.exp(log));
  }
}
