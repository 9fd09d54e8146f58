package dev.zhenzan.exposure.lift;

/**
 * The factor of a symmetric positive semidefinite matrix, L times its transpose. A variable that
 * the ones before it explain up to rounding takes no part: its solution is 0.
 */
final class Cholesky {
  /** A pivot below this share of its diagonal is rounding. */
  private static final double LEAST_PIVOT = 1e-10;

  private final double[][] lower;

  Cholesky(double[][] matrix) {
    lower = new double[matrix.length][matrix.length];
    for (int row = 0; row < matrix.length; row++) {
      for (int column = 0; column < row; column++) {
        double pivot = lower[column][column];
        lower[row][column] = pivot == 0 ? 0 : rest(matrix, row, column) / pivot;
      }
      double square = rest(matrix, row, row);
      lower[row][row] = square > LEAST_PIVOT * matrix[row][row] ? Math.sqrt(square) : 0;
    }
  }

  private double rest(double[][] matrix, int row, int column) {
    double rest = matrix[row][column];
    for (int i = 0; i < column; i++) {
      rest -= lower[row][i] * lower[column][i];
    }
    return rest;
  }

  /** Solutions of the matrix times x = each right side. */
  double[][] solve(double[][] rightSides) {
    double[][] solutions = new double[rightSides.length][];
    for (int i = 0; i < rightSides.length; i++) {
      solutions[i] = backward(forward(rightSides[i]));
    }
    return solutions;
  }

  private double[] forward(double[] rightSide) {
    double[] solution = new double[rightSide.length];
    for (int row = 0; row < solution.length; row++) {
      double rest = rightSide[row];
      for (int i = 0; i < row; i++) {
        rest -= lower[row][i] * solution[i];
      }
      solution[row] = lower[row][row] == 0 ? 0 : rest / lower[row][row];
    }
    return solution;
  }

  private double[] backward(double[] rightSide) {
    double[] solution = new double[rightSide.length];
    for (int row = solution.length - 1; row >= 0; row--) {
      double rest = rightSide[row];
      for (int i = row + 1; i < solution.length; i++) {
        rest -= lower[i][row] * solution[i];
      }
      solution[row] = lower[row][row] == 0 ? 0 : rest / lower[row][row];
    }
    return solution;
  }
}
