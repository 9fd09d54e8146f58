package dev.zhenzan.audience.match.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SymmetricSystemTest {
  /** A ridge of 0.5 and rows of order 1 leave condition numbers below a few hundred. */
  private static final double TOLERANCE = 1e-9;

  @Test
  void solve_agreesWithElimination() {
    for (long seed = 1; seed <= 100; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      int size = 1 + random.nextInt(12);
      SymmetricSystem system = new SymmetricSystem(size);
      double[][] full = new double[size][size + 1];
      system.start(new double[size * size]);
      system.addDiagonal(0.5);
      for (int i = 0; i < size; i++) {
        full[i][i] = 0.5;
      }
      for (int row = 0; row < 2 * size; row++) {
        addRow(random, system, full);
      }

      assertThat(system.solve())
          .as("seed %d", seed)
          .containsExactly(eliminated(full), within(TOLERANCE));
    }
  }

  private static void addRow(SplittableRandom random, SymmetricSystem system, double[][] full) {
    int size = full.length;
    float[] x = new float[size + 2];
    for (int i = 0; i < x.length; i++) {
      x[i] = (float) random.nextGaussian();
    }
    double weight = random.nextDouble();
    double right = random.nextGaussian();
    system.addOuter(x, 2, weight);
    system.addRight(x, 2, right);
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        full[i][j] += weight * x[2 + i] * x[2 + j];
      }
      full[i][size] += right * x[2 + i];
    }
  }

  /** Gauss with partial pivoting over rows with the right side behind. */
  private static double[] eliminated(double[][] rows) {
    int size = rows.length;
    for (int column = 0; column < size; column++) {
      int pivot = column;
      for (int row = column + 1; row < size; row++) {
        pivot = Math.abs(rows[row][column]) > Math.abs(rows[pivot][column]) ? row : pivot;
      }
      double[] chosen = rows[pivot];
      rows[pivot] = rows[column];
      rows[column] = chosen;
      for (int row = 0; row < size; row++) {
        double times = row == column ? 0 : rows[row][column] / chosen[column];
        for (int i = column; i <= size; i++) {
          rows[row][i] -= times * chosen[i];
        }
      }
    }
    double[] solution = new double[size];
    for (int i = 0; i < size; i++) {
      solution[i] = rows[i][size] / rows[i][i];
    }
    return solution;
  }

  @Test
  void start_forgetsWhatWasSolvedBefore() {
    SymmetricSystem system = new SymmetricSystem(2);
    double[] lower = {4, Double.NaN, 2, 3};
    system.start(lower);
    system.addRight(new double[] {1, 1});
    double[] first = system.solve().clone();
    system.start(lower);
    system.addRight(new double[] {1, 1});

    assertThat(system.solve()).containsExactly(first);
    assertThat(first).containsExactly(new double[] {0.125, 0.25}, within(1e-15));
  }

  @Test
  void solve_ofASingularMatrix_namesTheRow() {
    SymmetricSystem system = new SymmetricSystem(2);
    system.start(new double[] {1, 0, 1, 1});

    assertThatThrownBy(system::solve)
        .isInstanceOf(ArithmeticException.class)
        .hasMessageContaining("row 1");
  }
}
