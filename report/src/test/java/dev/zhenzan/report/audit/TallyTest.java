package dev.zhenzan.report.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zhenzan.model.InteractionKind;
import dev.zhenzan.model.Reason;
import dev.zhenzan.model.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class TallyTest {
  @Test
  void everyRow_isCountedUnderItsVerdict() {
    Sample sample = Sample.chinese().group("g", 3, 2);
    sample.like("a", "v", Sample.START);
    sample.row("a", "v", InteractionKind.VIEW, Sample.START, Verdict.SUSPECT, 0);
    sample.invalid("b", "v", Sample.START, Reason.DUPLICATE_ROW);
    Tally tally = Tally.of(sample.result());
    assertThat(tally.subject().total()).isEqualTo(8);
    assertThat(tally.interactions().total()).isEqualTo(9);
    assertThat(tally.interactions().of(Verdict.SUSPECT)).isEqualTo(1);
    assertThat(tally.subject().of(Verdict.INVALID_GENERAL)).isEqualTo(1);
    assertThat(tally.subject().invalid()).isEqualTo(7);
    assertThat(tally.groupedInvalid()).isEqualTo(6);
    assertThat(tally.groupedAccounts()).isEqualTo(3);
    assertThat(tally.invalidGroups()).isEqualTo(1);
  }

  @Test
  void reasons_areCountedByRowAndByAccount() {
    Sample sample = Sample.chinese();
    int both = Reason.DUPLICATE_ROW.bit() | Reason.IMPOSSIBLE_RATE.bit();
    sample.row("a", "v", InteractionKind.LIKE, Sample.START, Verdict.SUSPECT, both);
    sample.invalid("a", "w", Sample.START, Reason.DUPLICATE_ROW);
    Tally tally = Tally.of(sample.result());
    assertThat(tally.rows(Reason.DUPLICATE_ROW)).isEqualTo(2);
    assertThat(tally.invalid(Reason.DUPLICATE_ROW)).isEqualTo(1);
    assertThat(tally.accounts(Reason.DUPLICATE_ROW)).isEqualTo(1);
    assertThat(tally.rows(Reason.IMPOSSIBLE_RATE)).isEqualTo(1);
  }

  @Test
  void moreRejectedThanRead_isRefused() {
    assertThatThrownBy(() -> new ReportContext(List.of(), 1, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2");
  }
}
