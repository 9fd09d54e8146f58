package dev.zhenzan.trees;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TreeSumsTest {
  private static final List<String> NAMES = List.of("a", "b", "c");
  private static final int MODELS = 100;

  private static TreeSums full(TreeModel model, SplittableRandom random, List<double[]> taken) {
    TreeSums sums = new TreeSums(model, NAMES.size());
    while (!sums.full()) {
      taken.add(RandomTrees.vector(random, NAMES.size()));
      sums.add(taken.getLast());
    }
    return sums;
  }

  private static double[] oneByOne(TreeModel model, List<double[]> vectors) {
    return vectors.stream().mapToDouble(model::sum).toArray();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void sums_areThoseOfOneVectorAfterTheOtherToTheLastDigit(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int trial = 0; trial < MODELS; trial++) {
      TreeModel model = TreeModel.parse(RandomTrees.lines(random, NAMES), NAMES);
      List<double[]> vectors = new ArrayList<>();
      TreeSums sums = full(model, random, vectors);

      assertThat(vectors).hasSize(TreeSums.ROOM);
      assertThat(sums.take())
          .as("seed %d, trial %d", seed, trial)
          .containsExactly(oneByOne(model, vectors));
    }
  }

  @Test
  void vectorsAfterOthers_areSummedByThemselves() {
    SplittableRandom random = new SplittableRandom(5);
    TreeModel model = TreeModel.parse(List.of("tree", "split b 1", "leaf 2", "leaf 3"), NAMES);
    TreeSums sums = full(model, random, new ArrayList<>());
    sums.take();

    assertThat(sums.full()).isFalse();
    assertThat(sums.size()).isZero();
    assertThat(sums.take()).isEmpty();
    sums.add(new double[] {0, 1, 0});
    sums.add(new double[] {0, 1.5, 0});
    assertThat(sums.size()).isEqualTo(2);
    assertThat(sums.take()).containsExactly(2, 3);
  }

  @Test
  void treeOfTheMostLeaves_comesToEachOfThem() {
    List<String> lines = new ArrayList<>(List.of("tree"));
    List<double[]> vectors = new ArrayList<>();
    for (int leaf = 0; leaf < TreeModel.MAX_LEAVES; leaf++) {
      vectors.add(new double[] {leaf, 0, 0});
      if (leaf < TreeModel.MAX_LEAVES - 1) {
        lines.add("split a " + leaf);
      }
      lines.add("leaf " + leaf);
    }
    TreeModel model = TreeModel.parse(lines, NAMES);
    TreeSums sums = new TreeSums(model, NAMES.size());
    vectors.forEach(sums::add);

    assertThat(sums.take()).containsExactly(oneByOne(model, vectors)).doesNotHaveDuplicates();
  }
}
