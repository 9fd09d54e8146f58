package dev.zhenzan.report.audit;

import dev.zhenzan.model.AuditResult;
import dev.zhenzan.model.LockstepGroup;
import dev.zhenzan.model.Verdict;

/**
 * What was decided on a group's rows.
 *
 * @param rows the group's rows
 * @param invalid how many of them are called invalid
 * @param suspect how many of them are suspect
 * @param mean mean probability of being invalid, 0 to 1
 */
public record Judged(int rows, int invalid, int suspect, double mean) {
  /** What was decided on the rows of a group. */
  public static Judged of(AuditResult result, LockstepGroup group) {
    int invalid = 0;
    int suspect = 0;
    double sum = 0;
    for (int row : group.rows()) {
      Verdict verdict = result.verdicts().verdict(row);
      invalid += verdict.invalid() ? 1 : 0;
      suspect += verdict == Verdict.SUSPECT ? 1 : 0;
      sum += result.verdicts().probability(row);
    }
    int rows = group.rows().length;
    return new Judged(rows, invalid, suspect, rows == 0 ? 0 : sum / rows);
  }
}
