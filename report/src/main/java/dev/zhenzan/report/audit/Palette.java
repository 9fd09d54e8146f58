package dev.zhenzan.report.audit;

import dev.zhenzan.model.Verdict;

/** Names of the style sheet's colours. */
final class Palette {
  /** Steps of the scale that tells early from late. */
  static final int TIMES = 7;

  private Palette() {}

  static String of(Verdict verdict) {
    return switch (verdict) {
      case VALID -> "valid";
      case SUSPECT -> "suspect";
      case INVALID_GENERAL -> "givt";
      case INVALID_SOPHISTICATED -> "sivt";
    };
  }

  static String time(int step) {
    return "t" + step;
  }

  /** A key of colours: what each verdict looks like. */
  static void verdictKey(Page page) {
    page.html().open("ul", "class", "key");
    for (Verdict verdict : Verdict.values()) {
      page.html().open("li");
      page.html().leaf("span", "", "class", "swatch bg-" + of(verdict));
      page.html().text(page.t("verdict." + verdict.code())).close("li");
    }
    page.html().close("ul");
  }
}
