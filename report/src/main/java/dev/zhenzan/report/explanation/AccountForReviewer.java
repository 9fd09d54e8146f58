package dev.zhenzan.report.explanation;

import dev.zhenzan.model.Account;
import dev.zhenzan.model.AccountVerdict;
import dev.zhenzan.model.AuditResult;
import dev.zhenzan.model.Verdict;
import dev.zhenzan.pipeline.Examination;
import dev.zhenzan.report.page.Numbers;
import dev.zhenzan.report.plaintext.PlainText;
import dev.zhenzan.report.plaintext.TextTable;
import dev.zhenzan.report.plaintext.TextTable.Align;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** All that speaks against an account and for it. */
final class AccountForReviewer {
  private final PlainText text = new PlainText();
  private final Wording w;
  private final JudgedRows rows;
  private final AccountVerdict verdict;
  private final ReviewSections sections;
  private final List<Integer> groups;

  AccountForReviewer(Wording wording, Examination examination, JudgedRows rows) {
    this.w = wording;
    this.rows = rows;
    this.verdict = verdict(rows.result(), rows.account());
    this.sections = new ReviewSections(wording, examination, rows, text);
    this.groups = rows.groups();
  }

  private static AccountVerdict verdict(AuditResult result, int account) {
    return result.accounts().stream()
        .filter(verdict -> verdict.account() == account)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("the account has no verdict"));
  }

  String text() {
    sections.title(w.t("explain.account", w.account(rows.account())));
    outcome();
    acts();
    doubted();
    GroupSections groupSections = new GroupSections(w, rows, text);
    groups.forEach(groupSections::ofAccount);
    sections.meanings();
    inFavour();
    sections.thresholds();
    return text.toString();
  }

  private void outcome() {
    text.heading(w.t("explain.outcome"));
    boolean nothing = rows.doubted().size() == 0;
    text.paragraph(
        w.sentences(
            nothing ? w.t("explain.nothingAgainst") : "",
            w.t("explain.accountVerdict", w.verdict(verdict.verdict())),
            nothing ? "" : w.t("verdict." + verdict.verdict().code() + ".meaning")));
    text.paragraph(
        w.t(
            "explain.accountFigures",
            Numbers.count(verdict.invalid()),
            w.n("interactions", verdict.interactions()),
            Numbers.share(verdict.invalid(), verdict.interactions()),
            Numbers.percent(verdict.probability())));
    text.paragraph(w.sentences(sections.rule(), w.t("explain.accountRule")));
  }

  private void acts() {
    text.heading(w.t("explain.acts"));
    text.paragraph(
        w.t(
            "explain.actsInWords",
            w.kinds(rows),
            w.n("videos", rows.videos()),
            creators(rows),
            w.period(rows)));
    rows.result().input().accounts().account(rows.account()).ifPresent(this::known);
    sections.verdicts();
  }

  private String creators(JudgedRows of) {
    int creators = of.creators();
    return creators == 0 ? "" : w.t("explain.byCreators", w.n("creators", creators));
  }

  private void known(Account account) {
    List<String> known = new ArrayList<>();
    account
        .registeredAt()
        .ifPresent(at -> known.add(w.t("explain.registered", w.clock().minute(at))));
    account
        .followers()
        .ifPresent(count -> known.add(w.t("explain.followers", Numbers.count(count))));
    account
        .followings()
        .ifPresent(count -> known.add(w.t("explain.followings", Numbers.count(count))));
    account.works().ifPresent(count -> known.add(w.t("explain.works", Numbers.count(count))));
    if (!known.isEmpty()) {
      text.paragraph(w.t("explain.known", w.list(known)));
    }
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
        w.t("explain.col.video"),
        w.t("explain.col.kind"),
        w.t("explain.col.probability"),
        w.t("explain.col.evidence"));
    doubted
        .rows()
        .forEach(row -> table.row(sections.doubted(row, w.video(rows.table().video(row)))));
    text.table(table);
    sections.weak();
  }

  private void inFavour() {
    text.heading(w.t("explain.inFavour"));
    text.bullet(validActs());
    text.bullet(groups.isEmpty() ? w.t("explain.inNoGroup") : elsewhere());
    sections.absent();
  }

  private String validActs() {
    JudgedRows valid = rows.of(Verdict.VALID);
    return valid.size() == 0
        ? w.t("explain.noValidActs")
        : w.t(
            "explain.validActs",
            Numbers.count(valid.size()),
            w.n("interactions", rows.size()),
            w.n("videos", valid.videos()),
            creators(valid),
            Numbers.percent(valid.mean()));
  }

  private String elsewhere() {
    JudgedRows elsewhere = rows.only(outsideTargets()::get);
    return elsewhere.size() == 0
        ? w.t("explain.noneElsewhere")
        : w.t(
            "explain.outsideTargets",
            w.n("interactions", elsewhere.size()),
            Numbers.count(elsewhere.of(Verdict.VALID).size()),
            Numbers.percent(elsewhere.mean()));
  }

  /** The rows that are not with a target of any of its groups. */
  private BitSet outsideTargets() {
    BitSet targets = new BitSet();
    groups.forEach(
        group -> IntStream.of(rows.result().groups().get(group).videos()).forEach(targets::set));
    BitSet outside = new BitSet();
    rows.rows().stream().filter(row -> !targets.get(rows.table().video(row))).forEach(outside::set);
    return outside;
  }
}
