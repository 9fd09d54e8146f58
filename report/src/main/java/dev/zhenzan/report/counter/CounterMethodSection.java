package dev.zhenzan.report.counter;

import dev.zhenzan.model.CounterScore;
import dev.zhenzan.report.page.Html;
import dev.zhenzan.report.page.Numbers;
import java.util.List;

/** How the figures came about, and what they cannot say. */
final class CounterMethodSection {
  private static final List<String> POINTS =
      List.of("growth", "probability", "ceiling", "limits", "appeal");

  private CounterMethodSection() {}

  static void write(CounterPage page) {
    Html html = page.html();
    String ceiling = Numbers.percent(CounterScore.CEILING);
    String floor = Numbers.percent(CounterScore.FLOOR);
    html.leaf("p", page.t("method.intro"));
    html.open("dl", "class", "points");
    for (String point : POINTS) {
      html.open("div").leaf("dt", page.t("method." + point + ".title", ceiling));
      html.leaf("dd", page.t("method." + point, ceiling, floor)).close("div");
    }
    html.close("dl");
  }
}
