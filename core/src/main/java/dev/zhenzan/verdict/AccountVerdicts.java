package dev.zhenzan.verdict;

import dev.zhenzan.model.AccountVerdict;
import dev.zhenzan.model.InteractionTable;
import dev.zhenzan.model.LockstepGroup;
import dev.zhenzan.model.Verdict;
import dev.zhenzan.model.VerdictTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Decides on accounts by what is decided on their rows. */
public final class AccountVerdicts {
  private static final int[] NONE = {};

  private AccountVerdicts() {}

  /** A verdict for each account that has a row, ascending by dense int. */
  public static List<AccountVerdict> of(
      InteractionTable table, VerdictTable verdicts, List<LockstepGroup> groups) {
    int accounts = table.accounts().size();
    int[] interactions = new int[accounts];
    int[] invalid = new int[accounts];
    int[] general = new int[accounts];
    int[] reasons = new int[accounts];
    double[] probability = new double[accounts];
    for (int row = 0; row < table.size(); row++) {
      int account = table.account(row);
      interactions[account]++;
      probability[account] += verdicts.probability(row);
      reasons[account] |= verdicts.reasons(row);
      invalid[account] += verdicts.verdict(row).invalid() ? 1 : 0;
      general[account] += verdicts.verdict(row) == Verdict.INVALID_GENERAL ? 1 : 0;
    }
    int[][] groupsOf = groupsOf(accounts, groups);
    List<AccountVerdict> decided = new ArrayList<>();
    for (int account = 0; account < accounts; account++) {
      if (interactions[account] > 0) {
        double mean = probability[account] / interactions[account];
        Tally tally = new Tally(interactions[account], invalid[account], general[account], mean);
        decided.add(
            new AccountVerdict(
                account,
                tally.interactions,
                tally.invalid,
                mean,
                tally.verdict(),
                reasons[account],
                groupsOf[account]));
      }
    }
    return decided;
  }

  /** What an account's verdict rests on. */
  private record Tally(int interactions, int invalid, int general, double mean) {
    Verdict verdict() {
      if (2 * invalid > interactions) {
        return 2 * general > invalid ? Verdict.INVALID_GENERAL : Verdict.INVALID_SOPHISTICATED;
      }
      return mean >= 0.5 ? Verdict.SUSPECT : Verdict.VALID;
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
