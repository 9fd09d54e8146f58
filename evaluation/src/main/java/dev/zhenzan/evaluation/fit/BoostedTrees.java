package dev.zhenzan.evaluation.fit;

import io.github.metarank.lightgbm4j.LGBMBooster;
import io.github.metarank.lightgbm4j.LGBMDataset;
import io.github.metarank.lightgbm4j.LGBMException;
import java.util.stream.Collectors;

/**
 * Gradient-boosted trees, fitted by LightGBM (G. Ke et al., LightGBM: A Highly Efficient Gradient
 * Boosting Decision Tree, NIPS 2017).
 *
 * @param trees how many
 * @param parameters LightGBM's, in its own notation
 */
public record BoostedTrees(int trees, String parameters) {
  private static final String GROUPS =
      "num_leaves=12 max_depth=5 learning_rate=0.06 min_data_in_leaf=200 lambda_l2=10";
  private static final String LIKES =
      "num_leaves=31 max_depth=8 learning_rate=0.12 min_data_in_leaf=400 lambda_l2=10";
  // No tree sees all: what hangs on one feature or one world carries less weight elsewhere.
  private static final String IN_PARTS = "feature_fraction=0.6 bagging_fraction=0.7 bagging_freq=1";
  // What is unknown has a value of its own.
  private static final String WHOLE = "use_missing=false";
  // Sums of floats hang on the number of threads.
  private static final String REPEATABLE =
      "deterministic=true force_row_wise=true seed=1 num_threads=1 verbosity=-1";

  /** The trees for groups: small ones, each of little weight. */
  public static BoostedTrees ofGroups() {
    return new BoostedTrees(300, GROUPS);
  }

  /** The trees for likes: fewer and larger, as likes are many and quickly to be judged. */
  public static BoostedTrees ofLikes() {
    return new BoostedTrees(100, LIKES);
  }

  /**
   * Fits trees to labels, by cross entropy.
   *
   * @return LightGBM's text
   * @throws IllegalStateException where LightGBM refuses or cannot be loaded on this machine
   */
  public String fit(TrainingSet set) {
    String all =
        String.join(
            " ",
            "objective=cross_entropy",
            parameters,
            constraints(set),
            IN_PARTS,
            WHOLE,
            REPEATABLE);
    try (LGBMDataset data = data(set, all);
        LGBMBooster booster = LGBMBooster.create(data, all)) {
      for (int tree = 0; tree < trees; tree++) {
        booster.updateOneIter();
      }
      return booster.saveModelToString(0, 0, LGBMBooster.FeatureImportanceType.GAIN);
    } catch (LGBMException e) {
      throw new IllegalStateException("LightGBM cannot fit: " + e.getMessage(), e);
    }
  }

  private static String constraints(TrainingSet set) {
    return set.names().stream()
        .map(name -> set.directions().getOrDefault(name, 0).toString())
        .collect(Collectors.joining(",", "monotone_constraints=", ""));
  }

  private static LGBMDataset data(TrainingSet set, String parameters) throws LGBMException {
    LGBMDataset data =
        LGBMDataset.createFromMat(
            set.matrix(), set.size(), set.names().size(), true, parameters, null);
    data.setFeatureNames(set.names().toArray(String[]::new));
    data.setField("label", set.labels());
    data.setField("weight", set.weights());
    return data;
  }
}
