package dev.zhenzan.report.counter;

import dev.zhenzan.model.CounterFinding;
import dev.zhenzan.model.CounterReason;
import dev.zhenzan.report.page.Html;
import dev.zhenzan.report.page.Numbers;

/** How many works show each sign. */
final class SignsSection {
  private SignsSection() {}

  static void write(CounterPage page) {
    Html html = page.html();
    html.leaf("p", page.t("reasons.intro"));
    html.open("table").open("thead").open("tr");
    html.leaf("th", page.t("reasons.col.reason"), "scope", "col");
    html.leaf("th", page.t("reasons.col.works"), "scope", "col", "class", "number");
    html.close("tr").close("thead").open("tbody");
    for (CounterReason reason : CounterReason.values()) {
      html.open("tr").open("th", "scope", "row").text(page.t("reason." + reason.code()) + " ");
      html.leaf("code", reason.code()).close("th");
      html.leaf("td", Numbers.count(works(page, reason)), "class", "number").close("tr");
    }
    html.close("tbody").close("table");
  }

  private static long works(CounterPage page, CounterReason reason) {
    return page.result().findings().stream()
        .filter(finding -> finding.reason() == reason)
        .mapToInt(CounterFinding::video)
        .distinct()
        .count();
  }
}
