package dev.zhenzan.report.audit;

import dev.zhenzan.model.AccountVerdict;
import dev.zhenzan.model.AuditResult;
import dev.zhenzan.model.InteractionKind;
import dev.zhenzan.model.InteractionTable;
import dev.zhenzan.model.LockstepGroup;
import dev.zhenzan.model.Reason;
import dev.zhenzan.model.Verdict;
import dev.zhenzan.model.VerdictTable;
import java.util.BitSet;

/** What one pass over a log's rows and one over its accounts count. */
final class Tally {
  private final Counts likes = new Counts();
  private final Counts interactions = new Counts();
  private final Counts accounts = new Counts();
  private final long[] rowsOfReason = new long[Integer.SIZE];
  private final long[] invalidOfReason = new long[Integer.SIZE];
  private final long[] accountsOfReason = new long[Integer.SIZE];
  private final int groupedAccounts;
  private final int invalidGroups;
  private long groupedInvalid;

  private Tally(AuditResult result) {
    countRows(result.input().interactions(), result.verdicts());
    result.accounts().forEach(this::count);
    groupedAccounts = groupedAccounts(result);
    invalidGroups = (int) result.groups().stream().filter(g -> mostlyInvalid(result, g)).count();
  }

  static Tally of(AuditResult result) {
    return new Tally(result);
  }

  /** Whether the report speaks of likes; where the log has none it speaks of all interactions. */
  boolean ofLikes() {
    return likes.total() > 0;
  }

  /** What the report speaks of: the like rows, or all rows where no row is a like. */
  Counts subject() {
    return ofLikes() ? likes : interactions;
  }

  Counts interactions() {
    return interactions;
  }

  Counts accounts() {
    return accounts;
  }

  /** Rows that name a reason. */
  long rows(Reason reason) {
    return rowsOfReason[reason.ordinal()];
  }

  /** Rows that name a reason and are called invalid. */
  long invalid(Reason reason) {
    return invalidOfReason[reason.ordinal()];
  }

  /** Accounts that have a row which names a reason. */
  long accounts(Reason reason) {
    return accountsOfReason[reason.ordinal()];
  }

  /** Distinct accounts in any lockstep group. */
  int groupedAccounts() {
    return groupedAccounts;
  }

  /** Groups most of whose rows are called invalid. */
  int invalidGroups() {
    return invalidGroups;
  }

  /** Rows of {@link #subject()} that are called invalid and belong to a lockstep group. */
  long groupedInvalid() {
    return groupedInvalid;
  }

  private void countRows(InteractionTable table, VerdictTable verdicts) {
    long groupedLikes = 0;
    long groupedRows = 0;
    for (int row = 0; row < table.size(); row++) {
      Verdict verdict = verdicts.verdict(row);
      boolean like = table.kind(row) == InteractionKind.LIKE;
      boolean grouped = verdict.invalid() && verdicts.group(row) >= 0;
      interactions.add(verdict);
      groupedRows += grouped ? 1 : 0;
      if (like) {
        likes.add(verdict);
        groupedLikes += grouped ? 1 : 0;
      }
      countReasons(verdicts.reasons(row), verdict);
    }
    groupedInvalid = ofLikes() ? groupedLikes : groupedRows;
  }

  private void countReasons(int reasons, Verdict verdict) {
    for (int left = reasons; left != 0; left &= left - 1) {
      int reason = Integer.numberOfTrailingZeros(left);
      rowsOfReason[reason]++;
      invalidOfReason[reason] += verdict.invalid() ? 1 : 0;
    }
  }

  private void count(AccountVerdict account) {
    accounts.add(account.verdict());
    for (int left = account.reasons(); left != 0; left &= left - 1) {
      accountsOfReason[Integer.numberOfTrailingZeros(left)]++;
    }
  }

  private static boolean mostlyInvalid(AuditResult result, LockstepGroup group) {
    Judged judged = Judged.of(result, group);
    return 2 * judged.invalid() > judged.rows();
  }

  private static int groupedAccounts(AuditResult result) {
    BitSet grouped = new BitSet();
    result.groups().forEach(group -> mark(grouped, group.accounts()));
    return grouped.cardinality();
  }

  private static void mark(BitSet grouped, int[] accounts) {
    for (int account : accounts) {
      grouped.set(account);
    }
  }
}
