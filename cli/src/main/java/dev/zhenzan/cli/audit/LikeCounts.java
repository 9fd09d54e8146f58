package dev.zhenzan.cli.audit;

import dev.zhenzan.model.AuditResult;
import dev.zhenzan.model.InteractionKind;
import dev.zhenzan.model.InteractionTable;
import dev.zhenzan.model.Verdict;

/**
 * How many likes of a log have each verdict.
 *
 * @param valid verdict valid
 * @param suspect verdict suspect
 * @param general verdict invalid_general
 * @param sophisticated verdict invalid_sophisticated
 */
record LikeCounts(int valid, int suspect, int general, int sophisticated) {
  static LikeCounts of(AuditResult result) {
    int[] counts = new int[Verdict.values().length];
    InteractionTable table = result.input().interactions();
    for (int row = 0; row < table.size(); row++) {
      if (table.kind(row) == InteractionKind.LIKE) {
        counts[result.verdicts().verdict(row).ordinal()]++;
      }
    }
    return new LikeCounts(
        counts[Verdict.VALID.ordinal()],
        counts[Verdict.SUSPECT.ordinal()],
        counts[Verdict.INVALID_GENERAL.ordinal()],
        counts[Verdict.INVALID_SOPHISTICATED.ordinal()]);
  }

  int all() {
    return valid + suspect + general + sophisticated;
  }
}
