package dev.zhenzan.report.audit;

import dev.zhenzan.model.DetectorRun;
import dev.zhenzan.pipeline.Models;
import dev.zhenzan.report.page.Html;
import dev.zhenzan.report.page.Numbers;
import java.util.List;
import java.util.Map;

/** How the figures came about, what was not looked at, and what they cannot say. */
final class MethodSection {
  private static final List<String> POINTS =
      List.of("probability", "interval", "counting", "limits", "worlds", "appeal");

  private final Page page;
  private final Html html;

  private MethodSection(Page page) {
    this.page = page;
    this.html = page.html();
  }

  static void write(Page page) {
    new MethodSection(page).write();
  }

  private void write() {
    html.open("section", "aria-labelledby", "method");
    page.heading("method", "method.heading");
    page.paragraph(page.t("method.intro"));
    html.open("dl", "class", "points");
    POINTS.forEach(this::point);
    html.close("dl");
    ReliabilityChart.write(page, Models.reliability());
    SourcesList.write(page);
    checks();
    thresholds();
    html.close("section");
  }

  private void point(String point) {
    html.open("div").leaf("dt", page.t("method." + point + ".title"));
    html.leaf("dd", page.t("method." + point)).close("div");
  }

  private void checks() {
    html.leaf("h3", page.t("checks.heading"));
    page.paragraph(page.t("checks.intro"));
    html.open("ul", "class", "checks");
    page.result().detectors().forEach(this::check);
    html.close("ul");
  }

  private void check(DetectorRun run) {
    String key = "check." + run.detector();
    html.open("li", "class", run.ran() ? "ran" : "skipped");
    html.open("h4").text(page.texts().getOr(key + ".title", run.detector())).text(" ");
    html.leaf("span", outcome(run), "class", "outcome").close("h4");
    html.leaf("p", page.texts().getOr(key + ".how", "")).close("li");
  }

  private String outcome(DetectorRun run) {
    if (run.ran()) {
      return page.n("findings", run.findings());
    }
    return page.t(
        "checks.skipped", page.texts().getOr(Checks.skipKey(run.skipped()), run.skipped()));
  }

  private void thresholds() {
    if (page.result().thresholds().isEmpty()) {
      return;
    }
    html.leaf("h3", page.t("thresholds.heading"));
    html.open("dl", "class", "thresholds");
    page.result().thresholds().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(threshold -> threshold(threshold.getKey(), threshold.getValue()));
    html.close("dl");
  }

  private void threshold(String name, double value) {
    html.open("div").open("dt").text(page.texts().getOr("threshold." + name, name)).text(" ");
    html.leaf("code", name).close("dt");
    html.leaf("dd", Numbers.plain(value)).close("div");
  }
}
