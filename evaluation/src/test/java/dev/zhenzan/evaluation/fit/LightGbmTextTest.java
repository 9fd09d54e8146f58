package dev.zhenzan.evaluation.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.ml.lightgbm.PredictionType;
import dev.zhenzan.detect.lockstep.GroupModel;
import io.github.metarank.lightgbm4j.LGBMBooster;
import io.github.metarank.lightgbm4j.LGBMException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LightGbmTextTest {
  private static final String ONE_SPLIT =
      """
      tree
      version=v4
      feature_names=accounts videos density

      Tree=0
      num_leaves=2
      split_feature=2
      threshold=0.25
      left_child=-1
      right_child=-2
      leaf_value=-1.5 2

      end of trees
      """;

  @Test
  void treeOfOneSplit_isWrittenInPreorder() {
    assertThat(LightGbmText.convert(ONE_SPLIT))
        .containsExactly("tree", "split density 0.25", "leaf -1.5", "leaf 2");
  }

  @Test
  void treeOfOneLeaf_hasNoSplit() {
    String model =
        """
        feature_names=accounts
        Tree=0
        num_leaves=1
        leaf_value=0.125
        end of trees
        """;
    assertThat(LightGbmText.convert(model)).containsExactly("tree", "leaf 0.125");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void convertedModel_saysWhatLightGbmSays(long seed) throws LGBMException {
    List<GroupSample> samples = RandomGroups.samples(seed, 3_000);
    String text =
        new BoostedTrees(20, "num_leaves=8 max_depth=4 learning_rate=0.2 min_data_in_leaf=20")
            .fit(GroupSample.trainingSet(samples));
    GroupModel model = GroupModel.parse(LightGbmText.convert(text));
    double[] expected = logOdds(text, samples);
    assertThat(model.trees().trees()).isEqualTo(20);
    for (int i = 0; i < expected.length; i++) {
      // Leaves are kept to six digits, and twenty of them are added.
      assertThat(model.logOdds(samples.get(i).features()))
          .as("seed %d, sample %d", seed, i)
          .isCloseTo(expected[i], within(1e-4));
    }
  }

  private static double[] logOdds(String text, List<GroupSample> samples) throws LGBMException {
    double[] matrix = GroupSample.trainingSet(samples).matrix();
    int columns = matrix.length / samples.size();
    try (LGBMBooster booster = LGBMBooster.loadModelFromString(text)) {
      return booster.predictForMat(
          matrix, samples.size(), columns, true, PredictionType.C_API_PREDICT_RAW_SCORE);
    }
  }

  @Test
  void sameSamples_makeTheSameText() {
    BoostedTrees trees = new BoostedTrees(5, BoostedTrees.ofGroups().parameters());
    assertThat(trees.fit(GroupSample.trainingSet(RandomGroups.samples(4, 1_000))))
        .isEqualTo(trees.fit(GroupSample.trainingSet(RandomGroups.samples(4, 1_000))));
  }

  @ParameterizedTest
  @CsvSource({
    "threshold=0.25,threshold=high,line 8: not a number: high",
    "split_feature=2,split_feature=x,line 7: not whole numbers: split_feature",
    "leaf_value=-1.5 2,leaf_value=-1.5,line 11: a tree's arrays are not of one length",
    "end of trees,,line 13: expected 'end of trees'",
    "left_child=-1,other=-1,line 8: expected 'left_child=' from here on",
  })
  void brokenModel_namesTheLine(String good, @Nullable String bad, String message) {
    String model = ONE_SPLIT.replace(good, bad == null ? "" : bad);
    assertThatThrownBy(() -> LightGbmText.convert(model))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }
}
