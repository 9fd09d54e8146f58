package dev.zhenzan.model;

import static dev.zhenzan.model.InteractionTable.ABSENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class IntColumnTest {
  @ParameterizedTest
  @EnumSource(IntColumn.Width.class)
  void column_withoutAPresentValue_takesNothing(IntColumn.Width width) {
    IntColumn column = new IntColumn(width);
    column.set(1_000_000, ABSENT);

    assertThat(column.present()).isFalse();
    assertThat(column.bytes()).isZero();
    assertThat(column.get(1_000_000)).isEqualTo(ABSENT);
  }

  @ParameterizedTest
  @EnumSource(IntColumn.Width.class)
  void get_ofRowsBeforeAndAfterTheFirstValue_isAbsent(IntColumn.Width width) {
    IntColumn column = new IntColumn(width);
    column.set(100, 0);

    assertThat(column.get(100)).isZero();
    assertThat(column.get(99)).isEqualTo(ABSENT);
    assertThat(column.get(101)).isEqualTo(ABSENT);
    assertThat(column.get(100_000)).isEqualTo(ABSENT);
  }

  @ParameterizedTest
  @CsvSource({"BYTE, 127", "SHORT, 32767", "INT, 2147483647"})
  void set_ofAValueBeyondTheWidth_keepsTheLargest(IntColumn.Width width, int largest) {
    IntColumn column = new IntColumn(width);
    column.set(0, largest);
    column.set(1, Integer.MAX_VALUE);

    assertThat(column.get(0)).isEqualTo(largest);
    assertThat(column.get(1)).isEqualTo(largest);
  }

  @ParameterizedTest
  @EnumSource(IntColumn.Width.class)
  void column_agreesWithAnArray(IntColumn.Width width) {
    SplittableRandom random = new SplittableRandom(11);
    int[] expected = new int[5_000];
    IntColumn column = new IntColumn(width);
    for (int row = 0; row < expected.length; row++) {
      expected[row] = random.nextInt(3) == 0 ? ABSENT : random.nextInt(120);
      column.set(row, expected[row]);
    }

    int[] kept = new int[expected.length];
    Arrays.setAll(kept, column.trimmed(expected.length)::get);
    assertThat(kept).isEqualTo(expected);
  }

  @Test
  void trimmed_takesWhatTheRowsNeedAndIsNotWrittenByTheOriginal() {
    IntColumn column = new IntColumn(IntColumn.Width.SHORT);
    column.set(0, 5);
    column.set(9, 6);
    IntColumn trimmed = column.trimmed(10);
    column.set(0, 7);

    assertThat(trimmed.bytes()).isEqualTo(20);
    assertThat(trimmed.get(0)).isEqualTo(5);
    assertThat(trimmed.get(9)).isEqualTo(6);
  }

  @Test
  void trimmed_toMoreRowsThanWereSet_answersAbsentForThem() {
    IntColumn column = new IntColumn(IntColumn.Width.INT);
    column.set(0, 5);
    IntColumn trimmed = column.trimmed(1_000);

    assertThat(trimmed.get(999)).isEqualTo(ABSENT);
    assertThat(trimmed.bytes()).isEqualTo(4_000);
  }
}
