package dev.zhenzan.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.SmallLog;
import dev.zhenzan.graph.Workers;
import dev.zhenzan.model.InteractionKind;
import dev.zhenzan.model.InteractionTable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountedLikesTest {
  private final SmallLog log = SmallLog.empty();

  private int[] counted() {
    return counted(log.table());
  }

  private static int[] counted(InteractionTable table) {
    boolean[] counted = CountedLikes.of(table, Workers.sequential());
    return IntStream.range(0, counted.length).filter(row -> counted[row]).toArray();
  }

  @Test
  void like_takenBackAfter_isNotCounted() {
    log.like("a", "v", 1).unlike("a", "v", 2).like("b", "v", 1).unlike("b", "w", 2);

    assertThat(counted()).containsExactly(2);
  }

  @Test
  void like_takenBackBefore_isCountedWhereverItsRowStands() {
    log.like("a", "v", 3).unlike("a", "v", 2);

    assertThat(counted()).containsExactly(0);
  }

  @Test
  void like_givenAgainAfterTakingBack_isCountedOnceAsTheLast() {
    log.like("a", "v", 1).unlike("a", "v", 2).like("a", "v", 3);

    assertThat(counted()).containsExactly(2);
  }

  @Test
  void likes_ofOneAccountOnOneVideo_areOne() {
    log.like("a", "v", 1).like("a", "v", 1).like("a", "v", 5).like("a", "w", 1).like("b", "v", 1);

    assertThat(counted()).containsExactly(2, 3, 4);
  }

  @Test
  void likes_atOneTime_areCountedAsTheFirst() {
    log.like("a", "v", 1).like("a", "v", 7).like("a", "v", 7).like("a", "v", 7);

    assertThat(counted()).containsExactly(1);
  }

  @Test
  void like_andTakingBackAtOneTime_followTheOrderOfTheLog() {
    log.like("a", "v", 1).unlike("a", "v", 1).unlike("a", "w", 1).like("a", "w", 1);

    assertThat(counted()).containsExactly(3);
  }

  @Test
  void otherKinds_doNotCountNorTakeBack() {
    log.like("a", "v", 1);
    for (InteractionKind kind : InteractionKind.values()) {
      if (kind != InteractionKind.LIKE && kind != InteractionKind.UNLIKE) {
        log.row("a", kind, "v", 2);
      }
    }

    assertThat(counted()).containsExactly(0);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void counted_agreesWithPlayingTheLogInOrderOfTime(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < 3_000; i++) {
      InteractionKind kind = InteractionKind.values()[random.nextInt(3)];
      log.row("a" + random.nextInt(20), kind, "v" + random.nextInt(20), random.nextInt(1_000));
    }
    InteractionTable table = log.table();

    assertThat(counted(table)).isEqualTo(played(table).stream().toArray());
  }

  private static BitSet played(InteractionTable table) {
    List<Integer> rows = new ArrayList<>();
    for (int row = 0; row < table.size(); row++) {
      rows.add(row);
    }
    rows.sort(Comparator.comparingLong(table::time));
    Map<String, Integer> standing = new HashMap<>();
    for (int row : rows) {
      String pair = table.account(row) + ":" + table.video(row);
      switch (table.kind(row)) {
        case LIKE ->
            standing.merge(
                pair, row, (old, late) -> table.time(old) == table.time(late) ? old : late);
        case UNLIKE -> standing.remove(pair);
        case VIEW, COMMENT, SHARE, FOLLOW -> {}
      }
    }
    BitSet counted = new BitSet();
    standing.values().forEach(counted::set);
    return counted;
  }
}
