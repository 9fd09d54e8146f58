package dev.zhenzan.report.audit;

import dev.zhenzan.report.page.Html;
import java.util.List;

/** What the ledger holds of the audit, and how to check it; nothing where there is no receipt. */
final class ReceiptsSection {
  private ReceiptsSection() {}

  static void write(Page page) {
    List<String> receipts = page.context().receipts();
    if (receipts.isEmpty()) {
      return;
    }
    Html html = page.html();
    html.open("section", "aria-labelledby", "receipts");
    page.heading("receipts", "receipts.heading");
    page.paragraph(page.t("receipts.intro"));
    html.open("ul", "class", "checks");
    receipts.forEach(receipt -> html.open("li").leaf("a", receipt, "href", receipt).close("li"));
    html.close("ul");
    html.open("p").text(page.t("receipts.check")).text(" ");
    html.leaf("code", "zhenzan ledger verify --policy POLICY " + receipts.getFirst()).close("p");
    html.close("section");
  }
}
