package dev.zhenzan.report.explanation;

import dev.zhenzan.model.AuthenticityScore;
import dev.zhenzan.model.InteractionKind;
import dev.zhenzan.model.InteractionTable;
import dev.zhenzan.model.Period;
import dev.zhenzan.model.Reason;
import dev.zhenzan.model.Video;
import dev.zhenzan.pipeline.Examination;
import dev.zhenzan.report.page.Numbers;
import dev.zhenzan.report.plaintext.PlainText;
import dev.zhenzan.report.plaintext.TextTable;
import dev.zhenzan.report.plaintext.TextTable.Align;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** All that makes up a video's score: who came, when, in what company, and what was found. */
final class VideoForReviewer {
  private static final int MOST_DOUBTED = 500;

  private final PlainText text = new PlainText();
  private final Wording w;
  private final JudgedRows rows;
  private final JudgedRows likes;
  private final ReviewSections sections;
  private final GroupSections groups;

  VideoForReviewer(Wording wording, Examination examination, JudgedRows rows) {
    this.w = wording;
    this.rows = rows;
    this.likes = rows.likes();
    this.sections = new ReviewSections(wording, examination, rows, text);
    this.groups = new GroupSections(wording, rows, text);
  }

  String text() {
    sections.title(w.t("explain.work", w.video(rows.video())));
    outcome();
    came();
    byReason();
    burst();
    rows.groups().forEach(groups::ofVideo);
    doubted();
    sections.meanings();
    inFavour();
    sections.thresholds();
    return text.toString();
  }

  private void outcome() {
    text.heading(w.t("explain.outcome"));
    if (rows.doubted().size() == 0) {
      text.paragraph(w.t("explain.nothingAgainst"));
    }
    score(rows.result().scores().videos(), rows.video())
        .ifPresentOrElse(this::score, () -> text.paragraph(w.t("explain.noScore")));
    OptionalInt creator = rows.result().input().videos().creator(rows.video());
    if (creator.isPresent()) {
      score(rows.result().scores().creators(), creator.getAsInt()).ifPresent(this::ofCreator);
    }
    text.paragraph(sections.rule());
  }

  private static Optional<AuthenticityScore> score(List<AuthenticityScore> scores, int subject) {
    return scores.stream().filter(score -> score.subject() == subject).findFirst();
  }

  private void score(AuthenticityScore score) {
    text.paragraph(
        w.t(
            "explain.score",
            Numbers.percent(score.authenticity().estimate()),
            Numbers.percentBounds(score.authenticity()),
            Numbers.expected(score.validLikes().estimate()),
            Numbers.countBounds(score.validLikes()),
            w.n("likes", score.likes())));
    text.paragraph(w.t("explain.scoreMade"));
  }

  private void ofCreator(AuthenticityScore score) {
    text.paragraph(
        w.t(
            "explain.creatorScore",
            Numbers.percent(score.authenticity().estimate()),
            Numbers.percentBounds(score.authenticity()),
            w.n("likes", score.likes())));
  }

  private void came() {
    text.heading(w.t("explain.came"));
    text.paragraph(
        w.t(
            "explain.cameInWords",
            w.kinds(rows),
            w.n("accounts", rows.accounts()),
            w.period(rows)));
    rows.result()
        .input()
        .videos()
        .video(rows.video())
        .map(Video::publishedAt)
        .filter(at -> at.isPresent())
        .ifPresent(
            at -> text.paragraph(w.t("explain.published", w.clock().minute(at.getAsLong()))));
    sections.verdicts();
    text.paragraph(w.t("explain.whenInWords"));
    text.table(ByTime.of(w, likes.size() > 0 ? likes : rows).table());
  }

  private void byReason() {
    List<Reason> reasons = rows.reasons();
    if (reasons.isEmpty()) {
      return;
    }
    text.heading(w.t("explain.byReason"));
    text.paragraph(w.t("explain.byReasonInWords"));
    TextTable table = new TextTable(Align.LEFT, Align.RIGHT, Align.RIGHT, Align.RIGHT, Align.LEFT);
    table.row(
        w.t("explain.col.reason"),
        w.t("explain.col.interactions"),
        w.t("explain.col.invalid"),
        w.t("explain.col.mean"),
        "");
    for (Reason reason : reasons) {
      JudgedRows because = rows.because(reason);
      table.row(
          reason.code(),
          Numbers.count(because.size()),
          Numbers.count(because.invalid().size()),
          Numbers.percent(because.mean()),
          w.title(reason));
    }
    text.table(table);
  }

  private void burst() {
    JudgedRows passers =
        likes.only(row -> likes.strongest(row, Reason.BURST_COMPOSITION) > Float.NEGATIVE_INFINITY);
    if (passers.size() == 0) {
      return;
    }
    InteractionTable table = rows.table();
    Period period =
        new Period(table.time(passers.rows().getFirst()), table.time(passers.rows().getLast()));
    JudgedRows stretch = likes.only(row -> period.holds(table.time(row)));
    JudgedRows outside = likes.only(row -> !period.holds(table.time(row)));
    text.heading(w.t("explain.burst"));
    text.paragraph(
        w.t(
            "explain.burstInWords",
            w.clock().second(period.from()),
            w.clock().second(period.to()),
            w.n("likes", stretch.size()),
            Numbers.count(passers.size()),
            Numbers.share(passers.size(), stretch.size()),
            Numbers.decimals(
                likes.strongest(passers.rows().getFirst(), Reason.BURST_COMPOSITION), 1)));
    OnlyLikes only = OnlyLikes.of(table);
    text.paragraph(
        w.t(
            "explain.burstCompared",
            Numbers.share(only.count(stretch), stretch.size()),
            Numbers.share(only.count(outside), outside.size()),
            Numbers.percent(only.share())));
  }

  private void doubted() {
    JudgedRows doubted = rows.doubted();
    text.heading(w.t("explain.doubted"));
    if (doubted.size() == 0) {
      text.paragraph(w.t("explain.noneDoubted"));
      sections.weak();
      return;
    }
    sections.reading();
    TextTable table = new TextTable(Align.LEFT, Align.LEFT, Align.LEFT, Align.RIGHT, Align.LEFT);
    table.row(
        w.t("explain.col.time"),
        w.t("explain.col.account"),
        w.t("explain.col.kind"),
        w.t("explain.col.probability"),
        w.t("explain.col.evidence"));
    doubted.rows().stream()
        .limit(MOST_DOUBTED)
        .forEach(
            row -> table.row(sections.doubted(row, groups.pseudonym(rows.table().account(row)))));
    text.table(table);
    if (doubted.size() > MOST_DOUBTED) {
      text.indented(w.t("explain.moreRows", Numbers.count(doubted.size() - MOST_DOUBTED)));
    }
    sections.weak();
  }

  private void inFavour() {
    text.heading(w.t("explain.inFavour"));
    JudgedRows of = likes.size() > 0 ? likes : rows;
    JudgedRows valid = of.only(row -> !of.verdicts().verdict(row).invalid());
    text.bullet(
        w.t(
            "explain.validLikes",
            Numbers.count(valid.size()),
            w.n(likes.size() > 0 ? "likes" : "interactions", of.size()),
            w.n("accounts", valid.accounts())));
    OnlyLikes only = OnlyLikes.of(rows.table());
    if (valid.size() > 0 && rows.table().kind(valid.rows().getFirst()) == InteractionKind.LIKE) {
      text.bullet(
          w.t(
              "explain.likersElsewhere",
              Numbers.share(valid.size() - only.count(valid), valid.size()),
              Numbers.percent(1 - only.share())));
    }
    if (rows.groups().isEmpty()) {
      text.bullet(w.t("explain.targetOfNone"));
    }
    sections.absent();
  }
}
