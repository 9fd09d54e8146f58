package dev.zhenzan.evaluation.world;

/**
 * Numbers that stand for accounts and videos in files: ten and eleven digits, without repetition,
 * and with nothing in them that tells an account made for a group from an ordinary one.
 *
 * @param seed of the world
 */
record Ids(long seed) {
  private static final long FIRST_ACCOUNT = 2_000_000_000L;
  private static final long FIRST_VIDEO = 30_000_000_000L;

  long account(int index) {
    return FIRST_ACCOUNT + permuted(index, (int) seed);
  }

  long video(int index) {
    return FIRST_VIDEO + permuted(index, (int) (seed >>> 32) ^ 0x5BD1E995);
  }

  /** Murmur's 32-bit finalizer: a permutation of the ints. */
  private static long permuted(int index, int key) {
    int x = index ^ key;
    x = (x ^ (x >>> 16)) * 0x85EBCA6B;
    x = (x ^ (x >>> 13)) * 0xC2B2AE35;
    return Integer.toUnsignedLong(x ^ (x >>> 16));
  }
}
