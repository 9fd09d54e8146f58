package dev.zhenzan.report.explanation;

import dev.zhenzan.model.AuditResult;
import dev.zhenzan.model.InteractionTable;
import dev.zhenzan.model.LockstepGroup;
import dev.zhenzan.model.Reason;
import dev.zhenzan.model.Verdict;
import dev.zhenzan.pipeline.Examination;
import dev.zhenzan.report.page.Language;
import dev.zhenzan.report.page.LocalClock;
import dev.zhenzan.report.page.Numbers;
import dev.zhenzan.report.page.Shown;
import dev.zhenzan.report.page.Texts;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words for what an explanation tells.
 *
 * @param texts of the language
 * @param clock the zone of the times told
 * @param table the log
 */
record Wording(Texts texts, LocalClock clock, InteractionTable table) {
  private static final int ID_COLUMNS = 32;
  private static final double SMALLEST_TOLD = 1e-300;

  static Wording of(Examination examination, Language language) {
    InteractionTable table = examination.result().input().interactions();
    return new Wording(
        Texts.in(language).with("audit").with("explanation"), LocalClock.of(table), table);
  }

  /** The text of a key. */
  String t(String key, Object... arguments) {
    return texts.get(key, arguments);
  }

  /** A number with what it counts. */
  String n(String unit, long count) {
    return texts.number(unit, count);
  }

  /** Sentences one after the other. */
  String sentences(String... sentences) {
    return Stream.of(sentences)
        .filter(sentence -> !sentence.isEmpty())
        .collect(Collectors.joining(t("sentence.gap")));
  }

  /** Names one after the other. */
  String list(List<String> names) {
    return String.join(t("list.separator"), names);
  }

  String account(int account) {
    return Shown.cut(table.accounts().text(account), ID_COLUMNS);
  }

  String video(int video) {
    return Shown.cut(table.videos().text(video), ID_COLUMNS);
  }

  /** When a row was, to the second. */
  String time(int row) {
    return clock.second(table.time(row));
  }

  String kind(int row) {
    return t("explain.kind." + table.kind(row).code());
  }

  /** A verdict in a word. */
  String verdict(Verdict verdict) {
    return t("explain.verdict." + verdict.code());
  }

  String title(Reason reason) {
    return t("reason." + reason.code() + ".title");
  }

  /** First and last time of rows in order of time, with the zone. */
  String period(JudgedRows rows) {
    String zone = t(clock.assumed() ? "zone.assumed" : "zone.source", clock.zone());
    String from = clock.minute(table.time(rows.rows().getFirst()));
    return t("explain.period", from, clock.minute(table.time(rows.rows().getLast())), zone);
  }

  /** Rows by kind, the most frequent kinds of the enum's order first: 31 likes, 2 views. */
  String kinds(JudgedRows rows) {
    return list(
        rows.rows().stream()
            .collect(Collectors.groupingBy(table::kind, TreeMap::new, Collectors.counting()))
            .entrySet()
            .stream()
            .map(kind -> n("explain." + kind.getKey().code(), kind.getValue()))
            .toList());
  }

  /** Ids of groups. */
  String groups(List<Integer> groups) {
    return list(groups.stream().map(AuditResult::groupId).toList());
  }

  /** How improbable a group is. */
  String significance(LockstepGroup group) {
    LockstepGroup.Significance significance = group.significance();
    return t(
        "explain.significance",
        n("interactions", group.rows().length),
        Numbers.expected(significance.expected()),
        Numbers.decimals(significance.suspiciousness(), 0),
        small(significance.pValue()),
        small(significance.qValue()));
  }

  /** A probability that may be very small, with its relation: {@code = 0.02}, {@code < 1e-300}. */
  static String small(double probability) {
    if (probability < SMALLEST_TOLD) {
      return "< 1e-300";
    }
    return "= " + String.format(Locale.ROOT, probability < 1e-3 ? "%.1e" : "%.3f", probability);
  }
}
