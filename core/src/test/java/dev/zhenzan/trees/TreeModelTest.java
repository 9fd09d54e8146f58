package dev.zhenzan.trees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TreeModelTest {
  private static final List<String> NAMES = List.of("a", "b", "c");
  private static final int TRIALS = 500;

  private static TreeModel parse(String text) {
    return TreeModel.parse(text.lines().toList(), NAMES);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 9, -1.5",
    "2, 9, -1.5",
    "2.1, 0, 0.25",
    "2.1, 0.1, 4",
    "NaN, 0, 0.25",
  })
  void sum_ofATree_isTheLeafThatTheVectorComesTo(double a, double b, double expected) {
    TreeModel model =
        parse(
            """
            # by hand
            tree
            split a 2
            leaf -1.5
            split b 0
            leaf 0.25
            leaf 4
            """);

    assertThat(model.trees()).isEqualTo(1);
    assertThat(model.sum(new double[] {a, b, 0})).isEqualTo(expected);
  }

  @Test
  void sum_ofTrees_addsTheirLeaves() {
    TreeModel model = parse("tree\nleaf 1\n# between\ntree\nsplit c 0\nleaf 2\nleaf 4\n");

    assertThat(model.trees()).isEqualTo(2);
    assertThat(model.sum(new double[] {0, 0, -1})).isEqualTo(3);
    assertThat(model.sum(new double[] {0, 0, 1})).isEqualTo(5);
  }

  @Test
  void modelWithoutTrees_saysNothing() {
    TreeModel model = TreeModel.parse(List.of(), NAMES);

    assertThat(model.trees()).isZero();
    assertThat(model.sum(new double[3])).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "'leaf 1', line 1: expected 'tree'",
    "'tree', line 1: a tree ends early",
    "'tree|split a 1|leaf 1', line 3: a tree ends early",
    "'tree|split d 1|leaf 1|leaf 2', line 2: expected 'split FEATURE THRESHOLD' or 'leaf NATS'",
    "'tree|split a|leaf 1|leaf 2', line 2: expected 'split FEATURE THRESHOLD' or 'leaf NATS'",
    "'# x|tree|leaf high', line 3: not a number: high",
    "'tree|leaf NaN', line 2: not a number: NaN",
    "'tree|split a Infinity|leaf 1|leaf 2', line 2: not a number: Infinity",
    "'tree|leaf 1|leaf 2', line 3: expected 'tree'",
  })
  void brokenText_namesTheLine(String text, String message) {
    assertThatThrownBy(() -> parse(text.replace('|', '\n')))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void treeOfTooManyLeaves_namesTheLine() {
    String most = "tree\n" + "split a 1\nleaf 1\n".repeat(TreeModel.MAX_LEAVES - 1) + "leaf 2\n";
    String more = most.replace("leaf 2", "split a 1\nleaf 2\nleaf 2");

    assertThat(parse(most).sum(new double[] {9, 0, 0})).isEqualTo(2);
    assertThatThrownBy(() -> parse(more))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("line 66: a tree of more than 32 leaves");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void modelGivenAFeature_sumsAsWithoutKnowingIt(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int trial = 0; trial < TRIALS; trial++) {
      TreeModel model = TreeModel.parse(RandomTrees.lines(random, NAMES), NAMES);
      double[] vector = RandomTrees.vector(random, NAMES.size());
      int known = random.nextInt(NAMES.size());
      double expected = model.sum(vector);
      TreeModel given = model.given(known, vector[known]);
      vector[known] = Double.NaN;
      assertThat(given.sum(vector)).as("seed %d, trial %d", seed, trial).isEqualTo(expected);
    }
  }
}
