package dev.zhenzan.report.compliance;

import dev.zhenzan.compliance.Wording;
import dev.zhenzan.compliance.rule.Outcome;
import dev.zhenzan.report.page.Html;
import dev.zhenzan.report.page.Language;
import dev.zhenzan.report.page.Texts;

/**
 * How both pages say things.
 *
 * @param html the page so far
 * @param texts of the language
 */
record Wordings(Html html, Texts texts) {
  /** The text of a key. */
  String t(String key, Object... arguments) {
    return texts.get(key, arguments);
  }

  /** A text of the rules in the page's language. */
  String of(Wording wording) {
    return texts.language() == Language.ZH ? wording.zh() : wording.en();
  }

  void paragraph(String text, String... attributes) {
    html.leaf("p", text, attributes);
  }

  /** An outcome as a badge. */
  void badge(Outcome outcome) {
    String kind =
        switch (outcome) {
          case PASS -> "badge good";
          case FAIL -> "badge bad";
          case UNKNOWN -> "badge open";
          case NOT_APPLICABLE -> "badge";
        };
    html.leaf("span", t("outcome." + outcome.code()), "class", kind);
  }

  /** A figure with what it counts. */
  void figure(String key, long count) {
    html.open("div").leaf("dt", t(key)).open("dd").leaf("b", Long.toString(count));
    html.leaf("span", t(key + ".note")).close("dd").close("div");
  }
}
