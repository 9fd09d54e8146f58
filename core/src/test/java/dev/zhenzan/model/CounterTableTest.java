package dev.zhenzan.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CounterTableTest {
  private final IdDictionary ids = new IdDictionary();
  private final CounterTable.Builder builder = new CounterTable.Builder(ids);

  private int add(String work, long time, long likes) {
    int row = builder.add(ids.intern(work), time);
    builder.set(row, Counter.LIKES, likes);
    return row;
  }

  @Test
  void rows_standByWorkInOrderOfTime_andThoseOfOneTimeAsGiven() {
    add("a", 30, 3);
    add("b", 10, 7);
    add("a", 10, 1);
    add("a", 30, 4);
    add("a", 20, 2);
    CounterTable table = builder.build();
    int a = ids.find("a");
    assertThat(table.start(a)).isZero();
    assertThat(table.end(a)).isEqualTo(4);
    assertThat(new long[] {value(table, 0), value(table, 1), value(table, 2), value(table, 3)})
        .containsExactly(1, 2, 3, 4);
    assertThat(value(table, table.start(ids.find("b")))).isEqualTo(7);
    assertThat(table.works().toArray()).containsExactly(a, ids.find("b"));
  }

  private static long value(CounterTable table, int row) {
    return table.value(Counter.LIKES, row);
  }

  @Test
  void counterThatNoRowHas_isAbsent() {
    add("a", 1, 5);
    CounterTable table = builder.build();
    assertThat(table.has(Counter.VIEWS)).isFalse();
    assertThat(table.value(Counter.VIEWS, 0)).isEqualTo(CounterTable.ABSENT);
  }

  @Test
  void counterGivenLate_isAbsentBefore() {
    for (int i = 0; i < 1_000; i++) {
      add("a", i, i);
    }
    builder.set(builder.add(ids.intern("a"), 1_000), Counter.VIEWS, 9);
    CounterTable table = builder.build();
    assertThat(table.value(Counter.VIEWS, 999)).isEqualTo(CounterTable.ABSENT);
    assertThat(table.value(Counter.VIEWS, 1_000)).isEqualTo(9);
    assertThat(table.value(Counter.LIKES, 1_000)).isEqualTo(CounterTable.ABSENT);
  }

  @Test
  void workKnownFromElsewhere_hasNoRows() {
    add("a", 1, 1);
    ids.intern("b");
    CounterTable table = builder.build();
    ids.intern("later");
    assertThat(table.works().toArray()).containsExactly(0);
    assertThat(table.start(2)).isEqualTo(table.end(2));
  }

  @Test
  void badCalls_nameWhatIsWrong() {
    assertThatThrownBy(() -> builder.add(0, 1)).hasMessageContaining("videoId");
    int row = add("a", 1, 1);
    assertThatThrownBy(() -> builder.set(row + 1, Counter.LIKES, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> builder.set(row, Counter.LIKES, -2))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
