package dev.zhenzan.evaluation.fit;

import java.util.List;
import java.util.Map;

/**
 * Vectors of features to learn from. The arrays are handed over and not written afterwards.
 *
 * @param names of the features, in the order of a vector
 * @param directions by name what a feature may only do to the log odds: raise them (1) or lower
 *     them (-1); one that is absent may do both
 * @param matrix the vectors, one after the other
 * @param labels of each vector the share that is invalid, 0 to 1
 * @param weights of each vector how much it counts, positive
 */
public record TrainingSet(
    List<String> names,
    Map<String, Integer> directions,
    double[] matrix,
    float[] labels,
    float[] weights) {
  public TrainingSet {
    if (matrix.length != names.size() * labels.length || weights.length != labels.length) {
      throw new IllegalArgumentException(
          "matrix, labels and weights must be of one number of vectors of %d features: %d, %d, %d"
              .formatted(names.size(), matrix.length, labels.length, weights.length));
    }
  }

  /** How many vectors there are. */
  public int size() {
    return labels.length;
  }
}
