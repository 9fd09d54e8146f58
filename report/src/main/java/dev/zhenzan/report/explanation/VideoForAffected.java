package dev.zhenzan.report.explanation;

import dev.zhenzan.model.AuthenticityScore;
import dev.zhenzan.model.Reason;
import dev.zhenzan.report.plaintext.PlainText;
import java.util.List;
import java.util.Optional;

/** What was decided on the interactions with a video, for its creator. */
final class VideoForAffected {
  private final PlainText text = new PlainText();
  private final Wording w;
  private final JudgedRows rows;
  private final JudgedRows doubted;
  private final AppealSections sections;

  VideoForAffected(Wording wording, JudgedRows rows) {
    this.w = wording;
    this.rows = rows;
    this.doubted = rows.doubted();
    this.sections = new AppealSections(wording, text, "video");
  }

  String text() {
    sections.title(w.t("explain.work", w.video(rows.video())));
    text.heading(w.t("explain.outcome"));
    outcome();
    if (doubted.size() == 0) {
      sections.foot();
      return text.toString();
    }
    when();
    sections.reasons(doubted.reasons(), this::facts);
    sections.appeal();
    return text.toString();
  }

  private void outcome() {
    Optional<AuthenticityScore> score =
        rows.result().scores().videos().stream()
            .filter(of -> of.subject() == rows.video())
            .findFirst();
    text.paragraph(w.t("appeal.video.log", w.kinds(rows), w.period(rows)));
    if (doubted.size() == 0) {
      text.paragraph(w.t("appeal.video.nothing"));
      return;
    }
    score.ifPresent(
        of ->
            text.paragraph(
                w.t(
                    "appeal.video.score",
                    w.n("likes", of.likes()),
                    w.t(Roughly.shareKey(of.authenticity().estimate())))));
    text.paragraph(w.t("appeal.video.meaning"));
  }

  private void when() {
    text.heading(w.t("appeal.video.when"));
    List<String> days =
        doubted.rows().stream()
            .map(row -> w.clock().day(rows.table().time(row)))
            .distinct()
            .toList();
    text.paragraph(w.t("appeal.video.days", w.list(days)));
  }

  private String facts(Reason reason) {
    JudgedRows because = doubted.because(reason);
    return w.t(
        "appeal.video.facts",
        w.t(Roughly.of(because.size()).key()),
        w.t(Roughly.of(because.accounts()).key()));
  }
}
