package dev.zhenzan.audience.retrieval;

import java.util.BitSet;
import java.util.SplittableRandom;

/** Vectors about a few directions; the first dimension is a bias, which every query takes whole. */
final class Clustered {
  static final int DIMENSIONS = 13;
  private static final int CLUSTERS = 12;

  private Clustered() {}

  static Vectors accounts(int count, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    float[] values = new float[count * DIMENSIONS];
    for (int row = 0; row < count; row++) {
      around(random, values, row, 0.5);
      values[row * DIMENSIONS] = (float) random.nextGaussian();
    }
    return new Vectors(values, DIMENSIONS);
  }

  static Vectors queries(int count, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    float[] values = new float[count * DIMENSIONS];
    for (int row = 0; row < count; row++) {
      around(random, values, row, 0.3);
      values[row * DIMENSIONS] = 1;
    }
    return new Vectors(values, DIMENSIONS);
  }

  private static void around(SplittableRandom random, float[] values, int row, double noise) {
    SplittableRandom center = new SplittableRandom(random.nextInt(CLUSTERS));
    for (int k = 1; k < DIMENSIONS; k++) {
      values[row * DIMENSIONS + k] =
          (float) (center.nextGaussian() + noise * random.nextGaussian());
    }
  }

  static BitSet all(int count) {
    BitSet all = new BitSet(count);
    all.set(0, count);
    return all;
  }

  static BitSet some(int count, double share, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    BitSet some = new BitSet(count);
    for (int row = 0; row < count; row++) {
      some.set(row, random.nextDouble() < share);
    }
    return some;
  }
}
