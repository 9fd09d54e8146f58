package dev.zhenzan.report.audit;

import dev.zhenzan.model.Reason;
import dev.zhenzan.report.page.Html;
import dev.zhenzan.report.page.Numbers;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** Every reason in plain words: what was seen, how often, and what it does not prove. */
final class ReasonsSection {
  private final Page page;
  private final Html html;

  private ReasonsSection(Page page) {
    this.page = page;
    this.html = page.html();
  }

  static void write(Page page) {
    new ReasonsSection(page).write();
  }

  private void write() {
    html.open("section", "aria-labelledby", "reasons");
    page.heading("reasons", "reasons.heading");
    page.paragraph(page.t("reasons.intro"));
    found().forEach(this::reason);
    missing();
    html.close("section");
  }

  private List<Reason> found() {
    return Arrays.stream(Reason.values()).filter(reason -> page.tally().rows(reason) > 0).toList();
  }

  private void reason(Reason reason) {
    String key = "reason." + reason.code();
    html.open("article", "class", "reason");
    html.open("h3").text(page.t(key + ".title")).text(" ");
    String traffic = reason.traffic() == Reason.Traffic.GENERAL ? "givt" : "sivt";
    html.leaf("span", page.t("traffic." + traffic), "class", "tag tag-" + traffic).close("h3");
    page.paragraph(counts(reason), "class", "counts");
    page.paragraph(page.t(key + ".seen"));
    html.open("p", "class", "limit").leaf("b", page.t("reasons.notProved")).text(" ");
    html.text(page.t(key + ".limit")).close("p");
    html.leaf("p", reason.code(), "class", "code").close("article");
  }

  private String counts(Reason reason) {
    Tally tally = page.tally();
    return page.t(
        "reasons.counts",
        page.n("interactions", tally.rows(reason)),
        Numbers.share(tally.rows(reason), tally.interactions().total()),
        page.n("accounts", tally.accounts(reason)),
        Numbers.count(tally.invalid(reason)),
        Numbers.share(tally.invalid(reason), tally.rows(reason)));
  }

  private void missing() {
    Predicate<Reason> looked = reason -> Checks.looked(reason, page.result().detectors());
    list("reasons.missing", looked);
    list("reasons.unchecked", looked.negate());
  }

  /** Lists the reasons that no row names and that are of this kind. */
  private void list(String heading, Predicate<Reason> kind) {
    List<Reason> reasons =
        Arrays.stream(Reason.values())
            .filter(reason -> page.tally().rows(reason) == 0)
            .filter(kind)
            .toList();
    if (reasons.isEmpty()) {
      return;
    }
    html.leaf("h3", page.t(heading));
    html.open("ul", "class", "missing");
    reasons.forEach(reason -> html.leaf("li", page.t("reason." + reason.code() + ".title")));
    html.close("ul");
  }
}
