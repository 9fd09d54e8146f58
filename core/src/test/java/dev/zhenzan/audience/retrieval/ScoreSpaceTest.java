package dev.zhenzan.audience.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.zhenzan.graph.Workers;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ScoreSpaceTest {
  private static final Vectors ACCOUNTS = Clustered.accounts(2_000, 1);
  private static final Vectors QUERIES = Clustered.queries(500, 2);
  private static final ScoreSpace SPACE =
      ScoreSpace.of(
          ACCOUNTS, Clustered.all(2_000).stream().toArray(), QUERIES, Workers.sequential());

  private static float[] mapped(int row) {
    float[] account = ACCOUNTS.row(row);
    double[] wide = new double[account.length];
    Arrays.setAll(wide, k -> account[k]);
    return SPACE.account(wide);
  }

  private static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int k = 0; k < a.length; k++) {
      sum += (double) a[k] * b[k];
    }
    return sum;
  }

  @Test
  void change_keepsInnerProducts() {
    for (int i = 0; i < 100; i++) {
      double product = dot(ACCOUNTS.row(i), QUERIES.row(i));
      assertThat(dot(mapped(i), SPACE.query(QUERIES.row(i)))).isCloseTo(product, within(1e-3));
      assertThat(dot(ACCOUNTS.row(i), SPACE.original(SPACE.query(QUERIES.row(i)))))
          .isCloseTo(product, within(1e-3));
    }
  }

  /** Up to the ridge: a thousandth of the mean variance in each dimension. */
  @Test
  void distance_isTheExpectedSquaredDifferenceOfScores() {
    for (int i = 0; i < 50; i++) {
      float[] a = ACCOUNTS.row(i);
      float[] b = ACCOUNTS.row(i + 50);
      double expected = 0;
      for (int q = 0; q < QUERIES.size(); q++) {
        double difference = dot(a, QUERIES.row(q)) - dot(b, QUERIES.row(q));
        expected += difference * difference / QUERIES.size();
      }
      float[] apart = mapped(i);
      float[] other = mapped(i + 50);
      for (int k = 0; k < apart.length; k++) {
        apart[k] -= other[k];
      }
      assertThat(dot(apart, apart)).isCloseTo(expected, within(0.01 * expected + 0.05));
    }
  }

  @Test
  void dimensions_areUncorrelated_andGoByFallingVariance() {
    double[] variances = new double[Clustered.DIMENSIONS];
    double product = 0;
    double[] means = new double[Clustered.DIMENSIONS];
    for (int i = 0; i < 2_000; i++) {
      float[] account = mapped(i);
      for (int k = 0; k < means.length; k++) {
        means[k] += account[k] / 2_000;
      }
    }
    for (int i = 0; i < 2_000; i++) {
      float[] account = mapped(i);
      product += (account[0] - means[0]) * (account[1] - means[1]) / 2_000;
      for (int k = 0; k < means.length; k++) {
        variances[k] += (account[k] - means[k]) * (account[k] - means[k]) / 2_000;
      }
    }
    assertThat(product).isCloseTo(0, within(1e-3 * variances[0]));
    for (int k = 1; k < variances.length; k++) {
      assertThat(variances[k]).isLessThanOrEqualTo(variances[k - 1] * 1.0001);
    }
  }
}
