package dev.zhenzan.evaluation.metric;

import java.util.Objects;

/**
 * How well the rows of one family are told. Accounts of one family may be of either label: those
 * that were hijacked are mostly valid.
 *
 * @param family the family's code
 * @param auc of its invalid rows against all valid rows; not a number where it has none
 * @param recallAtOperatingPoint share of its invalid rows above the operating point
 * @param recall share of its invalid rows that are called invalid
 * @param falsePositives share of its valid rows that are called invalid
 */
public record FamilyFigures(
    String family, double auc, Share recallAtOperatingPoint, Share recall, Share falsePositives) {
  public FamilyFigures {
    Objects.requireNonNull(family, "family");
    Objects.requireNonNull(recallAtOperatingPoint, "recallAtOperatingPoint");
    Objects.requireNonNull(recall, "recall");
    Objects.requireNonNull(falsePositives, "falsePositives");
  }

  /** Its invalid rows. */
  public long invalid() {
    return recall.whole();
  }

  /** Its valid rows. */
  public long valid() {
    return falsePositives.whole();
  }
}
