package dev.zhenzan.value.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LatticeTest {
  private static final int SIZE = 4_096;

  @Test
  void everyColumn_fillsTheUnitInterval() {
    Lattice lattice = new Lattice(6, SIZE);
    for (int dimension = 0; dimension < 6; dimension++) {
      double[] sorted = lattice.column(dimension);
      Arrays.sort(sorted);
      for (int i = 0; i < SIZE; i++) {
        // Random points would be off by 1 / sqrt(SIZE), 0.016, and more.
        assertThat(sorted[i]).isCloseTo((i + 0.5) / SIZE, within(0.004));
      }
    }
  }

  @Test
  void percentilesOfASum_areThoseOfTheNormalDistribution() {
    Lattice lattice = new Lattice(6, SIZE);
    double[] sums = new double[SIZE];
    for (int dimension = 0; dimension < 6; dimension++) {
      double[] column = lattice.column(dimension);
      for (int i = 0; i < SIZE; i++) {
        sums[i] += Normal.quantile(column[i]) * 0.5;
      }
    }
    // Six times a deviation of 0.5: a logarithm with the spread of a usual quote.
    Quantiles quantiles = Quantiles.of(sums);
    double deviation = 0.5 * Math.sqrt(6);
    assertThat(quantiles.p50()).isCloseTo(0, within(0.01));
    assertThat(quantiles.p90()).isCloseTo(Normal.P90 * deviation, within(0.02));
    assertThat(quantiles.p10()).isCloseTo(-Normal.P90 * deviation, within(0.02));
  }

  @Test
  void at_isTheColumnsElement() {
    Lattice lattice = new Lattice(3, 100);
    assertThat(lattice.at(17, 2)).isEqualTo(lattice.column(2)[17]);
  }

  @Test
  void noPoints_areRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Lattice(2, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new Lattice(0, 5));
  }
}
