package dev.zhenzan.audience.retrieval;

/** Scores and rows in one long that sorts by score, and of equal scores the lesser row higher. */
final class Keys {
  private Keys() {}

  /** An int that ascends with the float. */
  static int ascending(float score) {
    int bits = Float.floatToIntBits(score + 0f);
    return bits ^ (bits >> 31 & Integer.MAX_VALUE);
  }

  static long of(float score, int row) {
    return (long) ascending(score) << 32 | (Integer.MAX_VALUE - row);
  }

  static int row(long key) {
    return Integer.MAX_VALUE - (int) key;
  }

  static float score(long key) {
    int ascending = (int) (key >> 32);
    return Float.intBitsToFloat(ascending ^ (ascending >> 31 & Integer.MAX_VALUE));
  }
}
