package dev.zhenzan.audience.match;

/**
 * Chance by a key instead of an order: the same key draws the same number wherever it is asked for.
 * The finaliser of SplitMix64 (G. Steele, D. Lea, C. Flood, OOPSLA 2014) over the key's parts.
 */
final class Draws {
  private static final double UNIT = 0x1p-53;

  private Draws() {}

  /** A number from 0, inclusive, to 1. */
  static double uniform(long seed, long first, long second) {
    return (bits(seed, first, second) >>> 11) * UNIT;
  }

  /** 64 bits. */
  static long bits(long seed, long first, long second) {
    return mixed(mixed(mixed(seed + 0x9e3779b97f4a7c15L) ^ first) + second);
  }

  private static long mixed(long z) {
    long bits = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    bits = (bits ^ (bits >>> 27)) * 0x94d049bb133111ebL;
    return bits ^ (bits >>> 31);
  }
}
