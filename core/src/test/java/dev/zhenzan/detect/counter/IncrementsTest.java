package dev.zhenzan.detect.counter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.model.Counter;
import dev.zhenzan.model.CounterTable;
import dev.zhenzan.model.IdDictionary;
import org.junit.jupiter.api.Test;

class IncrementsTest {
  private static double[] of(long... likes) {
    IdDictionary ids = new IdDictionary();
    CounterTable.Builder table = new CounterTable.Builder(ids);
    int[] rows = new int[likes.length];
    long[] times = new long[likes.length];
    for (int i = 0; i < likes.length; i++) {
      times[i] = i;
      rows[i] = table.add(ids.intern("w"), i);
      table.set(rows[i], Counter.LIKES, likes[i]);
    }
    return Increments.of(Work.of(table.build(), 0), Counter.LIKES, rows, times);
  }

  @Test
  void growth_isTheDifferences() {
    assertThat(of(1, 4, 4, 9)).containsExactly(3, 0, 5);
  }

  @Test
  void olderCopyInBetween_isNoFall() {
    assertThat(of(10, 20, 18, 25)).containsExactly(10, 0, 5);
    assertThat(of(10, 20, 18, 19, 25)).containsExactly(10, 0, 0, 5);
  }

  @Test
  void correction_isNoNegativeGrowth_andGrowthGoesOnFromBelow() {
    assertThat(of(100, 200, 150, 160, 170, 180)).containsExactly(100, 0, 10, 10, 10);
  }

  @Test
  void missingValue_liesBetweenItsNeighbours() {
    assertThat(of(10, CounterTable.ABSENT, 20, 30)).containsExactly(5, 5, 10);
  }

  @Test
  void counterThatMostlyLacks_isUnknown() {
    assertThat(of(1, CounterTable.ABSENT, CounterTable.ABSENT, 4, CounterTable.ABSENT)).isEmpty();
  }
}
