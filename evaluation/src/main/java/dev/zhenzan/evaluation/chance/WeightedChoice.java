package dev.zhenzan.evaluation.chance;

import java.util.Arrays;

/** Draws a place with a probability in proportion to its weight, in logarithmic time. */
public final class WeightedChoice {
  private final double[] cumulative;

  private WeightedChoice(double[] cumulative) {
    this.cumulative = cumulative;
  }

  /** A choice among places with these weights, none negative. */
  public static WeightedChoice of(double... weights) {
    double[] cumulative = new double[weights.length];
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i];
      cumulative[i] = sum;
    }
    return new WeightedChoice(cumulative);
  }

  /** The sum of the weights. */
  public double total() {
    return cumulative.length == 0 ? 0 : cumulative[cumulative.length - 1];
  }

  /** How many places there are. */
  public int size() {
    return cumulative.length;
  }

  /** A place; the total must be positive. */
  public int draw(Chance chance) {
    double at = chance.uniform() * total();
    int found = Arrays.binarySearch(cumulative, at);
    int place = found < 0 ? -found - 1 : found + 1;
    return Math.min(place, cumulative.length - 1);
  }
}
