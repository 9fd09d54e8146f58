package dev.zhenzan.exposure.lift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CholeskyTest {
  private static double[] product(double[][] matrix, double[] vector) {
    double[] product = new double[matrix.length];
    for (int i = 0; i < matrix.length; i++) {
      for (int j = 0; j < vector.length; j++) {
        product[i] += matrix[i][j] * vector[j];
      }
    }
    return product;
  }

  /** A random matrix times its transpose. */
  private static double[][] definite(SplittableRandom random, int dimension) {
    double[][] square = new double[dimension][dimension];
    for (int sample = 0; sample < 3 * dimension; sample++) {
      double[] row = random.doubles(dimension, -1, 1).toArray();
      for (int i = 0; i < dimension; i++) {
        for (int j = 0; j < dimension; j++) {
          square[i][j] += row[i] * row[j];
        }
      }
    }
    return square;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 16})
  void solution_timesTheMatrixIsTheRightSide(int dimension) {
    SplittableRandom random = new SplittableRandom(dimension);
    double[][] matrix = definite(random, dimension);
    double[][] rightSides = {
      random.doubles(dimension).toArray(), random.doubles(dimension).toArray()
    };
    double[][] solutions = new Cholesky(matrix).solve(rightSides);
    for (int side = 0; side < 2; side++) {
      assertThat(product(matrix, solutions[side])).containsExactly(rightSides[side], within(1e-9));
    }
  }

  @Test
  void variableThatOthersExplain_takesNoPart() {
    double[][] matrix = {{1, 2, 0}, {2, 4, 0}, {0, 0, 0}};
    assertThat(new Cholesky(matrix).solve(new double[][] {{3, 6, 5}})[0]).containsExactly(3, 0, 0);
  }
}
