package dev.zhenzan.verdict;

import dev.zhenzan.model.AccountVerdict;
import dev.zhenzan.model.InteractionTable;
import dev.zhenzan.model.LockstepGroup;
import dev.zhenzan.model.Reason;
import dev.zhenzan.model.Verdict;
import dev.zhenzan.model.VerdictTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Decides on accounts by what is decided on their rows. */
public final class AccountVerdicts {
  private static final int[] NONE = {};

  private AccountVerdicts() {}

  /**
   * A verdict for each account that has a row, ascending by dense int.
   *
   * @param policy by which the rows were decided on
   */
  public static List<AccountVerdict> of(
      InteractionTable table,
      VerdictTable verdicts,
      List<LockstepGroup> groups,
      DecisionPolicy policy) {
    Tallies tallies = new Tallies(table.accounts().size(), policy.suspect());
    for (int row = 0; row < table.size(); row++) {
      tallies.add(table.account(row), verdicts, row);
    }
    int[][] groupsOf = groupsOf(table.accounts().size(), groups);
    List<AccountVerdict> decided = new ArrayList<>();
    for (int account = 0; account < groupsOf.length; account++) {
      if (tallies.rows[account] > 0) {
        decided.add(tallies.verdict(account, groupsOf[account]));
      }
    }
    return decided;
  }

  /**
   * What accounts' verdicts rest on. A row that stands twice in the log is no second act: it counts
   * as a row, but speaks neither for nor against the account. Most rows are valid for no reason to
   * doubt them, and touch two columns alone.
   */
  private static final class Tallies {
    private static final int DUPLICATE = Reason.DUPLICATE_ROW.bit();

    private final double suspect;
    private final int[] rows;
    private final int[] duplicates;
    private final int[] invalid;
    private final int[] invalidDuplicates;
    private final int[] general;
    private final int[] reasons;
    private final double[] probability;

    Tallies(int accounts, double suspect) {
      this.suspect = suspect;
      rows = new int[accounts];
      duplicates = new int[accounts];
      invalid = new int[accounts];
      invalidDuplicates = new int[accounts];
      general = new int[accounts];
      reasons = new int[accounts];
      probability = new double[accounts];
    }

    void add(int account, VerdictTable verdicts, int row) {
      rows[account]++;
      int because = verdicts.reasons(row);
      Verdict verdict = verdicts.verdict(row);
      if ((because & DUPLICATE) != 0) {
        duplicates[account]++;
        invalidDuplicates[account] += verdict.invalid() ? 1 : 0;
        reasons[account] |= because;
        return;
      }
      probability[account] += verdicts.probability(row);
      if (because != 0 || verdict.invalid()) {
        reasons[account] |= because;
        invalid[account] += verdict.invalid() ? 1 : 0;
        general[account] += verdict == Verdict.INVALID_GENERAL ? 1 : 0;
      }
    }

    AccountVerdict verdict(int account, int[] groups) {
      int acts = rows[account] - duplicates[account];
      double mean = probability[account] / Math.max(1, acts);
      return new AccountVerdict(
          account,
          rows[account],
          invalid[account] + invalidDuplicates[account],
          mean,
          decide(account, acts, mean),
          reasons[account],
          groups);
    }

    private Verdict decide(int account, int acts, double mean) {
      if (2 * invalid[account] > acts) {
        boolean mostlyGeneral = 2 * general[account] > invalid[account];
        return mostlyGeneral ? Verdict.INVALID_GENERAL : Verdict.INVALID_SOPHISTICATED;
      }
      return mean >= suspect ? Verdict.SUSPECT : Verdict.VALID;
    }
  }

  private static int[][] groupsOf(int accounts, List<LockstepGroup> groups) {
    int[][] groupsOf = new int[accounts][];
    Arrays.fill(groupsOf, NONE);
    for (int group = 0; group < groups.size(); group++) {
      for (int account : groups.get(group).accounts()) {
        int[] before = groupsOf[account];
        groupsOf[account] = Arrays.copyOf(before, before.length + 1);
        groupsOf[account][before.length] = group;
      }
    }
    return groupsOf;
  }
}
