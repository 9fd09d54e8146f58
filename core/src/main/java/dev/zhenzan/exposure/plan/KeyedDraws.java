package dev.zhenzan.exposure.plan;

import java.nio.charset.StandardCharsets;

/**
 * Draws that depend on a seed and on what they are for, not on what was drawn before: a
 * counter-based generator of Steele, Lea and Flood's 64-bit mixer (OOPSLA 2014), in the constants
 * of Stafford's variant 13. Not for secrets: who knows the seed knows the draws.
 *
 * @param seed of all draws
 */
public record KeyedDraws(long seed) {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  /** What a draw is for; draws for different things are unrelated. */
  public enum Purpose {
    HOLDOUT,
    EXPLORATION,
    VALUE
  }

  /** The key of an id: its UTF-8 bytes, mixed one after the other. */
  public static long key(String id) {
    long key = 0;
    for (byte b : id.getBytes(StandardCharsets.UTF_8)) {
      key = mixed(key ^ (b & 0xFF));
    }
    return key;
  }

  /** Uniform in [0, 1), a multiple of 2^-53: the same for the same arguments. */
  public double uniform(Purpose purpose, long first, long second) {
    return toUniform(bits(purpose, first, second));
  }

  /** 64 bits: the same for the same arguments. */
  long bits(Purpose purpose, long first, long second) {
    return mixed(mixed(mixed(mixed(seed) ^ purpose.ordinal()) ^ first) ^ second);
  }

  static double toUniform(long bits) {
    return (bits >>> 11) * 0x1p-53;
  }

  static long mixed(long value) {
    long z = value + GOLDEN;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
