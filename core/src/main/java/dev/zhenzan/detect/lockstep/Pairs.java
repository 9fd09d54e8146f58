package dev.zhenzan.detect.lockstep;

import java.util.Arrays;

/** Pairs of cells that share more likers than chance, the most surprising first. */
final class Pairs {
  private final int[] a;
  private final int[] b;
  private final float[] surprise;

  private Pairs(int[] a, int[] b, float[] surprise) {
    this.a = a;
    this.b = b;
    this.surprise = surprise;
  }

  /**
   * Puts pairs in order, those of no surprise left out; equally surprising ones keep theirs.
   *
   * @param a the lower cell of each pair
   * @param b the higher cell of each pair
   * @param surprise nats, not negative
   */
  static Pairs ordered(int[] a, int[] b, float[] surprise) {
    long[] order = new long[a.length];
    int size = 0;
    for (int pair = 0; pair < a.length; pair++) {
      if (surprise[pair] > 0) {
        // The bits of floats that are not negative order as the floats do.
        order[size++] = ((long) ~Float.floatToIntBits(surprise[pair]) << 32) | pair;
      }
    }
    Arrays.sort(order, 0, size);
    Pairs pairs = new Pairs(new int[size], new int[size], new float[size]);
    for (int i = 0; i < size; i++) {
      int pair = (int) order[i];
      pairs.a[i] = a[pair];
      pairs.b[i] = b[pair];
      pairs.surprise[i] = surprise[pair];
    }
    return pairs;
  }

  int size() {
    return a.length;
  }

  /** The lower cell of a pair. */
  int a(int pair) {
    return a[pair];
  }

  /** The higher cell of a pair. */
  int b(int pair) {
    return b[pair];
  }

  /** Nats of surprise, the lesser of the two directions. */
  float surprise(int pair) {
    return surprise[pair];
  }
}
