package dev.zhenzan.audience.match.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PairMatrixTest {
  private static PairMatrix random(SplittableRandom random, Set<List<Integer>> expected) {
    PairMatrix.Shape shape = new PairMatrix.Shape(1 + random.nextInt(8), 1 + random.nextInt(8));
    int[] row = new int[random.nextInt(60)];
    int[] column = new int[row.length];
    int pairs = row.length / 2;
    for (int i = 0; i < row.length; i++) {
      row[i] = random.nextInt(shape.rows());
      column[i] = random.nextInt(shape.columns());
      if (i < pairs) {
        expected.add(List.of(row[i], column[i]));
      }
    }
    return PairMatrix.of(row, column, pairs, shape);
  }

  private static Set<List<Integer>> sortedSet() {
    return new TreeSet<>(
        (a, b) ->
            a.get(0).equals(b.get(0))
                ? a.get(1).compareTo(b.get(1))
                : a.get(0).compareTo(b.get(0)));
  }

  private static List<List<Integer>> pairs(PairMatrix matrix) {
    List<List<Integer>> pairs = new ArrayList<>();
    for (int row = 0; row < matrix.rows(); row++) {
      for (int place = matrix.from(row); place < matrix.to(row); place++) {
        pairs.add(List.of(row, matrix.column(place)));
      }
    }
    return pairs;
  }

  @Test
  void pairs_standOnceAndInOrder() {
    for (long seed = 1; seed <= 200; seed++) {
      Set<List<Integer>> expected = sortedSet();
      PairMatrix matrix = random(new SplittableRandom(seed), expected);

      assertThat(pairs(matrix)).as("seed %d", seed).containsExactlyElementsOf(expected);
      assertThat(matrix.pairs()).isEqualTo(expected.size());
    }
  }

  @Test
  void transposed_exchangesRowsAndColumns_andTwiceIsItself() {
    for (long seed = 1; seed <= 200; seed++) {
      PairMatrix matrix = random(new SplittableRandom(seed), sortedSet());
      PairMatrix turned = matrix.transposed();
      Set<List<Integer>> exchanged = sortedSet();
      pairs(matrix).forEach(pair -> exchanged.add(pair.reversed()));

      assertThat(pairs(turned)).as("seed %d", seed).containsExactlyElementsOf(exchanged);
      assertThat(turned.rows()).isEqualTo(matrix.columns());
      assertThat(turned.columns()).isEqualTo(matrix.rows());
      assertThat(turned.transposed()).usingRecursiveComparison().isEqualTo(matrix);
    }
  }
}
