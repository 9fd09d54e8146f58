package dev.zhenzan.evaluation.matching.baseline;

import java.util.BitSet;

/**
 * Logistic regression on a few columns by Newton's method, with a slight ridge that keeps it
 * solvable.
 *
 * @param weights of the columns, and last the constant
 */
public record Logistic(double[] weights) {
  private static final double RIDGE = 1e-3;
  private static final int MOST_STEPS = 50;
  private static final double SMALL_STEP = 1e-10;

  /**
   * Fits.
   *
   * @param columns each with a value for each row
   * @param cameTrue rows of class 1
   */
  public static Logistic fit(double[][] columns, BitSet cameTrue) {
    int size = columns.length + 1;
    Logistic model = new Logistic(new double[size]);
    for (int step = 0; step < MOST_STEPS; step++) {
      double[][] curvature = new double[size][size];
      double[] slope = new double[size];
      for (int i = 0; i < size; i++) {
        curvature[i][i] = RIDGE;
        slope[i] = -RIDGE * model.weights[i];
      }
      model.addRows(columns, cameTrue, curvature, slope);
      SmallSystem.solve(curvature, slope, size);
      double longest = 0;
      for (int i = 0; i < size; i++) {
        // Damped: a full step may leap where few rows came true.
        double move = Math.clamp(slope[i], -4, 4);
        model.weights[i] += move;
        longest = Math.max(longest, Math.abs(move));
      }
      if (longest < SMALL_STEP) {
        break;
      }
    }
    return model;
  }

  private void addRows(double[][] columns, BitSet cameTrue, double[][] curvature, double[] slope) {
    double[] x = new double[weights.length];
    for (int row = 0; row < columns[0].length; row++) {
      for (int i = 0; i < columns.length; i++) {
        x[i] = columns[i][row];
      }
      x[columns.length] = 1;
      double p = probability(x);
      double error = (cameTrue.get(row) ? 1 : 0) - p;
      for (int i = 0; i < x.length; i++) {
        slope[i] += error * x[i];
        for (int j = 0; j <= i; j++) {
          curvature[i][j] += p * (1 - p) * x[i] * x[j];
        }
      }
    }
  }

  /** The probability of class 1 of a row's values; a value more than columns is not looked at. */
  public double probability(double... x) {
    double z = weights[weights.length - 1];
    for (int i = 0; i < weights.length - 1; i++) {
      z += weights[i] * x[i];
    }
    return 1 / (1 + Math.exp(-z));
  }

  static double logit(double p) {
    return Math.log(p / (1 - p));
  }
}
