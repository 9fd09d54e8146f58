package dev.zhenzan.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.pipeline.WorkerThreads;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SphericalKMeansTest {
  private static final int CLUSTERS = 5;
  private static final int DIMENSIONS = 8;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void cluster_ofPointsAboutFewDirections_findsThem(long seed) {
    int[] assigned =
        SphericalKMeans.cluster(points(500, seed), DIMENSIONS, CLUSTERS, Workers.sequential());

    assertThat(Planted.agreement(assigned, CLUSTERS)).isGreaterThan(0.99);
  }

  @Test
  void cluster_ofEmbeddedCommunities_findsThem() {
    float[] columns =
        BipartiteEmbedding.columns(
            Planted.communities(CLUSTERS, 150, 4), DIMENSIONS, Workers.sequential());
    int[] assigned = SphericalKMeans.cluster(columns, DIMENSIONS, CLUSTERS, Workers.sequential());

    assertThat(Planted.agreement(assigned, CLUSTERS)).isGreaterThan(0.95);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void cluster_doesNotDependOnTheNumberOfThreads(int threads) {
    float[] points = points(4_000, 6);
    int[] expected = SphericalKMeans.cluster(points, DIMENSIONS, 9, Workers.sequential());
    try (WorkerThreads workers = new WorkerThreads(threads)) {
      assertThat(SphericalKMeans.cluster(points, DIMENSIONS, 9, workers)).isEqualTo(expected);
    }
  }

  @Test
  void cluster_intoMoreClustersThanPoints_stillAssignsEach() {
    int[] assigned = SphericalKMeans.cluster(points(3, 1), DIMENSIONS, 7, Workers.sequential());

    assertThat(assigned).hasSize(3).doesNotContain(-1, 7);
  }

  @Test
  void cluster_withoutPoints_assignsNothing() {
    assertThat(SphericalKMeans.cluster(new float[0], DIMENSIONS, 2, Workers.sequential()))
        .isEmpty();
  }

  /** Unit vectors; point p lies near axis p modulo {@link #CLUSTERS}. */
  private static float[] points(int size, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    float[] points = new float[size * DIMENSIONS];
    for (int point = 0; point < size; point++) {
      double square = 0;
      for (int k = 0; k < DIMENSIONS; k++) {
        double value = (k == point % CLUSTERS ? 1 : 0) + 0.1 * random.nextDouble(-1, 1);
        points[point * DIMENSIONS + k] = (float) value;
        square += value * value;
      }
      for (int k = 0; k < DIMENSIONS; k++) {
        points[point * DIMENSIONS + k] /= (float) Math.sqrt(square);
      }
    }
    return points;
  }
}
