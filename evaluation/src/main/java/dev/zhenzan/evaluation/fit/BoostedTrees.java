package dev.zhenzan.evaluation.fit;

import dev.zhenzan.detect.lockstep.GroupFeatures;
import io.github.metarank.lightgbm4j.LGBMBooster;
import io.github.metarank.lightgbm4j.LGBMDataset;
import io.github.metarank.lightgbm4j.LGBMException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Gradient-boosted trees, fitted by LightGBM (G. Ke et al., LightGBM: A Highly Efficient Gradient
 * Boosting Decision Tree, NIPS 2017).
 *
 * @param trees how many
 * @param parameters LightGBM's, in its own notation
 */
public record BoostedTrees(int trees, String parameters) {
  /** What a feature may only do to the log odds: raise them (1) or lower them (-1). */
  static final Map<String, Integer> DIRECTIONS =
      Map.of(
          "accounts", 1,
          "videos", 1,
          "fresh", -1,
          "spread", -1,
          "affinity", -1,
          "activity", -1,
          "popularity", -1,
          "reciprocity", 1,
          "interest", -1);

  private static final String SHAPE =
      "num_leaves=12 max_depth=5 learning_rate=0.06 min_data_in_leaf=200 lambda_l2=10";
  // Sums of floats hang on the number of threads.
  private static final String REPEATABLE =
      "deterministic=true force_row_wise=true seed=1 num_threads=1 verbosity=-1";

  /** The trees that the project ships: small ones, each of little weight. */
  public static BoostedTrees defaults() {
    return new BoostedTrees(300, SHAPE);
  }

  /**
   * Fits trees to the shares of invalid rows, by cross entropy.
   *
   * @return LightGBM's text
   * @throws IllegalStateException where LightGBM refuses or cannot be loaded on this machine
   */
  public String fit(List<GroupSample> samples) {
    String all = String.join(" ", "objective=cross_entropy", parameters, constraints(), REPEATABLE);
    try (LGBMDataset data = data(samples, all);
        LGBMBooster booster = LGBMBooster.create(data, all)) {
      for (int tree = 0; tree < trees; tree++) {
        booster.updateOneIter();
      }
      return booster.saveModelToString(0, 0, LGBMBooster.FeatureImportanceType.GAIN);
    } catch (LGBMException e) {
      throw new IllegalStateException("LightGBM cannot fit: " + e.getMessage(), e);
    }
  }

  private static String constraints() {
    return GroupFeatures.names().stream()
        .map(name -> DIRECTIONS.getOrDefault(name, 0).toString())
        .collect(Collectors.joining(",", "monotone_constraints=", ""));
  }

  private static LGBMDataset data(List<GroupSample> samples, String parameters)
      throws LGBMException {
    int columns = GroupFeatures.names().size();
    LGBMDataset data =
        LGBMDataset.createFromMat(matrix(samples), samples.size(), columns, true, parameters, null);
    data.setFeatureNames(new ArrayList<>(GroupFeatures.names()).toArray(String[]::new));
    float[] labels = new float[samples.size()];
    float[] weights = new float[samples.size()];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = (float) samples.get(i).invalid();
      weights[i] = (float) samples.get(i).weight();
    }
    data.setField("label", labels);
    data.setField("weight", weights);
    return data;
  }

  /** Feature vectors, one after the other. */
  static double[] matrix(List<GroupSample> samples) {
    return samples.stream().flatMapToDouble(s -> Arrays.stream(s.features().vector())).toArray();
  }
}
