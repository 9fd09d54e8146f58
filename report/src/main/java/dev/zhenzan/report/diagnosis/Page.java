package dev.zhenzan.report.diagnosis;

import dev.zhenzan.diagnosis.Diagnosis;
import dev.zhenzan.model.Interval;
import dev.zhenzan.report.page.Html;
import dev.zhenzan.report.page.Language;
import dev.zhenzan.report.page.Numbers;
import dev.zhenzan.report.page.Texts;
import dev.zhenzan.vertical.LocalizedText;

/**
 * What the sections of the page share.
 *
 * @param html what is written to
 * @param texts of the page
 * @param diagnosis what is shown
 * @param context of it
 */
record Page(Html html, Texts texts, Diagnosis diagnosis, DiagnosisContext context) {
  /** The font of paper has no minus. */
  private static final String MINUS = "\u2013";

  String t(String key, Object... arguments) {
    return texts.get(key, arguments);
  }

  void paragraph(String text, String... attributes) {
    html.leaf("p", text, attributes);
  }

  String words(LocalizedText text) {
    return switch (texts.language()) {
      case ZH -> text.zh();
      case EN -> text.en();
    };
  }

  Language language() {
    return texts.language();
  }

  /** A relative change with its sign, in percent. */
  static String change(double change) {
    double percent = Math.rint(1000 * change) / 10;
    String sign = percent > 0 ? "+" : percent < 0 ? MINUS : "";
    int decimals = Math.abs(percent) < 10 ? 1 : 0;
    return sign + Numbers.decimals(Math.abs(percent), decimals) + "%";
  }

  /** A factor as a change. */
  static String factor(double factor) {
    return change(factor - 1);
  }

  /** The bounds of a factor, as changes. */
  String factorBounds(Interval factor) {
    return t("interval.to", factor(factor.low()), factor(factor.high()));
  }

  /** The bounds of a share. */
  String shareBounds(Interval share) {
    return t("interval.to", Numbers.percent(share.low()), Numbers.percent(share.high()));
  }

  /** An hour of the week: its day and hour. */
  String slot(int slot) {
    return t("slot", t("day." + slot / 24), slot % 24);
  }
}
