package dev.zhenzan.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.model.HistoryTable.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryTableTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void lists_areThoseOfAMapOfLists(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    HistoryTable.Builder builder = new HistoryTable.Builder();
    Map<List<Integer>, List<Integer>> expected = new HashMap<>();
    for (int i = 0; i < 3_000; i++) {
      int account = 2 * random.nextInt(200);
      Kind kind = Kind.values()[random.nextInt(3)];
      int video = random.nextInt(50);
      builder.add(account, kind, video);
      expected
          .computeIfAbsent(List.of(account, kind.ordinal()), key -> new ArrayList<>())
          .add(video);
    }
    HistoryTable table = builder.build();
    for (Kind kind : Kind.values()) {
      for (int account = 0; account < 450; account++) {
        assertThat(table.lists(kind).videos(account))
            .containsExactly(
                expected.getOrDefault(List.of(account, kind.ordinal()), List.of()).stream()
                    .mapToInt(Integer::intValue)
                    .toArray());
      }
    }
    int entries = expected.values().stream().mapToInt(List::size).sum();
    assertThat(entries(table)).isEqualTo(entries);
  }

  private static int entries(HistoryTable table) {
    int entries = 0;
    for (Kind kind : Kind.values()) {
      entries += table.lists(kind).entries();
    }
    return entries;
  }

  @Test
  void entries_canBeWalkedInPlace() {
    HistoryTable table =
        new HistoryTable.Builder()
            .add(1, Kind.LIKED, 7)
            .add(0, Kind.LIKED, 8)
            .add(1, Kind.LIKED, 9)
            .build();
    HistoryTable.Lists liked = table.lists(Kind.LIKED);
    assertThat(liked.from(1)).isEqualTo(1);
    assertThat(liked.to(1)).isEqualTo(3);
    assertThat(liked.video(2)).isEqualTo(9);
    assertThat(liked.from(99)).isEqualTo(liked.to(99));
  }

  @Test
  void whatWasNotSaid_isUnknown() {
    HistoryTable table = new HistoryTable.Builder().add(3).until(5, -7).build();
    assertThat(table.has(3)).isTrue();
    assertThat(table.until(3)).isEmpty();
    assertThat(table.until(5)).hasValue(-7);
    assertThat(table.watchedInAll(5)).isEmpty();
    assertThat(table.has(4)).isFalse();
    assertThat(table.until(1_000_000)).isEmpty();
    assertThat(HistoryTable.none().size()).isZero();
    assertThat(HistoryTable.none().lists(Kind.WATCHED).videos(0)).isEmpty();
  }

  @Test
  void builtTable_staysAsItWas() {
    HistoryTable.Builder builder = new HistoryTable.Builder().add(0, Kind.WATCHED, 1).until(0, 5);
    HistoryTable table = builder.build();
    builder.add(0, Kind.WATCHED, 2).until(0, 9).watchedInAll(0, 4).add(1);
    assertThat(table.lists(Kind.WATCHED).videos(0)).containsExactly(1);
    assertThat(table.until(0)).hasValue(5);
    assertThat(table.watchedInAll(0)).isEmpty();
    assertThat(table.has(1)).isFalse();
  }
}
