package dev.zhenzan.report.explanation;

import dev.zhenzan.model.AuditResult;
import dev.zhenzan.model.InteractionKind;
import dev.zhenzan.model.InteractionTable;
import dev.zhenzan.model.Reason;
import dev.zhenzan.model.Verdict;
import dev.zhenzan.model.VerdictTable;
import dev.zhenzan.pipeline.Examination;
import dev.zhenzan.pipeline.Examination.Finding;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The rows of one account or one video with what was found on them.
 *
 * @param result of the audit
 * @param rows in order of time
 * @param findings on each row that has any, the strongest first
 */
record JudgedRows(AuditResult result, List<Integer> rows, Map<Integer, List<Finding>> findings) {
  /** The rows of a log that are chosen; at least one has to be. */
  static JudgedRows of(Examination examination, IntPredicate chosen) {
    InteractionTable table = examination.result().input().interactions();
    List<Integer> rows =
        IntStream.range(0, table.size())
            .filter(chosen)
            .boxed()
            .sorted(Comparator.comparingLong(table::time))
            .toList();
    if (rows.isEmpty()) {
      throw new IllegalArgumentException("no row of the log is of this account or video");
    }
    BitSet set = new BitSet();
    rows.forEach(set::set);
    return new JudgedRows(examination.result(), rows, examination.findings(set));
  }

  InteractionTable table() {
    return result.input().interactions();
  }

  VerdictTable verdicts() {
    return result.verdicts();
  }

  /** Dense int of the account of the first row. */
  int account() {
    return table().account(rows.getFirst());
  }

  /** Dense int of the video of the first row. */
  int video() {
    return table().video(rows.getFirst());
  }

  int size() {
    return rows.size();
  }

  /** These rows without those that are not chosen. */
  JudgedRows only(IntPredicate chosen) {
    return new JudgedRows(result, rows.stream().filter(chosen::test).toList(), findings);
  }

  JudgedRows likes() {
    return only(row -> table().kind(row) == InteractionKind.LIKE);
  }

  /** Rows that are suspect or invalid. */
  JudgedRows doubted() {
    return only(row -> verdicts().verdict(row) != Verdict.VALID);
  }

  JudgedRows of(Verdict verdict) {
    return only(row -> verdicts().verdict(row) == verdict);
  }

  JudgedRows invalid() {
    return only(row -> verdicts().verdict(row).invalid());
  }

  /** Rows that name a reason. */
  JudgedRows because(Reason reason) {
    return only(row -> (verdicts().reasons(row) & reason.bit()) != 0);
  }

  /** The findings on a row, the strongest first. */
  List<Finding> on(int row) {
    return findings.getOrDefault(row, List.of());
  }

  /**
   * The strongest finding of a row for a reason, in nats; negative infinity where there is none.
   */
  double strongest(int row, Reason reason) {
    return on(row).stream()
        .filter(finding -> finding.reason() == reason)
        .mapToDouble(Finding::strength)
        .max()
        .orElse(Double.NEGATIVE_INFINITY);
  }

  /** The reasons that these rows name. */
  List<Reason> reasons() {
    return Reason.of(
        rows.stream().mapToInt(verdicts()::reasons).reduce(0, (some, more) -> some | more));
  }

  /** Whether any finding on these rows is for this reason, named or not. */
  boolean found(Reason reason) {
    return rows.stream()
        .anyMatch(
            row ->
                (verdicts().reasons(row) & reason.bit()) != 0
                    || on(row).stream().anyMatch(finding -> finding.reason() == reason));
  }

  /** How many different videos they are with. */
  int videos() {
    return (int) rows.stream().mapToInt(table()::video).distinct().count();
  }

  /** How many different accounts they are of. */
  int accounts() {
    return (int) rows.stream().mapToInt(table()::account).distinct().count();
  }

  /** How many different creators their videos are known to have. */
  int creators() {
    return (int)
        rows.stream()
            .map(row -> result.input().videos().creator(table().video(row)))
            .filter(creator -> creator.isPresent())
            .mapToInt(creator -> creator.getAsInt())
            .distinct()
            .count();
  }

  /** Mean probability of being invalid, 0 to 1; 0 where there is no row. */
  double mean() {
    return rows.stream().mapToDouble(verdicts()::probability).average().orElse(0);
  }

  /** Indexes of the groups that hold any of these rows or were found on them, ascending. */
  List<Integer> groups() {
    BitSet own = new BitSet();
    rows.forEach(own::set);
    Set<Integer> found = new TreeSet<>();
    rows.forEach(row -> on(row).forEach(finding -> found.add(finding.group())));
    found.remove(InteractionTable.ABSENT);
    for (int group = 0; group < result.groups().size(); group++) {
      if (IntStream.of(result.groups().get(group).rows()).anyMatch(own::get)) {
        found.add(group);
      }
    }
    return List.copyOf(found);
  }
}
