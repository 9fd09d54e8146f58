package dev.zhenzan.exposure.lift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MomentsTest {
  private static final int COVARIATES = 3;
  private static final Offset<Double> ROUNDING = within(1e-7);

  /** Weight, then covariates far from 0, then two outcomes. */
  private static double[][] rows(SplittableRandom random, int count) {
    double[][] rows = new double[count][];
    for (int i = 0; i < count; i++) {
      double x = random.nextDouble();
      rows[i] =
          new double[] {
            random.nextDouble(), 1_000 + x, x * random.nextDouble(), random.nextDouble(), x, 1 - x
          };
    }
    return rows;
  }

  private static Moments moments(double[][] rows) {
    Moments moments = new Moments(COVARIATES, 2);
    for (double[] row : rows) {
      moments.add(row[0], Arrays.copyOfRange(row, 4, 6), Arrays.copyOfRange(row, 1, 4));
    }
    return moments;
  }

  private static double mean(double[][] rows, int column) {
    double weight = Arrays.stream(rows).mapToDouble(row -> row[0]).sum();
    return Arrays.stream(rows).mapToDouble(row -> row[0] * row[column]).sum() / weight;
  }

  private static double comoment(double[][] rows, int a, int b) {
    double meanA = mean(rows, a);
    double meanB = mean(rows, b);
    return Arrays.stream(rows)
        .mapToDouble(row -> row[0] * (row[a] - meanA) * (row[b] - meanB))
        .sum();
  }

  private static void assertMoments(Moments moments, double[][] rows) {
    double[][] square = new double[COVARIATES][COVARIATES];
    double[][] cross = new double[2][COVARIATES];
    moments.addTo(square, cross, 2);
    for (int i = 0; i < COVARIATES; i++) {
      assertThat(moments.meanCovariate(i)).isCloseTo(mean(rows, 1 + i), ROUNDING);
      for (int j = 0; j < COVARIATES; j++) {
        assertThat(square[i][j]).isCloseTo(2 * comoment(rows, 1 + i, 1 + j), ROUNDING);
      }
      for (int j = 0; j < 2; j++) {
        assertThat(cross[j][i]).isCloseTo(2 * comoment(rows, 1 + i, 4 + j), ROUNDING);
        assertThat(moments.meanOutcome(j)).isCloseTo(mean(rows, 4 + j), ROUNDING);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void runningMoments_areThoseOfAllRowsTogether(long seed) {
    double[][] rows = rows(new SplittableRandom(seed), 500);
    assertMoments(moments(rows), rows);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 250, 499, 500})
  void mergedMoments_areThoseOfAllRowsTogether(int cut) {
    double[][] rows = rows(new SplittableRandom(9), 500);
    Moments merged = moments(Arrays.copyOfRange(rows, 0, cut));
    merged.merge(moments(Arrays.copyOfRange(rows, cut, rows.length)));
    assertMoments(merged, rows);
  }
}
