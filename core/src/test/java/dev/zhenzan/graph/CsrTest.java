package dev.zhenzan.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.pipeline.WorkerThreads;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsrTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void groupBy_agreesWithListsFilledOneByOne(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int rows = random.nextInt(1, 200);
    int[] rowOf = random.ints(random.nextInt(2_000), -1, rows).toArray();

    Csr csr = Csr.groupBy(rowOf, rows);

    assertThat(csr.rows()).isEqualTo(rows);
    assertThat(lists(csr)).isEqualTo(bruteForce(rowOf, rows));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 20})
  void groupBy_doesNotDependOnTheNumberOfThreads(int threads) {
    int[] rowOf = new SplittableRandom(threads).ints(5_000, -1, 300).toArray();
    try (WorkerThreads workers = new WorkerThreads(threads)) {
      assertThat(lists(Csr.groupBy(rowOf, 300, workers))).isEqualTo(bruteForce(rowOf, 300));
      assertThat(lists(Csr.groupBy(new int[0], 3, workers))).containsOnly(List.of());
    }
  }

  private static List<List<Integer>> bruteForce(int[] rowOf, int rows) {
    List<List<Integer>> lists = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      lists.add(new ArrayList<>());
    }
    for (int i = 0; i < rowOf.length; i++) {
      if (rowOf[i] >= 0) {
        lists.get(rowOf[i]).add(i);
      }
    }
    return lists;
  }

  private static List<List<Integer>> lists(Csr csr) {
    List<List<Integer>> lists = new ArrayList<>();
    for (int row = 0; row < csr.rows(); row++) {
      List<Integer> list = new ArrayList<>();
      for (int i = csr.start(row); i < csr.end(row); i++) {
        list.add(csr.element(i));
      }
      assertThat(csr.length(row)).isEqualTo(list.size());
      lists.add(list);
    }
    return lists;
  }

  @Test
  void groupBy_withoutPositions_hasEmptyRows() {
    Csr csr = Csr.groupBy(new int[0], 3);

    assertThat(csr.rows()).isEqualTo(3);
    assertThat(lists(csr)).containsOnly(List.of());
  }

  @Test
  void groupBy_withoutRows_leavesEveryPositionOut() {
    assertThat(Csr.groupBy(new int[] {-1, -1}, 0).rows()).isZero();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void sortedBy_agreesWithSortingEachListByKey(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int rows = random.nextInt(1, 50);
    int[] rowOf = random.ints(10_000, 0, rows).map(row -> row * row / rows).toArray();
    long[] keys = random.longs(rowOf.length, -500, 500).toArray();
    Csr csr = Csr.groupBy(rowOf, rows);

    Csr sorted = csr.sortedBy(element -> keys[element], Workers.sequential());

    List<List<Integer>> expected = lists(csr);
    expected.forEach(list -> list.sort(Comparator.comparingLong(element -> keys[element])));
    assertThat(lists(sorted)).isEqualTo(expected);
    assertThat(lists(csr)).isEqualTo(bruteForce(rowOf, rows));
  }

  @Test
  void sortedBy_twice_isInOrderOfTheSecondKey() {
    Csr csr = Csr.groupBy(new int[] {0, 1, 0, 0, 1}, 2);

    assertThat(lists(csr.sortedBy(element -> -element, Workers.sequential())))
        .containsExactly(List.of(3, 2, 0), List.of(4, 1));
    assertThat(
            lists(
                csr.sortedBy(element -> -element, Workers.sequential())
                    .sortedBy(element -> element, Workers.sequential())))
        .isEqualTo(lists(csr));
  }

  @Test
  void sortedBy_doesNotDependOnTheNumberOfThreads() {
    SplittableRandom random = new SplittableRandom(7);
    int[] rowOf = random.ints(60_000, 0, 9_000).toArray();
    long[] keys = random.longs(rowOf.length, 0, 100).toArray();
    Csr csr = Csr.groupBy(rowOf, 9_000);
    List<List<Integer>> expected = lists(csr.sortedBy(e -> keys[e], Workers.sequential()));
    try (WorkerThreads workers = new WorkerThreads(3)) {
      assertThat(lists(csr.sortedBy(e -> keys[e], workers))).isEqualTo(expected);
    }
  }
}
