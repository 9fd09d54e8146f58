package dev.zhenzan.graph;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Clusters unit vectors by cosine (I. Dhillon, D. Modha, Concept Decompositions for Large Sparse
 * Text Data using Clustering, Machine Learning 42, 2001), started by D2 seeding (D. Arthur, S.
 * Vassilvitskii, k-means++, SODA 2007) from a fixed seed.
 *
 * <p>Cost: iterations x points x clusters x dimensions.
 */
public final class SphericalKMeans {
  private static final int ITERATIONS = 12;

  private final float[] points;
  private final int dimensions;
  private final int size;
  private final float[] centers;
  private final int clusters;
  private final Workers workers;

  private SphericalKMeans(float[] points, int dimensions, int clusters, Workers workers) {
    this.points = points;
    this.dimensions = dimensions;
    this.size = points.length / dimensions;
    this.clusters = clusters;
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
    kMeans.seed();
    int[] assigned = new int[kMeans.size];
    for (int i = 0; i < ITERATIONS; i++) {
      kMeans.assign(assigned);
      kMeans.recenter(assigned);
    }
    kMeans.assign(assigned);
    return assigned;
  }

  private void seed() {
    SplittableRandom random = new SplittableRandom(0x5EED);
    double[] distance = new double[size];
    Arrays.fill(distance, 1);
    for (int cluster = 0; cluster < clusters; cluster++) {
      int chosen = draw(distance, random);
      System.arraycopy(points, chosen * dimensions, centers, cluster * dimensions, dimensions);
      for (int point = 0; point < size; point++) {
        distance[point] = Math.min(distance[point], Math.max(0, 1 - cosine(point, cluster)));
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

  private float cosine(int point, int cluster) {
    float sum = 0;
    int a = point * dimensions;
    int b = cluster * dimensions;
    for (int k = 0; k < dimensions; k++) {
      sum += points[a + k] * centers[b + k];
    }
    return sum;
  }

  private void assign(int[] assigned) {
    int tasks = Math.clamp(size / 512L, 1, 256);
    workers.run(
        tasks,
        task -> {
          int end = (int) ((long) size * (task + 1) / tasks);
          for (int point = (int) ((long) size * task / tasks); point < end; point++) {
            assigned[point] = nearest(point);
          }
        });
  }

  private int nearest(int point) {
    int best = 0;
    float bestCosine = Float.NEGATIVE_INFINITY;
    for (int cluster = 0; cluster < clusters; cluster++) {
      float cosine = cosine(point, cluster);
      if (cosine > bestCosine) {
        bestCosine = cosine;
        best = cluster;
      }
    }
    return best;
  }

  private void recenter(int[] assigned) {
    double[] sums = new double[centers.length];
    for (int point = 0; point < size; point++) {
      for (int k = 0; k < dimensions; k++) {
        sums[assigned[point] * dimensions + k] += points[point * dimensions + k];
      }
    }
    for (int cluster = 0; cluster < clusters; cluster++) {
      normalize(sums, cluster);
    }
  }

  private void normalize(double[] sums, int cluster) {
    double square = 0;
    for (int k = 0; k < dimensions; k++) {
      square += sums[cluster * dimensions + k] * sums[cluster * dimensions + k];
    }
    if (square > 0) {
      double scale = 1 / Math.sqrt(square);
      for (int k = 0; k < dimensions; k++) {
        centers[cluster * dimensions + k] = (float) (sums[cluster * dimensions + k] * scale);
      }
    }
  }
}
