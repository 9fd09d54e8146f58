package dev.zhenzan.report.explanation;

import dev.zhenzan.model.Reason;
import dev.zhenzan.report.plaintext.PlainText;
import java.util.List;
import java.util.function.Function;

/** What explanations tell the person affected, whatever they are about. */
final class AppealSections {
  private final Wording w;
  private final PlainText text;
  private final String room;

  /**
   * Sections of a text.
   *
   * @param room which of the texts: {@code account} or {@code video}
   */
  AppealSections(Wording wording, PlainText text, String room) {
    this.w = wording;
    this.text = text;
    this.room = room;
  }

  /** What the text is and what it is not. */
  void title(String subject) {
    text.title(w.t("explain.title", subject));
    text.paragraph(w.t("explain.forAffected"));
  }

  /** The reasons, each in plain words, with what it does not prove and what would help. */
  void reasons(List<Reason> reasons, Function<Reason, String> facts) {
    text.heading(w.t("appeal.why"));
    if (reasons.isEmpty()) {
      text.paragraph(w.t("appeal.weak"));
    }
    for (Reason reason : reasons) {
      reason(reason, letter(reasons, reason), facts.apply(reason));
    }
  }

  /** The letter that stands for a reason in a text. */
  static String letter(List<Reason> reasons, Reason reason) {
    return Character.toString('A' + reasons.indexOf(reason));
  }

  private void reason(Reason reason, String letter, String facts) {
    String key = "appeal." + room + "." + reason.code();
    text.subheading(w.t("appeal.reason", w.title(reason), reason.code(), letter));
    text.indented(w.sentences(w.t(key + ".seen"), facts));
    text.indented(w.sentences(w.t("reasons.notProved"), w.t("reason." + reason.code() + ".limit")));
    text.indented(w.t("appeal.helps", w.t(key + ".helps")));
  }

  /** How to appeal, who decides, and what is left out here. */
  void appeal() {
    text.heading(w.t("appeal.heading"));
    text.bullet(w.t("appeal.how." + room));
    text.bullet(w.t("appeal.evidence"));
    text.bullet(w.t("appeal.person"));
    foot();
  }

  /** What is left out here, and what made the text. */
  void foot() {
    text.heading(w.t("appeal.leftOut.heading"));
    text.paragraph(w.t("appeal.leftOut"));
    text.paragraph(w.t("appeal.software"));
  }
}
