package dev.zhenzan.audience.retrieval;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * k-means in a {@link ScoreSpace} (S. Lloyd, Least Squares Quantization in PCM, IEEE Trans.
 * Information Theory 28, 1982), from random rows.
 *
 * <p>The nearest center c' of x' is that of the greatest x'c' - |c'|²/2, and x'c' is an inner
 * product of old coordinates as well: rows need not be mapped.
 */
final class Centers {
  private static final int ITERATIONS = 8;

  /** Rows that a center is learnt from, on average, at most. */
  private static final int LEARNT_PER_CENTER = 96;

  private final Vectors vectors;
  private final ScoreSpace space;

  /** Of each center c' the old coordinates of the query c', row-major. */
  private final float[] directions;

  /** Of each center -|c'|²/2. */
  private final float[] offsets;

  private final Columns batch;
  private final float[] products = new float[Columns.WIDTH];
  private final float[] best = new float[Columns.WIDTH];

  /** Room for centers of rows. */
  Centers(Vectors vectors, ScoreSpace space, int count) {
    this.vectors = vectors;
    this.space = space;
    this.directions = new float[count * vectors.dimensions()];
    this.offsets = new float[count];
    this.batch = new Columns(vectors.dimensions());
  }

  private Centers(Centers other) {
    vectors = other.vectors;
    space = other.space;
    directions = other.directions;
    offsets = other.offsets;
    batch = new Columns(vectors.dimensions());
  }

  /** The same centers with scratch arrays of their own, for another thread. */
  Centers sharing() {
    return new Centers(this);
  }

  /** Learns the centers from rows, of which there is at least one. */
  void learn(int[] rows, SplittableRandom random) {
    int[] sample = sample(rows, LEARNT_PER_CENTER * offsets.length, random);
    for (int center = 0; center < offsets.length; center++) {
      float[] row = vectors.row(sample[center % sample.length]);
      double[] mean = new double[row.length];
      Arrays.setAll(mean, k -> row[k]);
      set(center, mean);
    }
    for (int i = 0; i < ITERATIONS; i++) {
      recenter(sample, nearest(sample, 0, sample.length));
    }
  }

  private static int[] sample(int[] rows, int count, SplittableRandom random) {
    int[] drawn = rows.clone();
    int size = Math.min(count, drawn.length);
    for (int i = 0; i < size; i++) {
      int other = random.nextInt(i, drawn.length);
      int row = drawn[other];
      drawn[other] = drawn[i];
      drawn[i] = row;
    }
    return Arrays.copyOf(drawn, size);
  }

  private void set(int center, double[] mean) {
    float[] mapped = space.account(mean);
    double square = 0;
    for (float x : mapped) {
      square += (double) x * x;
    }
    offsets[center] = (float) (-square / 2);
    System.arraycopy(space.original(mapped), 0, directions, center * mean.length, mean.length);
  }

  /** The center nearest to each of {@code rows[from, to)}. */
  int[] nearest(int[] rows, int from, int to) {
    int[] assigned = new int[to - from];
    for (int at = from; at < to; at += Columns.WIDTH) {
      int end = Math.min(to, at + Columns.WIDTH);
      batch.gather(vectors, rows, at, end);
      assign(assigned, at - from, end - at);
    }
    return assigned;
  }

  private void assign(int[] assigned, int at, int count) {
    Arrays.fill(best, Float.NEGATIVE_INFINITY);
    for (int center = 0; center < offsets.length; center++) {
      batch.dot(directions, center * vectors.dimensions(), products, 0);
      for (int i = 0; i < count; i++) {
        if (products[i] + offsets[center] > best[i]) {
          best[i] = products[i] + offsets[center];
          assigned[at + i] = center;
        }
      }
    }
  }

  private void recenter(int[] rows, int[] assigned) {
    int d = vectors.dimensions();
    double[] sums = new double[directions.length];
    int[] counts = new int[offsets.length];
    for (int i = 0; i < rows.length; i++) {
      counts[assigned[i]]++;
      for (int k = 0; k < d; k++) {
        sums[assigned[i] * d + k] += vectors.values()[rows[i] * d + k];
      }
    }
    for (int center = 0; center < counts.length; center++) {
      if (counts[center] > 0) {
        set(center, mean(sums, center * d, counts[center]));
      }
    }
  }

  private double[] mean(double[] sums, int at, int count) {
    double[] mean = new double[vectors.dimensions()];
    Arrays.setAll(mean, k -> sums[at + k] / count);
    return mean;
  }
}
