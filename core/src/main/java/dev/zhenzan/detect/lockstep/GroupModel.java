package dev.zhenzan.detect.lockstep;

import dev.zhenzan.trees.TreeModel;
import java.util.List;

/**
 * How likely a group of given features is hired rather than grown: boosted trees over {@link
 * GroupFeatures#vector}, fitted on groups found in simulated worlds. Features that can only speak
 * one way do so at every split. Immutable.
 *
 * @param trees whose sum is the log odds
 */
public record GroupModel(TreeModel trees) {
  /**
   * Reads a model of the form of {@link TreeModel}.
   *
   * @throws IllegalArgumentException where a line is not of the form; it names the line
   */
  public static GroupModel parse(List<String> lines) {
    return new GroupModel(TreeModel.parse(lines, GroupFeatures.names()));
  }

  /** Log odds (nats) that a group's interactions are invalid. */
  public double logOdds(GroupFeatures features) {
    return trees.sum(features.vector());
  }

  /** Log odds that both of two independent things hold, from the log odds of each. */
  static double both(double a, double b) {
    return -Math.log(Math.exp(-a) + Math.exp(-b) + Math.exp(-a - b));
  }
}
