package dev.zhenzan.graph;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Clusters unit vectors by cosine (I. Dhillon, D. Modha, Concept Decompositions for Large Sparse
 * Text Data using Clustering, Machine Learning 42, 2001), started by D2 seeding (D. Arthur, S.
 * Vassilvitskii, k-means++, SODA 2007) from a fixed seed.
 *
 * <p>The clusters are learnt from a part of the points where they are many; then each goes to the
 * nearest. Cost: (iterations x points learnt from + points) x clusters x dimensions.
 */
public final class SphericalKMeans {
  private static final int ITERATIONS = 12;

  /** Points from which the clusters are learnt at most. */
  private static final int MAX_LEARNT = 1 << 14;

  private final float[] points;
  private final int dimensions;
  private final int size;
  private final int clusters;
  private final Workers workers;

  /** Of the points numbered by this step the clusters are learnt. */
  private final int every;

  /** One row for each dimension. */
  private final float[] centers;

  private SphericalKMeans(float[] points, int dimensions, int clusters, Workers workers) {
    this.points = points;
    this.dimensions = dimensions;
    this.size = points.length / dimensions;
    this.clusters = clusters;
    this.every = 1 + (size - 1) / MAX_LEARNT;
    this.centers = new float[clusters * dimensions];
    this.workers = workers;
  }

  /**
   * The cluster of each point, 0 to {@code clusters - 1}.
   *
   * @param points unit vectors, row-major
   */
  public static int[] cluster(float[] points, int dimensions, int clusters, Workers workers) {
    if (points.length == 0) {
      return new int[0];
    }
    SphericalKMeans kMeans = new SphericalKMeans(points, dimensions, clusters, workers);
    kMeans.learn();
    return kMeans.nearest(kMeans.size, 1);
  }

  private void learn() {
    int learnt = 1 + (size - 1) / every;
    seed(learnt);
    for (int i = 0; i < ITERATIONS; i++) {
      recenter(nearest(learnt, every));
    }
  }

  private void seed(int learnt) {
    SplittableRandom random = new SplittableRandom(0x5EED);
    double[] distance = new double[learnt];
    Arrays.fill(distance, 1);
    for (int cluster = 0; cluster < clusters; cluster++) {
      int chosen = draw(distance, random) * every;
      for (int k = 0; k < dimensions; k++) {
        centers[k * clusters + cluster] = points[chosen * dimensions + k];
      }
      for (int i = 0; i < learnt; i++) {
        distance[i] = Math.min(distance[i], Math.max(0, 1 - cosine(i * every, chosen)));
      }
    }
  }

  private static int draw(double[] weights, SplittableRandom random) {
    double total = 0;
    for (double weight : weights) {
      total += weight;
    }
    double left = random.nextDouble() * total;
    for (int i = 0; i < weights.length; i++) {
      left -= weights[i];
      if (left <= 0) {
        return i;
      }
    }
    return weights.length - 1;
  }

  private float cosine(int point, int other) {
    float sum = 0;
    int a = point * dimensions;
    int b = other * dimensions;
    for (int k = 0; k < dimensions; k++) {
      sum += points[a + k] * points[b + k];
    }
    return sum;
  }

  /** The clusters nearest to the points 0, step, 2 step and so on. */
  private int[] nearest(int count, int step) {
    int[] assigned = new int[count];
    Ranges.of(count)
        .run(
            workers,
            (from, to) -> {
              double[] cosines = new double[clusters];
              for (int i = from; i < to; i++) {
                assigned[i] = nearest(i * step, cosines);
              }
            });
    return assigned;
  }

  private int nearest(int point, double[] cosines) {
    Arrays.fill(cosines, 0);
    for (int k = 0; k < dimensions; k++) {
      double x = points[point * dimensions + k];
      int row = k * clusters;
      for (int cluster = 0; cluster < clusters; cluster++) {
        cosines[cluster] += x * centers[row + cluster];
      }
    }
    int best = 0;
    for (int cluster = 1; cluster < clusters; cluster++) {
      best = cosines[cluster] > cosines[best] ? cluster : best;
    }
    return best;
  }

  private void recenter(int[] assigned) {
    double[] sums = new double[centers.length];
    for (int i = 0; i < assigned.length; i++) {
      int at = i * every * dimensions;
      for (int k = 0; k < dimensions; k++) {
        sums[assigned[i] * dimensions + k] += points[at + k];
      }
    }
    for (int cluster = 0; cluster < clusters; cluster++) {
      normalize(sums, cluster);
    }
  }

  private void normalize(double[] sums, int cluster) {
    int at = cluster * dimensions;
    double square = 0;
    for (int k = 0; k < dimensions; k++) {
      square += sums[at + k] * sums[at + k];
    }
    if (square > 0) {
      double scale = 1 / Math.sqrt(square);
      for (int k = 0; k < dimensions; k++) {
        centers[k * clusters + cluster] = (float) (sums[at + k] * scale);
      }
    }
  }
}
