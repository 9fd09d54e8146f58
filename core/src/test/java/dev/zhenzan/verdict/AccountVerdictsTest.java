package dev.zhenzan.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.zhenzan.SmallLog;
import dev.zhenzan.model.AccountVerdict;
import dev.zhenzan.model.InteractionTable;
import dev.zhenzan.model.LockstepGroup;
import dev.zhenzan.model.Period;
import dev.zhenzan.model.Reason;
import dev.zhenzan.model.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountVerdictsTest {
  private final SmallLog log = SmallLog.empty();

  @ParameterizedTest
  @CsvSource({
    "10, 0, VALID",
    "10, 3, VALID",
    "10, 5, VALID",
    "10, 6, INVALID_SOPHISTICATED",
    "1, 1, INVALID_SOPHISTICATED"
  })
  void account_isInvalidOnlyWhereMostOfItsRowsAre(int rows, int invalid, Verdict expected) {
    for (int row = 0; row < rows; row++) {
      log.like("a", "v" + row, row);
    }
    Verdicts verdicts = new Verdicts(log.table());
    for (int row = 0; row < invalid; row++) {
      verdicts.row(row, 0.95, Verdict.INVALID_SOPHISTICATED, Reason.LOCKSTEP_SYNCHRONOUS);
    }

    AccountVerdict decided =
        only(
            AccountVerdicts.of(
                log.table(), verdicts.table(), List.of(), DecisionPolicy.standard()));

    assertThat(decided.verdict()).isEqualTo(expected);
    assertThat(decided.interactions()).isEqualTo(rows);
    assertThat(decided.invalid()).isEqualTo(invalid);
    assertThat(decided.probability()).isCloseTo(0.95 * invalid / rows, within(1e-6));
    assertThat(decided.reasons()).isEqualTo(invalid == 0 ? 0 : Reason.LOCKSTEP_SYNCHRONOUS.bit());
  }

  private static AccountVerdict only(List<AccountVerdict> decided) {
    assertThat(decided).hasSize(1);
    return decided.getFirst();
  }

  @Test
  void account_whoseRowsAreLikelyButNotSurelyInvalid_isSuspect() {
    log.like("a", "v", 0).like("a", "w", 1);
    Verdicts verdicts =
        new Verdicts(log.table()).row(0, 0.6, Verdict.SUSPECT).row(1, 0.5, Verdict.SUSPECT);

    assertThat(
            only(AccountVerdicts.of(
                    log.table(), verdicts.table(), List.of(), DecisionPolicy.standard()))
                .verdict())
        .isEqualTo(Verdict.SUSPECT);
  }

  @Test
  void account_isOfTheKindOfTrafficThatMostOfItsInvalidRowsAre() {
    log.like("a", "v", 0).like("a", "w", 1).like("a", "x", 2);
    Verdicts verdicts =
        new Verdicts(log.table())
            .row(0, 0.99, Verdict.INVALID_GENERAL, Reason.IMPOSSIBLE_RATE)
            .row(1, 0.99, Verdict.INVALID_GENERAL, Reason.IMPOSSIBLE_RATE)
            .row(2, 0.99, Verdict.INVALID_SOPHISTICATED, Reason.BURST_COMPOSITION);

    AccountVerdict decided =
        only(
            AccountVerdicts.of(
                log.table(), verdicts.table(), List.of(), DecisionPolicy.standard()));
    assertThat(decided.verdict()).isEqualTo(Verdict.INVALID_GENERAL);
    assertThat(Reason.of(decided.reasons()))
        .containsExactly(Reason.IMPOSSIBLE_RATE, Reason.BURST_COMPOSITION);
  }

  @Test
  void account_isNotBlamedForRowsThatStandTwiceInTheLog() {
    log.like("a", "v", 0).like("a", "v", 0).like("a", "v", 0);
    Verdicts verdicts =
        new Verdicts(log.table())
            .row(1, 0.99, Verdict.INVALID_GENERAL, Reason.DUPLICATE_ROW)
            .row(2, 0.99, Verdict.INVALID_GENERAL, Reason.DUPLICATE_ROW);

    AccountVerdict decided =
        only(
            AccountVerdicts.of(
                log.table(), verdicts.table(), List.of(), DecisionPolicy.standard()));
    assertThat(decided.verdict()).isEqualTo(Verdict.VALID);
    assertThat(decided.interactions()).isEqualTo(3);
    assertThat(decided.invalid()).isEqualTo(2);
    assertThat(decided.probability()).isZero();
  }

  @Test
  void of_listsAccountsWithARowInOrderWithTheirGroups() {
    log.video("v", "creator", 0).like("a", "v", 0).like("b", "v", 1).like("a", "w", 2);
    InteractionTable table = log.table();
    int a = table.accounts().find("a");
    int b = table.accounts().find("b");
    List<LockstepGroup> groups = List.of(group(a), group(b), group(a, b));

    List<AccountVerdict> decided =
        AccountVerdicts.of(table, new Verdicts(table).table(), groups, DecisionPolicy.standard());

    assertThat(decided).extracting(AccountVerdict::account).containsExactly(a, b);
    assertThat(decided.get(0).groups()).containsExactly(0, 2);
    assertThat(decided.get(1).groups()).containsExactly(1, 2);
  }

  private static LockstepGroup group(int... accounts) {
    LockstepGroup.Significance significance = new LockstepGroup.Significance(1, 100, 0, 0);
    return new LockstepGroup(
        accounts, new int[] {0}, new int[0], new Period(0, 1), significance, true);
  }
}
