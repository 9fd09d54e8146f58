package dev.zhenzan.report.explanation;

import dev.zhenzan.model.AuditResult;
import dev.zhenzan.model.DetectorRun;
import dev.zhenzan.model.InteractionKind;
import dev.zhenzan.model.InteractionTable;
import dev.zhenzan.model.Reason;
import dev.zhenzan.model.Verdict;
import dev.zhenzan.pipeline.Examination;
import dev.zhenzan.pipeline.Examination.Finding;
import dev.zhenzan.report.audit.Checks;
import dev.zhenzan.report.page.Numbers;
import dev.zhenzan.report.page.Texts;
import dev.zhenzan.report.plaintext.PlainText;
import dev.zhenzan.report.plaintext.TextTable;
import dev.zhenzan.report.plaintext.TextTable.Align;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What explanations of accounts and of videos tell a reviewer alike. */
final class ReviewSections {
  private final Wording w;
  private final Examination examination;
  private final JudgedRows rows;
  private final PlainText text;

  ReviewSections(Wording wording, Examination examination, JudgedRows rows, PlainText text) {
    this.w = wording;
    this.examination = examination;
    this.rows = rows;
    this.text = text;
  }

  /** What the text is, of whom, and whom it is not for. */
  void title(String subject) {
    text.title(w.t("explain.title", subject));
    text.paragraph(w.t("explain.forReviewer", Texts.version()));
  }

  /**
   * A line on a doubted row, with its evidence.
   *
   * @param other the video or the account that the subject met
   */
  String[] doubted(int row, String other) {
    return new String[] {
      w.time(row),
      other,
      w.kind(row),
      Numbers.percent(rows.verdicts().probability(row)),
      w.verdict(rows.verdicts().verdict(row)) + "\n" + evidence(row)
    };
  }

  /** How many rows have which verdict. */
  void verdicts() {
    TextTable table = new TextTable(Align.LEFT, Align.RIGHT, Align.RIGHT, Align.RIGHT, Align.RIGHT);
    table.row(
        w.t("explain.col.verdict"),
        w.t("explain.col.interactions"),
        w.t("explain.col.videos"),
        w.t("explain.col.accounts"),
        w.t("explain.col.mean"));
    for (Verdict verdict : Verdict.values()) {
      JudgedRows of = rows.of(verdict);
      table.row(
          w.verdict(verdict),
          Numbers.count(of.size()),
          Numbers.count(of.videos()),
          Numbers.count(of.accounts()),
          of.size() == 0 ? "–" : Numbers.percent(of.mean()));
    }
    text.table(table);
  }

  /** The rule that makes verdicts of probabilities. */
  String rule() {
    return w.t(
        "explain.rule",
        Numbers.percent(examination.policy().invalid()),
        Numbers.percent(examination.policy().suspect()));
  }

  /** How to read the findings of a table of rows. */
  void reading() {
    text.paragraph(w.t("explain.reading"));
  }

  /** What was found on a row, a finding a line. */
  String evidence(int row) {
    List<String> lines = new ArrayList<>();
    int told = 0;
    for (Finding finding : rows.on(row)) {
      told |= finding.reason().bit();
      lines.add(finding(finding));
    }
    for (Reason reason : Reason.of(rows.verdicts().reasons(row) & ~told)) {
      lines.add(w.t("explain.derived." + derived(row, reason), reason.code()));
    }
    return lines.isEmpty() ? w.t("explain.noFinding") : String.join("\n", lines);
  }

  private String finding(Finding finding) {
    if (finding.reason() == Reason.DUPLICATE_ROW) {
      return w.t("explain.duplicate", finding.reason().code());
    }
    return w.t(
        finding.group() == InteractionTable.ABSENT ? "explain.finding" : "explain.findingOfGroup",
        finding.reason().code(),
        Numbers.decimals(finding.strength(), 1),
        Numbers.percent(finding.probability()),
        finding.group() < 0 ? "" : AuditResult.groupId(finding.group()));
  }

  /** What a reason without a finding of its own follows from. */
  private String derived(int row, Reason reason) {
    if (rows.table().kind(row) != InteractionKind.LIKE) {
      return "like";
    }
    return reason == Reason.ACCOUNT_MOSTLY_INVALID ? "account" : "context";
  }

  /** Findings on rows that are valid all the same: how many, and what the strongest comes to. */
  void weak() {
    JudgedRows valid = rows.of(Verdict.VALID);
    for (Reason reason : Reason.values()) {
      DoubleSummaryStatistics found =
          valid.rows().stream()
              .flatMap(row -> valid.on(row).stream())
              .filter(finding -> finding.reason() == reason)
              .mapToDouble(Finding::probability)
              .summaryStatistics();
      if (found.getCount() > 0) {
        text.bullet(
            w.t(
                "explain.weak",
                reason.code(),
                w.n("findings", found.getCount()),
                Numbers.percent(found.getMax())));
      }
    }
  }

  /** What the reasons of these rows mean, and what they do not prove. */
  void meanings() {
    List<Reason> reasons = Arrays.stream(Reason.values()).filter(rows::found).toList();
    if (reasons.isEmpty()) {
      return;
    }
    text.heading(w.t("explain.meanings"));
    for (Reason reason : reasons) {
      String key = "reason." + reason.code();
      text.bullet(w.t("explain.meaning", reason.code(), w.title(reason), w.t(key + ".seen")));
      text.indented(w.sentences(w.t("reasons.notProved"), w.t(key + ".limit")));
    }
  }

  /** What was looked for and not found, and what was not looked for. */
  void absent() {
    List<DetectorRun> runs = rows.result().detectors();
    List<Reason> absent =
        Arrays.stream(Reason.values()).filter(reason -> !rows.found(reason)).toList();
    named("explain.notFound", absent.stream().filter(r -> Checks.looked(r, runs)).toList());
    named("explain.notLooked", absent.stream().filter(r -> !Checks.looked(r, runs)).toList());
  }

  private void named(String key, List<Reason> reasons) {
    if (!reasons.isEmpty()) {
      text.bullet(w.t(key, w.list(reasons.stream().map(w::title).toList())));
    }
  }

  /** Every threshold that applied, by its stable name. */
  void thresholds() {
    text.heading(w.t("thresholds.heading"));
    text.paragraph(w.t("explain.thresholds"));
    Map<String, Double> thresholds = new TreeMap<>(rows.result().thresholds());
    thresholds.put("probability.unseen", examination.calibration().unseen());
    TextTable table = new TextTable(Align.LEFT, Align.RIGHT, Align.LEFT);
    thresholds.forEach(
        (name, value) ->
            table.row(name, Numbers.plain(value), w.texts().getOr("threshold." + name, "")));
    text.table(table);
  }
}
