package dev.zhenzan.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
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
}
