package dev.zhenzan.evaluation.matching.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.zhenzan.graph.Workers;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SymmetricInverseTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 63, 64, 65, 130, 600})
  void inverseTimesMatrix_isOne(int size) {
    SplittableRandom random = new SplittableRandom(size);
    double[][] matrix = new double[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j <= i; j++) {
        matrix[i][j] = random.nextDouble() - 0.5 + (i == j ? size : 0);
        matrix[j][i] = matrix[i][j];
      }
    }
    float[][] inverse = new float[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j <= i; j++) {
        inverse[i][j] = (float) matrix[i][j];
      }
    }
    SymmetricInverse.negatedInPlace(inverse, Workers.sequential());
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        double sum = 0;
        for (int k = 0; k < size; k++) {
          sum -= matrix[i][k] * inverse[Math.max(k, j)][Math.min(k, j)];
        }
        assertThat(sum).as("at %s, %s", i, j).isCloseTo(i == j ? 1 : 0, within(1e-5));
      }
    }
  }
}
