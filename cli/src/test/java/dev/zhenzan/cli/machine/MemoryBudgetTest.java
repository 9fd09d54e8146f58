package dev.zhenzan.cli.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MemoryBudgetTest {
  private static final long MIB = 1L << 20;

  @Test
  void sizes_areReadInPowersOf1024() {
    assertThat(MemoryBudget.parse("524288k")).hasValue(512 * MIB);
    assertThat(MemoryBudget.parse("900m")).hasValue(900 * MIB);
    assertThat(MemoryBudget.parse("14G")).hasValue(14 * 1024 * MIB);
    assertThat(MemoryBudget.parse("1t")).hasValue(MIB * MIB);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "g", "4", "4.5g", "-4g", "4gb", " 4g", "1234567890m", "four"})
  void whatIsNoSize_isNone(String text) {
    assertThat(MemoryBudget.parse(text)).isEqualTo(OptionalLong.empty());
  }

  @ParameterizedTest
  @ValueSource(longs = {384, 450, 900, 4_096, 14_336, 65_536})
  void parts_stayWithinTheWholeWithRoomForJava(long mib) {
    MemoryBudget budget = MemoryBudget.of(Optional.of(mib * MIB), Long.MAX_VALUE);

    long left = budget.whole() - budget.heap() - budget.duckdb();
    assertThat(budget.heap()).isPositive();
    assertThat(left).isGreaterThanOrEqualTo(160 * MIB + budget.heap() / 32);
  }

  @Test
  void heapThatIsSmallerThanItsShare_counts() {
    assertThat(MemoryBudget.of(Optional.of(4_096 * MIB), 100 * MIB).heap()).isEqualTo(100 * MIB);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 30, 500, 3_000, 12_000, 500_000})
  void wholeForAHeap_holdsItAndHardlyMore(long mib) {
    long whole = MemoryBudget.wholeFor(mib * MIB);

    assertThat(MemoryBudget.heapOf(whole)).isGreaterThanOrEqualTo(mib * MIB);
    assertThat(whole).isLessThan(Math.max(257, 900 + mib + mib / 10) * MIB);
  }

  @Test
  void withoutASize_theHeapDecides() {
    MemoryBudget budget = MemoryBudget.of(Optional.empty(), 1_000 * MIB);

    assertThat(budget.heap()).isEqualTo(1_000 * MIB);
    assertThat(budget.whole()).isBetween(1_300 * MIB, 1_400 * MIB);
  }

  @ParameterizedTest
  @ValueSource(longs = {64, 900, 2_000, 6_000, 7_000, 13_000, 500_000})
  void wholeAroundAHeap_givesThatHeap(long mib) {
    MemoryBudget around = MemoryBudget.of(Optional.empty(), mib * MIB);

    assertThat(MemoryBudget.heapOf(around.whole())).isEqualTo(mib * MIB);
    assertThat(MemoryBudget.of(Optional.of(around.whole()), Long.MAX_VALUE)).isEqualTo(around);
  }
}
